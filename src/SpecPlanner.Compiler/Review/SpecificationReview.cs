namespace SpecPlanner.Compiler;

/// <summary>A weakness with what a person decided about it.</summary>
/// <param name="Weakness">The weakness.</param>
/// <param name="Resolution">How it was resolved; <see langword="null"/> where it was silenced only, or is open.</param>
/// <param name="Reason">Why it counts no more, in the author's words; <see langword="null"/> while it is open.</param>
public sealed record ReviewedWeakness(Weakness Weakness, ResolutionKind? Resolution, string? Reason)
{
    /// <summary>Whether nobody has decided about it.</summary>
    public bool IsOpen => Reason is null;
}

/// <summary>What the review says of one specification.</summary>
public sealed class SpecificationReview
{
    private SpecificationReview(BoundDocument document, IReadOnlyList<ReviewedWeakness> weaknesses, IReadOnlyList<ChecklistItem> checklist) =>
        (Document, Weaknesses, Checklist) = (document, weaknesses, checklist);

    /// <summary>The specification.</summary>
    public BoundDocument Document { get; }

    /// <summary>Its weaknesses, in order of place.</summary>
    public IReadOnlyList<ReviewedWeakness> Weaknesses { get; }

    /// <summary>What a specification of its kind speaks of, and where this one does; empty when its language is not known to the review.</summary>
    public IReadOnlyList<ChecklistItem> Checklist { get; }

    /// <summary>The weaknesses nobody has decided about.</summary>
    public IEnumerable<ReviewedWeakness> Open => Weaknesses.Where(w => w.IsOpen);

    /// <summary>The review of a bound document; <see langword="null"/> when it is no specification, or one that could not be read.</summary>
    public static SpecificationReview? Of(BoundDocument document)
    {
        if (document.Document.Specification is not { } specification) return null;
        var reported = document.AllFindings.GroupBy(f => (f.Rule, f.Span)).ToDictionary(g => g.Key, g => g.First());
        var weaknesses = document.Document.Weaknesses.Select(w => reported.TryGetValue((w.Rule, w.Span), out var finding)
            ? new ReviewedWeakness(w, finding.Resolution, finding.SuppressionReason)
            : new ReviewedWeakness(w, null, null));
        return new SpecificationReview(document, [.. weaknesses], CompletenessChecklist.Of(specification));
    }
}
