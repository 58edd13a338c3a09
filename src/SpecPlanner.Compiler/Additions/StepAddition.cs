using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What comes of compiling steps that are to be added to a plan.</summary>
public sealed class StepAddition
{
    internal StepAddition(BoundDocument document, IReadOnlyList<AddedStep> steps) => (Document, Steps) = (document, steps);

    /// <summary>The file, with its findings and, as its plan, the plan with the steps at its end.</summary>
    public BoundDocument Document { get; }

    /// <summary>The plan with the steps at its end; <see langword="null"/> when an error keeps them out.</summary>
    public Plan? Plan => Document.HasErrors ? null : Document.Plan;

    /// <summary>The steps, in the order in which they were written.</summary>
    public IReadOnlyList<AddedStep> Steps { get; }

    /// <summary>Compiles steps for a plan, by the rules that hold for the steps of a template.</summary>
    /// <remarks>
    /// The file has no front matter: what a template says there, the plan has said. Steps name those of the plan by number or id. Without <c>Depends on</c>
    /// the first of the file waits for nothing, each other one for the one before it. The plan's rollbacks answer for the new steps where they
    /// say "any step", or "step 3+"; the file may have a rollback of its own. Never throws on any text.
    /// </remarks>
    /// <param name="plan">The plan, complete.</param>
    /// <param name="source">The file with the steps.</param>
    /// <param name="personas">The personas that can be named beside those of the plan.</param>
    public static StepAddition Compile(Plan plan, SourceDocument source, IEnumerable<Persona> personas)
    {
        var lines = new LineMap(source.Text);
        var findings = new FindingBag(source.Text.Length);
        var model = new DocumentModel { Path = source.Path, Kind = DocumentKind.Template };
        return DocumentGuard.Accepts(source.Text, lines, findings) && BodyOf(source, lines, findings) is { } outline
            ? new AdditionReader(plan, source, outline, lines, PersonasOf(plan, personas), findings).Read(model)
            : new StepAddition(new BoundDocument(new ParsedDocument(source, lines, model, findings.Findings), plan: null, SuppressionFilter.Apply(findings.Findings, []), concernsProject: true), []);
    }

    private static Outline? BodyOf(SourceDocument source, LineMap lines, FindingBag findings)
    {
        var start = source.Text.Length > 0 && source.Text[0] == '\uFEFF' ? 1 : 0;
        if (string.CompareOrdinal(source.Text, start, "---", 0, 3) != 0) return OutlineReader.Read(source.Text, start, lines, findings);
        findings.Add(RuleTable.FrontMatterInvalid, new TextSpan(start, 3), "Steps for a run have no front matter: what it would say, the run's plan has said. Delete it, and write \"## Steps\" and the steps below.");
        return null;
    }

    // What the plan says of a persona holds, whatever its file says now.
    private static PlanIndex PersonasOf(Plan plan, IEnumerable<Persona> others) =>
        PlanIndex.From(plan.Personas.Concat(others).GroupBy(p => p.Id, StringComparer.Ordinal).Select(g => new IndexRow(g.Key, DocumentKind.Persona, Layer.Project, 0, g.Key) { Persona = g.First() }));
}

/// <summary>A step that is added to a plan.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="LastLine">The line on which it ends.</param>
public sealed record AddedStep(string Id, int Line, int LastLine);
