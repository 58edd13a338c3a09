using SpecPlanner.Compiler;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A specification's requirements, tasks, tests and evidence, side by side.</summary>
internal sealed record TraceReport
{
    public required TraceMatrix Matrix { get; init; }

    /// <summary>The document's path below the root.</summary>
    public required string Source { get; init; }

    /// <summary>The tasks by id.</summary>
    public required IReadOnlyDictionary<string, TraceTask> Tasks { get; init; }

    /// <summary>Which transitions and invariants its runs proved.</summary>
    public required MachineCoverage Machines { get; init; }

    /// <summary>The names of the assemblies whose tests were read; <see langword="null"/> when none were asked for.</summary>
    public IReadOnlyList<string>? Assemblies { get; init; }

    /// <summary>The findings, silenced ones included, in order: of the document first, then of the tests.</summary>
    public IReadOnlyList<TraceFinding> Findings { get; init; } = [];

    /// <summary>The findings that no comment silences.</summary>
    public IEnumerable<TraceFinding> Shown => Findings.Where(f => !f.IsSilenced);

    /// <summary>Puts a document's specification beside its tests and runs.</summary>
    /// <param name="document">The document; it holds a specification and a plan.</param>
    /// <param name="record">What its runs say.</param>
    /// <param name="tests">What the tests say; <see langword="null"/> when none were asked for.</param>
    /// <param name="specifications">The ids of all specifications, for tests that name one that is not there.</param>
    public static TraceReport Of(BoundDocument document, PlanRecord record, TestMarks? tests, IReadOnlyCollection<string> specifications)
    {
        var plan = document.Plan!;
        var matrix = TraceMatrix.Of(document.Document.Model.Specification!, plan.Tasks, tests?.Marks ?? []);
        return new TraceReport
        {
            Matrix = matrix,
            Source = document.Document.Source.Path,
            Tasks = plan.Tasks.GroupBy(t => t.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new TraceTask(g.First(), record.Tasks.GetValueOrDefault(g.Key)), StringComparer.Ordinal),
            Machines = MachineCoverage.Of(document.Document.Model.Specification!, [.. plan.Tasks], id => record.Tasks.TryGetValue(id, out var task) ? (task.Run.RunId, task.Task) : null),
            Assemblies = tests?.Assemblies,
            Findings = tests is null ? [] : [.. TraceFinding.Untested(document.Document, matrix), .. TraceFinding.Unknown(tests, matrix, specifications)],
        };
    }
}

/// <summary>What was read from test assemblies.</summary>
/// <param name="Assemblies">Their names, in the order they were given.</param>
/// <param name="Marks">What their tests say they cover.</param>
internal sealed record TestMarks(IReadOnlyList<string> Assemblies, IReadOnlyList<CoverMark> Marks);
