using System.Text;
using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>Drafts requirements out of the sentences of the prose that say MUST or SHALL, word for word.</summary>
internal static class RequirementDrafts
{
    private static readonly Regex Strong = new(@"\b(MUST|SHALL)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternLimit.Own);

    public static void Draft(DraftBoard board)
    {
        var known = new HashSet<string>(board.Specification.Requirements.Select(r => NormalForm(r.Text)), StringComparer.Ordinal);
        var ids = new NextIds([.. board.Specification.Requirements.Select(r => r.Id)], "REQ-", 1, board.Ids);
        var lines = new List<string>();
        foreach (var (sentence, line) in ProseSentences.Of(board.Text, board.Syntax))
        {
            if (!Strong.IsMatch(sentence) || NamesRequirement(sentence, board) || !known.Add(NormalForm(sentence))) continue;
            var id = ids.Take();
            lines.Add($"**{id}** {sentence}");
            board.Say($"{id}, from line {line}: {sentence}");
        }

        if (lines.Count == 0) return;
        var last = board.Syntax.Requirements.Count > 0 ? board.Syntax.Requirements[board.Syntax.Requirements.Count - 1].Span : (TextSpan?)null;
        var bullet = last is { } item ? board.BulletLike(item) : "- ";
        lines = [.. lines.Select(l => bullet + l)];
        if (last is { } behind) board.Continue(behind, lines);
        else if (board.Section(SectionKind.Requirements) is { } section) board.Append(WithHeading(board, section), lines);
        else board.AppendSection([SectionKind.Constraints, SectionKind.NonGoals, SectionKind.Goal], ["## Requirements", "", .. lines]);
    }

    /// <summary>A section from its heading on, so that something can stand behind the heading when there is nothing else.</summary>
    public static TextSpan WithHeading(DraftBoard board, SpecificationSection section) =>
        TextSpan.FromBounds(board.Syntax.Outline.Headings[section.Heading].Span.Start, section.Body.End);

    // A sentence about a requirement that is there is none of its own.
    private static bool NamesRequirement(string sentence, DraftBoard board) =>
        board.Specification.Requirements.Any(r => sentence.IndexOf(r.Id, StringComparison.Ordinal) >= 0);

    private static string NormalForm(string sentence)
    {
        var form = new StringBuilder(sentence.Length);
        foreach (var c in sentence)
        {
            if (char.IsLetterOrDigit(c)) form.Append(char.ToLowerInvariant(c));
        }

        return form.ToString();
    }
}
