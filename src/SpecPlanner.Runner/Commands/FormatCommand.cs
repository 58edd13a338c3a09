using System.CommandLine;
using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>format</c>: lays the Markdown of plans out, and changes nothing of what it says.</summary>
internal sealed class FormatCommand : ICommandModule
{
    public string Name => "format";

    public Command Create(RunnerContext context)
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders; without any, all documents of the project.", Arity = ArgumentArity.ZeroOrMore };
        var check = new Option<bool>("--check") { Description = "Write nothing; ends with 1 when a document would change." };
        var command = new RunnerCommand("format", "Lays documents out anew, and changes nothing of what they say.", "format --check") { paths, check };
        context.Place.AddTo(command);
        command.SetAction(parse => Format(context.Console, context.Place.Layers(context.Console), parse.GetValue(paths) ?? [], parse.GetValue(check)));
        return command;
    }

    private static int Format(RunnerConsole console, MarkdownLayers layers, string[] paths, bool isCheck)
    {
        if (layers.Root is null)
            return console.Refuse($"There is no Markdown of plans in {TextWidth.OneLine(console.CurrentFolder)} or above it.", "Name the folder that holds templates/, specs/ or personas/ with --root.");
        try
        {
            return LayOut(console, layers, paths, isCheck);
        }
        catch (Exception problem) when (problem is IOException and not MissingFolderException or UnauthorizedAccessException)
        {
            return console.Refuse($"The Markdown cannot be read: {TextWidth.OneLine(problem.Message)}");
        }
    }

    private static int LayOut(RunnerConsole console, MarkdownLayers layers, string[] paths, bool isCheck)
    {
        var documents = layers.Read(static (_, problem) => throw problem);
        var places = paths.Select(console.FullPath).ToList();
        var chosen = documents.Where(d => d.Layer == Layer.Project && (places.Count == 0 || places.Exists(p => IsIn(layers.FileOf(d.Path), p)))).ToHashSet(ReferenceEqualityComparer.Instance);
        if (places.Find(p => !chosen.Cast<SourceDocument>().Any(d => IsIn(layers.FileOf(d.Path), p))) is { } nothing)
            return console.Refuse($"There is no document of this project in {TextWidth.OneLine(console.FromCurrentFolder(nothing))}.", "Name a file or a folder below templates/, specs/, personas/ or initiatives/.");

        var files = documents.Select(d => chosen.Contains(d) ? FixableFile.Of(layers.FileOf(d.Path), d) : null).ToList();
        List<SourceDocument> sources = [.. documents.Select((d, i) => files[i]?.Document ?? d)];
        var own = sources.Where((_, i) => files[i] is not null).ToHashSet(ReferenceEqualityComparer.Instance);
        var run = FormatRun.Over(sources, own.Contains);

        var (changed, unwritten) = (0, 0);
        for (var i = 0; i < sources.Count; i++)
        {
            if (files[i] is not { } file) continue;
            var path = TextWidth.OneLine(console.FromCurrentFolder(layers.FileOf(file.Document.Path)).Replace(Path.DirectorySeparatorChar, '/'));
            foreach (var left in run.Documents[i].Left) console.Error.WriteLine($"{path}({left.Line}): {left.What} left as they stand, because {(left.IsUntried ? "it would take too long to find which of them change what is said" : "the document would say something else")}");
            if (run.Documents[i].Text == file.Document.Text) continue;
            changed++;
            if (isCheck) console.Out.WriteLine($"{path} would change");
            else if (file.Write(run.Documents[i].Text) is not { } problem) console.Out.WriteLine($"Formatted {path}");
            else unwritten += Refused(console, path, problem);
        }

        console.Out.WriteLine(Summary(changed, own.Count, isCheck));
        return unwritten > 0 ? ExitCodes.BadUsage : isCheck && changed > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static int Refused(RunnerConsole console, string path, string problem)
    {
        console.Error.WriteLine($"{path} is left as it is: {TextWidth.OneLine(problem)}");
        return 1;
    }

    private static string Summary(int changed, int all, bool isCheck) => changed == 0
        ? $"{Words.Count(all, "document")}: nothing to change."
        : $"{changed} of {Words.Count(all, "document")} {(isCheck ? "would change" : "changed")}.";

    private static bool IsIn(string file, string place) =>
        file == place || file.StartsWith(Path.TrimEndingDirectorySeparator(place) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
