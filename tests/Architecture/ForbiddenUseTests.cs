using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SpecPlanner.Architecture.Tests;

public class ForbiddenUseTests
{
    private static readonly MetadataReference[] Platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p))];

    [Theory]
    [InlineData("SpecPlanner.Compiler.dll")]
    [InlineData("SpecPlanner.Model.dll")]
    [InlineData("netstandard2.0/SpecPlanner.Compiler.dll")]
    [InlineData("netstandard2.0/SpecPlanner.Model.dll")]
    public void Compiler_and_model_know_no_disk_console_environment_clock_or_thread(string assembly)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly));

        ForbiddenUse.In(file).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""System.IO.File.ReadAllText("a");""", "System.IO.File")]
    [InlineData("""System.IO.Directory.Exists("a");""", "System.IO.Directory")]
    [InlineData("""new System.IO.StreamReader("a");""", "System.IO.StreamReader")]
    [InlineData("""System.IO.Path.GetFullPath("a");""", "System.IO.Path.GetFullPath")]
    [InlineData("""System.Console.WriteLine();""", "System.Console")]
    [InlineData("""_ = System.Environment.NewLine;""", "System.Environment")]
    [InlineData("""_ = System.DateTime.Now;""", "System.DateTime.get_Now")]
    [InlineData("""_ = System.DateTimeOffset.UtcNow;""", "System.DateTimeOffset.get_UtcNow")]
    [InlineData("""System.Diagnostics.Stopwatch.GetTimestamp();""", "System.Diagnostics.Stopwatch")]
    [InlineData("""System.Guid.NewGuid();""", "System.Guid.NewGuid")]
    [InlineData("""System.Diagnostics.Process.Start("a");""", "System.Diagnostics.Process")]
    [InlineData("""new System.Threading.Thread(() => { }).Start();""", "System.Threading.Thread")]
    [InlineData("""System.Threading.Tasks.Task.Run(() => { });""", "System.Threading.Tasks.Task")]
    [InlineData("""System.Threading.Tasks.Parallel.For(0, 1, i => { });""", "System.Threading.Tasks.Parallel")]
    [InlineData("""new System.Net.Http.HttpClient();""", "System.Net.Http.HttpClient")]
    [InlineData("""_ = System.Globalization.CultureInfo.CurrentCulture;""", "System.Globalization.CultureInfo.get_CurrentCulture")]
    [InlineData("""[System.Runtime.InteropServices.DllImport("c")] static extern int getpid(); getpid();""", "native")]
    public void What_would_tie_an_answer_to_the_machine_is_seen(string statement, string expected) =>
        ForbiddenUse.In(Compiled(statement)).ShouldContain(use => use.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("""new System.IO.StringReader("a").ReadLine();""")]
    [InlineData("""static System.Collections.Generic.IEnumerable<int> Count() { yield return 1; } Count();""")]
    [InlineData("""static void Stop(System.Threading.CancellationToken token) => token.ThrowIfCancellationRequested(); Stop(default);""")]
    [InlineData("""System.IO.Path.GetFileName("a/b");""")]
    [InlineData("""_ = new System.DateTime(2000, 1, 1);""")]
    [InlineData("""System.Net.WebUtility.HtmlEncode("<");""")]
    public void What_depends_on_its_arguments_alone_is_not(string statement) => ForbiddenUse.In(Compiled(statement)).ShouldBeEmpty();

    private static MemoryStream Compiled(string statement)
    {
        var compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText($$"""static class Sample { static void Use() { {{statement}} } }""")],
            Platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var assembly = new MemoryStream();
        compilation.Emit(assembly).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        assembly.Position = 0;
        return assembly;
    }
}
