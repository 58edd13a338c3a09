namespace SpecPlanner.Compiler;

/// <summary>Mends comments that silence findings.</summary>
internal static class SuppressionFixes
{
    private const string Reason = "TODO: say why";

    /// <summary>Adds the reason, which its author has to write.</summary>
    /// <param name="comment">What the comment says.</param>
    /// <param name="because">The word behind which it would stand, where that is there.</param>
    public static Fix AddReason(Segment comment, Segment? because) =>
        Fix.Of("Add a reason", new TextSpan(because?.Span.End ?? comment.Span.End, 0), because is null ? $" because {Reason}" : $" {Reason}").AsChoice();
}
