using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Finds the plan a person named.</summary>
internal static class PlanLookup
{
    /// <summary>The plan with an id; when there is none that can run, says why with what leads on, and gives <see langword="null"/>.</summary>
    public static CatalogueEntry? FindOrRefuse(RunnerContext context, string id)
    {
        var about = context.Plans.About(id);
        if (about.Find(id) is { } entry) return entry;
        if (about.Refused.Where(r => r.Id == id).ToList() is { Count: > 0 } refused) SayRefused(context, id, refused);
        else SayUnknown(context, id);
        return null;
    }

    /// <summary>The same, of a plan that may be carried out: whatever a build was told to overlook, a plan with an error does not run.</summary>
    public static CatalogueEntry? FindToRunOrRefuse(RunnerContext context, string id)
    {
        if (FindOrRefuse(context, id) is not { } entry) return null;
        if (entry.Errors.Count == 0) return entry;
        context.Console.Refuse(
            $"The plan \"{entry.Id}\" cannot run: it has errors that the build was told to overlook ({string.Join(", ", entry.Errors)}). Nothing was done.",
            $"What a finding means: {context.Console.Program} explain {entry.Errors[0]}");
        return null;
    }

    /// <summary>The plan of a run as it is now; when there is none, says why the run goes on without it, and gives <see langword="null"/>.</summary>
    public static CatalogueEntry? FindToGoOn(RunnerContext context, string id)
    {
        var (about, console) = (context.Plans.About(id), context.Console);
        if (about.Find(id) is { } entry) return entry;
        var why = about.Refused.Any(r => r.Id == id) ? $"The plan \"{id}\" has errors as it is now, which \"{console.Program} check\" shows" : $"This runner does not carry the plan \"{id}\"";
        console.Error.WriteLine($"{why}; the run goes on with the plan in its journal.");
        return null;
    }

    private static void SayUnknown(RunnerContext context, string id)
    {
        var all = context.Catalogue;
        var ids = all.Plans.Select(p => p.Id).Concat(all.Refused.Select(r => r.Id));
        var hint = all.Plans.Count + all.Refused.Count == 0
            ? context.Plans.WhenEmpty
            : $"Run \"{context.Console.Program} list{context.Place.AgainEverywhere}\" to see the plans.";
        context.Console.Refuse($"There is no plan \"{TextWidth.OneLine(id)}\".{Suggestion.For(id, ids)}", hint);
    }

    private static void SayRefused(RunnerContext context, string id, List<RefusedPlan> refused)
    {
        var console = context.Console;
        var findings = refused.SelectMany(r => PlacedFinding.AllOf(r.Document)).Where(f => !f.Finding.IsSuppressed).ToList();
        var errors = findings.Where(f => f.Finding.Rule.Severity == RuleSeverity.Error).ToList();
        foreach (var finding in findings) console.Error.WriteLine(FindingText.Line(console.ForErrors(), context.Plans.FileOf(finding.File), finding));
        console.Refuse(
            $"The plan \"{id}\" cannot run: {Words.Count(errors.Count, "error")}. Nothing was done.",
            $"What a finding means: {console.Program} explain {errors[0].Finding.Rule.Id}");
    }
}
