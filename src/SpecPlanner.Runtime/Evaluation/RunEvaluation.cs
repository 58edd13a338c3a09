using SpecPlanner.Compiler;

namespace SpecPlanner.Runtime;

/// <summary>How a run went, or all runs of a folder together: what was planned, what came of it, what it cost, what comes again.</summary>
public sealed record RunEvaluation
{
    /// <summary>The run; <see langword="null"/> for several together.</summary>
    public RunState? Run { get; init; }

    /// <summary>What was planned; <see langword="null"/> for several runs together.</summary>
    public PlanningMeasure? Planning { get; init; }

    /// <summary>Which transitions and invariants were proved; <see langword="null"/> for several runs together, and where the run keeps no specification.</summary>
    public MachineCoverage? Machines { get; init; }

    /// <summary>What was counted.</summary>
    public required RunMetrics Metrics { get; init; }

    /// <summary>What comes again.</summary>
    public required FailurePatterns Patterns { get; init; }

    /// <summary>What is known of the quality of code: only what a command of the runs measured.</summary>
    public required IReadOnlyList<QualityMeasure> Quality { get; init; }

    /// <summary>The runs whose journals could not be read and were passed over, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The evaluation of one run; a pure function.</summary>
    /// <param name="run">What happened in it.</param>
    /// <param name="documents">What it was made from, as far as that is kept.</param>
    /// <param name="judgement">What somebody who was asked thinks of its plan; <see langword="null"/> when nobody was.</param>
    public static RunEvaluation Of(RunHistory run, IReadOnlyList<SourceDocument> documents, PlanJudgement? judgement = null)
    {
        var (state, planning) = (run.State, PlanningMeasure.Of(PlannedPlan.Of(run.State), documents) with { Judgement = judgement });
        var tasks = state.Tasks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        return Of([run]) with
        {
            Run = state,
            Planning = planning,
            Machines = planning.Specification is { Machines.IsEmpty: false } specification
                ? MachineCoverage.Of(specification, [.. state.Plan.Tasks], id => tasks.TryGetValue(id, out var task) ? (state.RunId, task) : null)
                : null,
        };
    }

    /// <summary>The evaluation of several runs together; a pure function.</summary>
    public static RunEvaluation Of(IReadOnlyCollection<RunHistory> runs) => new()
    {
        Metrics = RunMetrics.Of(runs),
        Patterns = FailurePatterns.Of(runs),
        Quality = QualityMeasure.Of(runs),
    };

    /// <summary>The evaluation of all runs of a folder together.</summary>
    public static RunEvaluation OfAll(string target)
    {
        var runs = new List<RunHistory>();
        var problems = new List<string>();
        foreach (var id in RunStore.List(target))
        {
            try
            {
                if (RunHistory.Load(target, id) is { } run) runs.Add(run);
            }
            catch (JournalException problem)
            {
                problems.Add($"{problem.Message} It was passed over.");
            }
        }

        return Of(runs) with { Problems = problems };
    }
}
