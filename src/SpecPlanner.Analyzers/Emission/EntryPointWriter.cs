namespace SpecPlanner.Analyzers;

/// <summary>Writes the entry point of a runner, so that its project needs no C#.</summary>
internal static class EntryPointWriter
{
    /// <summary>The file's name.</summary>
    public const string HintName = "EntryPoint.g.cs";

    /// <summary>Writes the file.</summary>
    public static string Write(ProjectOptions options) => GeneratedFile.Begin()
        .Line()
        .Open($"namespace {options.RootNamespace}")
        .Summary("Where the runner starts.")
        .Open("internal static class RunnerEntryPoint")
        .Line("private static global::System.Threading.Tasks.Task<int> Main(string[] args) =>")
        .Indent()
        .Line($"global::SpecPlanner.Runner.RunnerApp.RunAsync(args, global::{options.RootNamespace}.Catalogue.Current);")
        .Outdent()
        .Close()
        .Close()
        .ToString();
}
