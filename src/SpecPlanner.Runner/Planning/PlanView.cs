using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>A specification with its plan, as <c>plan</c> shows it.</summary>
/// <param name="Document">The compiled document.</param>
/// <param name="File">Its file.</param>
internal sealed record PlanView(BoundDocument Document, string File)
{
    /// <summary>What it promises.</summary>
    public Specification Specification { get; } = Document.Document.Model.Specification!;

    /// <summary>Its tasks in order.</summary>
    public TaskPlan Plan { get; } = Document.Document.TaskPlan!;

    /// <summary>Its tasks by id; the first counts where an id is given twice.</summary>
    public IReadOnlyDictionary<string, TaskDefinition> Tasks { get; } =
        Document.Document.Model.Plan!.Tasks.GroupBy(t => t.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <summary>What its tasks cover.</summary>
    public CoverageReport Coverage { get; } = Document.Document.Coverage!;

    /// <summary>Whether it can be carried out.</summary>
    public PlanVerdict Verdict => Document.Verdict!.Value;

    /// <summary>Every finding that no comment silences, in order of place.</summary>
    public IReadOnlyList<PlacedFinding> Findings { get; } = [.. PlacedFinding.AllOf(Document).Where(f => !f.Finding.IsSuppressed)];

    /// <summary>How many findings comments silence.</summary>
    public int Silenced => Document.AllFindings.Count(f => f.IsSuppressed);

    /// <summary>The verdict as the language page writes it.</summary>
    public string VerdictWord => VerdictWords.Of(Verdict);

    /// <summary>The ids that a task waits for: those it names, then those it waits for because of a file.</summary>
    public static IEnumerable<string> WaitsFor(PlannedTask task) => task.DependsOn.Concat(task.FileDependencies.Select(f => f.Task)).Distinct(StringComparer.Ordinal);

    /// <summary>The words for a gate.</summary>
    public static string Standing(CoverageGate gate) =>
        FormattableString.Invariant($"{gate.Covered} of {gate.Total} covered, {gate.Threshold} needed: {(gate.IsMet ? "met" : "NOT MET")}");
}
