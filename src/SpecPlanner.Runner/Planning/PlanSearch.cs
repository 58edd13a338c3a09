using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Finds the specification to plan, and compiles it.</summary>
internal static class PlanSearch
{
    /// <summary>Whether there is a specification at all.</summary>
    public static bool IsAny(RunnerContext context) => context.Place.Layers(context.Console).Read(static (_, _) => { }).Any(d => d.Kind == DocumentKind.Specification);

    /// <summary>The plan of a specification by its id or file, of the only one when nothing is named; else says why not.</summary>
    public static PlanView? FindOrRefuse(RunnerContext context, string? named, ThresholdOverrides thresholds)
    {
        var console = context.Console;
        var layers = context.Place.Layers(console);
        var compilation = SpecCompiler.Compile([.. layers.Read((path, problem) => console.Error.WriteLine($"{TextWidth.OneLine(path)} cannot be read: {TextWidth.OneLine(problem.Message)}"))
            .Select(d => d.Kind == DocumentKind.Specification ? d with { CommandLineCoverage = thresholds } : d)]);
        var all = compilation.Documents.Where(d => d.Document.Source.Kind == DocumentKind.Specification).ToList();
        if (Choose(console, layers, all, named) is not { } found) return null;
        if (found.Document.Model.Specification is not null) return new PlanView(found, layers.FileOf(found.Document.Source.Path));

        foreach (var finding in PlacedFinding.AllOf(found)) console.Error.WriteLine(FindingText.Line(console.ForErrors(), layers.FileOf(finding.File), finding));
        console.Refuse($"{TextWidth.OneLine(found.Document.Source.Path)} cannot be read as a specification.", $"What a finding means: {console.Program} explain {found.AllFindings[0].Rule.Id}");
        return null;
    }

    private static BoundDocument? Choose(RunnerConsole console, MarkdownLayers layers, List<BoundDocument> all, string? named)
    {
        if (named is not null) return SpecificationLookup.FindOrRefuse(console, layers, all, static d => d.Document, named);
        if (all.Count == 1) return all[0];
        if (all.Count == 0) console.Refuse("There is no specification to plan.", SpecificationLookup.HowToWrite(console));
        else console.Refuse("There are several specifications; name the one to plan.", SpecificationLookup.Known([.. all.Select(d => SpecificationLookup.IdOf(d.Document))]));
        return null;
    }
}
