using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What criteria came to.</summary>
/// <param name="Holds">How many hold.</param>
/// <param name="DoesNotHold">How many do not.</param>
/// <param name="Unknown">How many could not be checked.</param>
public sealed record CriteriaMeasure(int Holds, int DoesNotHold, int Unknown)
{
    /// <summary>How many were looked at.</summary>
    public int Total => Holds + DoesNotHold + Unknown;

    /// <summary>The count of some evidence.</summary>
    public static CriteriaMeasure Of(IReadOnlyCollection<CriterionEvidence> evidence) => new(
        evidence.Count(e => e.Result == CheckResult.Holds), evidence.Count(e => e.Result == CheckResult.DoesNotHold), evidence.Count(e => e.Result == CheckResult.Unknown));
}

/// <summary>What the criteria of one kind came to.</summary>
/// <param name="Kind"><c>exit code</c>, <c>output</c>, <c>file</c>, <c>request</c>, <c>json</c>, <c>value</c> or <c>judged</c>.</param>
/// <param name="Criteria">What they came to.</param>
public sealed record CriterionKindMeasure(string Kind, CriteriaMeasure Criteria)
{
    /// <summary>The kinds of a run's latest evidence, each once, in order.</summary>
    internal static IEnumerable<(string Kind, CriterionEvidence Evidence)> KindsOf(RunState state)
    {
        for (var i = 0; i < state.Tasks.Count; i++)
        {
            foreach (var one in state.Tasks[i].Evidence) yield return (KindOf(state.Frame.Proofs[i], one), one);
        }

        foreach (var one in state.Evidence) yield return (KindOf(state.Frame.PlanProof, one), one);
    }

    private static string KindOf(Proof? proof, CriterionEvidence evidence) => Array.Find(proof?.Order ?? [], l => l.Path == evidence.Path)?.Criterion switch
    {
        ExitCodeCriterion => "exit code",
        OutputCriterion => "output",
        FileCriterion => "file",
        HttpCriterion => "request",
        JsonCriterion => "json",
        NamedOutputCriterion => "value",
        _ => "judged",
    };
}
