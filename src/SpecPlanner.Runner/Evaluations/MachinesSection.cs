using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Which transitions and invariants were proved, on the page of an evaluation and of coverage.</summary>
internal static class MachinesSection
{
    /// <summary>The headings of its table.</summary>
    public static IReadOnlyList<string> Header { get; } = ["machine", "id", "what", "tasks", "proved by", "evidence"];

    /// <summary>The section.</summary>
    public static PageSection Of(MachineCoverage machines) => new(
        "Machines",
        [
            new PageFact("transitions", Counted(machines, machines.Transitions, isTransition: true), Wanting(machines) > 0 ? Tone.Notice : ToneOf(machines.Transitions)),
            new PageFact("invariants", Counted(machines, machines.Invariants, isTransition: false), ToneOf(machines.Invariants)),
        ],
        new PageTable(Header, [.. machines.Items.Select(Row)]));

    /// <summary>How many are proved, and how: <c>3 of 4 proved: 2 by test, 1 by assertion</c>.</summary>
    public static string Counted(MachineCoverage machines, (int Proved, int All) count, bool isTransition)
    {
        if (count.All == 0) return "there are none";
        var ranks = machines.Items.Where(i => i.IsTransition == isTransition && i.Best is not null).GroupBy(i => i.Best!.Value).OrderBy(g => g.Key).Select(g => $"{g.Count()} by {Word(g.Key)}");
        var wanting = Wanting(machines);
        return $"{count.Proved} of {count.All} proved{(count.Proved == 0 ? "" : $": {string.Join(", ", ranks)}")}{(isTransition && wanting > 0 ? $"; {wanting} of the primary machine still {(wanting == 1 ? "wants" : "want")} a test" : "")}";
    }

    /// <summary>A row of its table.</summary>
    public static IReadOnlyList<string> Row(MachineItem item) =>
    [
        item.Machine,
        item.Id,
        item.Text,
        item.Tasks.Count == 0 ? "none" : string.Join(", ", item.Tasks),
        item.Best is { } best ? Word(best) : "nothing",
        item.Proofs.Count == 0 ? "" : TextWidth.CutMiddle(TextWidth.OneLine($"{item.Proofs[0].Task}: {item.Proofs[0].Criterion}{(item.Proofs.Count == 1 ? "" : $", and {item.Proofs.Count - 1} more")}"), 160),
    ];

    /// <summary>The word for a rank.</summary>
    public static string Word(EvidenceRank rank) => rank switch
    {
        EvidenceRank.Test => "test",
        EvidenceRank.Assertion => "runtime assertion",
        _ => "manual",
    };

    // What the flows move through wants the strongest proof.
    private static int Wanting(MachineCoverage machines) => machines.Items.Count(i => i is { IsTransition: true, IsPrimary: true, Best: EvidenceRank.Assertion or EvidenceRank.Manual });

    private static Tone ToneOf((int Proved, int All) count) => count.All == 0 ? Tone.Quiet : count.Proved == count.All ? Tone.Good : Tone.Notice;
}
