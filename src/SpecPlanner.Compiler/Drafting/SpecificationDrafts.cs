using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Drafts what a specification lacks: requirements out of its prose, behaviours, a flow and its machine, tasks that cover everything.</summary>
/// <remarks>
/// Pure insertions: what the author wrote stays as it is, to the character. What only a person can decide is marked with <c>TODO(decompose)</c>.
/// A second draft of the same document adds nothing.
/// </remarks>
public static class SpecificationDrafts
{
    /// <summary>The mark of a place that a person has to fill.</summary>
    public const string Mark = "TODO(decompose)";

    private delegate void Stage(DraftBoard board);

    // Each stage builds on what the one before it drafted, so the document is read again in between.
    private static readonly (DecompositionStage Stage, Stage Draft)[] All =
    [
        (DecompositionStage.Requirements, RequirementDrafts.Draft),
        (DecompositionStage.Behaviors, BehaviorDrafts.Draft),
        (DecompositionStage.Flows, FlowDrafts.Draft),
        (DecompositionStage.Flows, MachineDrafts.Draft),
        (DecompositionStage.Tasks, TaskDrafts.Draft),
    ];

    /// <summary>What a stage would draft, a sentence each.</summary>
    internal static IReadOnlyList<string> Missing(ParsedDocument document, DecompositionStage stage)
    {
        if (document.Specification is not { } syntax) return [];
        var board = new DraftBoard(document.Source.Text, syntax, DraftingHints.None);
        foreach (var (_, draft) in All.Where(a => a.Stage == stage)) draft(board);
        return board.Added;
    }

    /// <summary>Drafts what is missing.</summary>
    /// <param name="source">A specification.</param>
    /// <param name="hints">What is known of the project.</param>
    /// <returns>The document as it was, with nothing added, when it cannot be read as a specification.</returns>
    public static DraftedSpecification Of(SourceDocument source, DraftingHints hints)
    {
        var added = new List<string>();
        foreach (var (_, stage) in All)
        {
            if (BoardOf(source, hints) is not { } board) break;
            stage(board);
            var drafted = source with { Text = board.Apply() };

            // What is still missing now went into something that is not read, such as a fence that nobody closed.
            if (BoardOf(drafted, hints) is not { } proof) break;
            stage(proof);
            if (proof.Added.Count > 0) break;
            source = drafted;
            added.AddRange(board.Added);
        }

        return new DraftedSpecification(source.Text, added.ToEquatableArray());
    }

    private static DraftBoard? BoardOf(SourceDocument source, DraftingHints hints) =>
        DocumentParser.Parse(source).Specification is { } syntax ? new DraftBoard(source.Text, syntax, hints) : null;
}
