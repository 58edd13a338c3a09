using System.Globalization;

namespace SpecPlanner.Compiler;

/// <summary>Finds the headings that are steps, and reads number, title and id.</summary>
internal static class StepHeadings
{
    private static readonly string[] ProseTitles = ["Note", "Notes", "Reference", "References", "See also"];

    /// <summary>
    /// The steps: under a heading <c>Steps</c> every heading of the first deeper level; elsewhere, but not under
    /// <c>Rollback</c>, every heading that says <c>Step N</c>.
    /// </summary>
    public static IReadOnlyList<StepHead> Find(Outline outline, FindingBag findings)
    {
        var steps = new List<StepHead>();
        var sectionEnd = -1;
        var stepLevel = 0;
        for (var i = 0; i < outline.Headings.Count; i++)
        {
            var heading = outline.Headings[i];
            if (RollbackReader.IsRollback(heading))
            {
                i = LastInside(outline, i);
                continue;
            }

            if (heading.Span.Start >= sectionEnd) stepLevel = 0;
            if (string.Equals(heading.Text.Text, "Steps", StringComparison.OrdinalIgnoreCase) && stepLevel == 0)
            {
                sectionEnd = outline.EndOfSection(i);
                stepLevel = i + 1 < outline.Headings.Count ? outline.Headings[i + 1].Level : 0;
                continue;
            }

            var number = NumberOf(heading.Text, out var title, out var saysStep);
            var isStep = stepLevel > 0 ? heading.Level == stepLevel && !IsProse(heading) : saysStep && number is not null;
            if (!isStep) continue;
            steps.Add(Head(outline, i, steps.Count + 1, number, title, findings));
            if (stepLevel == 0) i = LastInside(outline, i);
        }

        return steps;
    }

    private static StepHead Head(Outline outline, int index, int position, Segment? number, Segment title, FindingBag findings)
    {
        var heading = outline.Headings[index];
        var value = number is { } digits && int.TryParse(digits.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : position;
        if (title.Text.Length == 0) title = heading.Text;
        var id = heading.Id is { } explicitId && IsId(explicitId, findings) ? explicitId.Text : Slug.Of(title.Text);
        return new StepHead
        {
            Heading = heading,
            Number = value,
            NumberSpan = number?.Span,
            Title = title,
            Id = id.Length > 0 ? id : "step-" + value.ToString(CultureInfo.InvariantCulture),
            End = outline.EndOfSection(index),
        };
    }

    // "Step 2: Title", "2. Title", "Step 2 - Title", "Step 2".
    private static Segment? NumberOf(Segment text, out Segment title, out bool saysStep)
    {
        var isBold = text.Text.Length > 0 && text.Text[0] is '*' or '_';
        var heading = text;
        text = WithoutMarkup(text, out var behindLink);
        // Marks around a part of a title belong to it; those around the whole do not.
        title = behindLink.Text.Length > 0 || text.Text.IndexOfAny(['*', '_']) >= 0 ? heading : text;
        var position = 0;
        saysStep = text.Text.StartsWith("Step", StringComparison.OrdinalIgnoreCase) && text.Text.Length > 4 && text.Text[4] is ' ' or '\t';
        if (saysStep)
        {
            position = 4;
            while (position < text.Text.Length && text.Text[position] is ' ' or '\t') position++;
        }

        var start = position;
        while (position < text.Text.Length && text.Text[position] is >= '0' and <= '9') position++;
        var number = text.Slice(start, position - start);
        var rest = text.Slice(position, text.Text.Length - position);
        if (number.Text.Length is 0 or > 6) return null;
        if (!saysStep && (rest.Text.Length == 0 || rest.Text[0] is not ('.' or ')' or ':'))) return null;

        var skip = 0;
        while (skip < rest.Text.Length && (char.IsWhiteSpace(rest.Text[skip]) || rest.Text[skip] is ':' or '.' or ')' or '-' or '–' or '—' || (isBold && rest.Text[skip] is '*' or '_'))) skip++;
        if (rest.Text.Length > 0 && skip == 0) return null;
        title = rest.Slice(skip, rest.Text.Length - skip);
        if (title.Text.Length == 0 && behindLink.Text.Length > 0) title = behindLink;
        return number;
    }

    // "**Step 1: Title**" and "[Step 1](page): Title": the marks are not part of the title.
    private static Segment WithoutMarkup(Segment text, out Segment behindLink)
    {
        behindLink = text.Slice(text.Text.Length, 0);
        var marks = text.Text.Length - text.Text.TrimStart('*', '_').Length;
        if (marks > 0)
        {
            var mark = text.Text.Substring(0, marks);
            var isWhole = text.Text.Length > 2 * marks && text.Text.EndsWith(mark, StringComparison.Ordinal);
            return text.Slice(marks, text.Text.Length - marks - (isWhole ? marks : 0)).Trim();
        }

        var close = text.Text.StartsWith("[", StringComparison.Ordinal) ? text.Text.IndexOf("](", StringComparison.Ordinal) : -1;
        var end = close < 0 ? -1 : text.Text.IndexOf(')', close);
        if (end < 0) return text;
        var skip = end + 1;
        while (skip < text.Text.Length && (char.IsWhiteSpace(text.Text[skip]) || text.Text[skip] is ':' or '.' or '-' or '–' or '—')) skip++;
        behindLink = text.Slice(skip, text.Text.Length - skip);
        return text.Slice(1, close - 1);
    }

    private static bool IsId(Segment id, FindingBag findings)
    {
        if (id.Text.Length > 0 && id.Text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')) return true;
        findings.Add(RuleTable.ValueInvalid, id.Span, "An id holds letters, digits, \"-\" and \"_\" only.");
        return false;
    }

    private static bool IsProse(Heading heading) => ProseTitles.Contains(heading.Text.Text, StringComparer.OrdinalIgnoreCase);

    private static int LastInside(Outline outline, int index)
    {
        var level = outline.Headings[index].Level;
        while (index + 1 < outline.Headings.Count && outline.Headings[index + 1].Level > level) index++;
        return index;
    }
}
