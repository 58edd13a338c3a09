using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>How strongly something is proved, strongest first.</summary>
public enum EvidenceRank
{
    /// <summary>By a test program.</summary>
    Test,

    /// <summary>By a check that looks at what was made: a command, a file, a request, a value.</summary>
    Assertion,

    /// <summary>By somebody's judgement.</summary>
    Manual,
}

/// <summary>A criterion that holds and proves a transition or an invariant.</summary>
/// <param name="Rank">How strongly.</param>
/// <param name="Run">The run's id.</param>
/// <param name="Task">The task's id.</param>
/// <param name="Criterion">The clause as written.</param>
public sealed record MachineProof(EvidenceRank Rank, string Run, string Task, string Criterion);

/// <summary>A transition or an invariant of a machine, with what proves it.</summary>
/// <param name="Machine">The machine's id.</param>
/// <param name="Id">Its id.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsTransition">Whether it is a transition.</param>
/// <param name="IsPrimary">Whether its machine is the one that the flows move through: its transitions want a test.</param>
/// <param name="Tasks">The ids of the tasks that cover it; of an invariant, of the transitions whose guard names it.</param>
/// <param name="Proofs">What proves it, strongest first.</param>
public sealed record MachineItem(string Machine, string Id, string Text, bool IsTransition, bool IsPrimary, IReadOnlyList<string> Tasks, IReadOnlyList<MachineProof> Proofs)
{
    /// <summary>The strongest proof; <see langword="null"/> when nothing proves it.</summary>
    public EvidenceRank? Best => Proofs.Count == 0 ? null : Proofs[0].Rank;
}

/// <summary>Which transitions and invariants of a specification's machines were proved by carrying out its tasks, and how.</summary>
/// <param name="Items">Those of this release, machine by machine: its transitions, then its invariants.</param>
public sealed record MachineCoverage(IReadOnlyList<MachineItem> Items)
{
    /// <summary>How many transitions there are, and how many are proved.</summary>
    public (int Proved, int All) Transitions => (Items.Count(i => i is { IsTransition: true, Best: not null }), Items.Count(i => i.IsTransition));

    /// <summary>How many invariants there are, and how many are proved.</summary>
    public (int Proved, int All) Invariants => (Items.Count(i => i is { IsTransition: false, Best: not null }), Items.Count(i => !i.IsTransition));

    /// <summary>Puts machines beside what tasks proved. A pure function.</summary>
    /// <param name="specification">What is promised.</param>
    /// <param name="tasks">The tasks that keep it.</param>
    /// <param name="recorded">A task as the latest run that began it left it, with the run's id; <see langword="null"/> when none did.</param>
    /// <remarks>
    /// A task proves what it covers once it is done: by those of its criteria that name the id, or by all of them where none does. An invariant is proved
    /// where a proved transition's guard names it, or a criterion does.
    /// </remarks>
    public static MachineCoverage Of(Specification specification, IReadOnlyList<TaskDefinition> tasks, Func<string, (string Run, TaskState Task)?> recorded)
    {
        var items = new List<MachineItem>();
        foreach (var machine in specification.Machines.Where(m => (m.Release ?? specification.Release) <= specification.Release))
        {
            foreach (var transition in machine.Transitions.GroupBy(t => t.Id, StringComparer.Ordinal).Select(same => same.First()))
                items.Add(Item(machine, transition.Id, TextOf(transition), isTransition: true, [.. tasks.Where(t => t.Covers.Contains(transition.Id, StringComparer.Ordinal))], [transition.Id], recorded));
            foreach (var invariant in machine.Invariants)
            {
                string[] guarded = [.. machine.Transitions.Where(t => GuardText.Invariants(t.Guard).Contains(invariant.Id, StringComparer.Ordinal)).Select(t => t.Id).Distinct(StringComparer.Ordinal)];
                items.Add(Item(machine, invariant.Id, invariant.Text, isTransition: false, [.. tasks.Where(t => t.Covers.Any(c => guarded.Contains(c, StringComparer.Ordinal)))], [invariant.Id, .. guarded], recorded));
            }
        }

        return new MachineCoverage(items);
    }

    private static MachineItem Item(StateMachine machine, string id, string text, bool isTransition, IReadOnlyList<TaskDefinition> tasks, IReadOnlyList<string> names, Func<string, (string Run, TaskState Task)?> recorded) => new(
        machine.Id,
        id,
        text,
        isTransition,
        machine.IsPrimary,
        [.. tasks.Select(t => t.Id).Distinct(StringComparer.Ordinal)],
        [.. tasks.SelectMany(t => Proofs(recorded(t.Id), names)).OrderBy(p => p.Rank).ThenBy(p => p.Task, StringComparer.Ordinal)]);

    private static IEnumerable<MachineProof> Proofs((string Run, TaskState Task)? recorded, IReadOnlyList<string> names)
    {
        if (recorded is not var (run, task) || task.Phase != TaskPhase.Done) return [];
        var holds = task.Evidence.Where(e => e.Result == CheckResult.Holds).ToList();
        var named = holds.Where(e => names.Any(n => NamesId(e.Text, n))).ToList();
        return (named.Count > 0 ? named : holds).Select(e => new MachineProof(RankOf(e), run, task.Id, e.Text));
    }

    private static EvidenceRank RankOf(CriterionEvidence evidence) =>
        evidence.Judge is not null ? EvidenceRank.Manual
        : evidence.Command is { } command && KnownPrograms.CategoryOf(command.Command) == FailureCategory.Test ? EvidenceRank.Test
        : EvidenceRank.Assertion;

    // "TR1" is not named by "TR12".
    private static bool NamesId(string text, string id)
    {
        for (var at = text.IndexOf(id, StringComparison.Ordinal); at >= 0; at = text.IndexOf(id, at + 1, StringComparison.Ordinal))
        {
            var end = at + id.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }

    private static string TextOf(Transition transition) =>
        $"{transition.Trigger}: {transition.From} → {transition.To}{(transition.Guard is { } guard ? $" [{GuardText.Of(guard)}]" : "")}";
}
