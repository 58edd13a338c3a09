using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>Something that is missing between a specification and its tests.</summary>
/// <param name="Rule">What was looked for.</param>
/// <param name="File">The document or source file; the assembly's name where nothing tells the file.</param>
/// <param name="Line">The line, counted from 1; 0 where it is not known.</param>
/// <param name="Column">The column, counted from 1; 0 where it is not known.</param>
/// <param name="Message">A sentence that says what is wrong and what to do.</param>
internal sealed record TraceFinding(Rule Rule, string File, int Line, int Column, string Message)
{
    /// <summary>Whether the file is a document below the root.</summary>
    public bool IsInDocument { get; init; }

    /// <summary>Why the author silenced it; <see langword="null"/> when it is not silenced.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether a comment silences it.</summary>
    public bool IsSilenced => Reason is not null;

    /// <summary>The requirements that no test covers.</summary>
    public static IEnumerable<TraceFinding> Untested(ParsedDocument document, TraceMatrix matrix)
    {
        foreach (var finding in UntestedRequirements.Of(document, matrix))
        {
            var start = document.Lines.PositionOf(finding.Span.Start);
            yield return new TraceFinding(finding.Rule, document.Source.Path, start.Line, start.Column, finding.Message) { IsInDocument = true, Reason = finding.SuppressionReason };
        }
    }

    /// <summary>The tests that name what is not there: in this specification, or a specification that does not exist.</summary>
    public static IEnumerable<TraceFinding> Unknown(TestMarks tests, TraceMatrix matrix, IReadOnlyCollection<string> specifications)
    {
        foreach (var mark in matrix.Unknown) yield return At(mark, $"{mark.Test} says that it covers \"{mark.Id}\", and {matrix.Specification} has no such id.{Suggestion.For(mark.Item, matrix.Ids)}");
        foreach (var mark in tests.Marks.Where(m => !specifications.Contains(m.Specification, StringComparer.Ordinal)).OrderBy(m => m.Id, StringComparer.Ordinal).ThenBy(m => m.Test, StringComparer.Ordinal))
        {
            yield return At(mark, mark.Specification.Length == 0
                ? $"{mark.Test} says that it covers \"{mark.Id}\", which names no specification. Write it as \"{matrix.Specification}/{mark.Id}\", or use the constant."
                : $"{mark.Test} says that it covers \"{mark.Id}\", and there is no specification \"{mark.Specification}\".{Suggestion.For(mark.Specification, specifications)}");
        }
    }

    private static TraceFinding At(CoverMark mark, string message) => mark.File is { } file
        ? new TraceFinding(RuleTable.CoverUnknown, file, mark.Line, 1, message)
        : new TraceFinding(RuleTable.CoverUnknown, mark.Assembly, 0, 0, message);
}
