using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Takes what one stage drafts, and knows where in the document it belongs.</summary>
internal sealed class DraftBoard(string text, SpecificationSyntax syntax, DraftingHints hints)
{
    private readonly List<(int Position, string Text)> _insertions = [];
    private readonly List<string> _added = [];
    private readonly string _newLine = LineEdits.NewLineOf(text);

    /// <summary>The document.</summary>
    public string Text => text;

    /// <summary>Where what stands.</summary>
    public SpecificationSyntax Syntax => syntax;

    /// <summary>What it means.</summary>
    public Specification Specification => syntax.Specification;

    /// <summary>What is known of the project.</summary>
    public DraftingHints Hints => hints;

    /// <summary>What was drafted, a sentence each.</summary>
    public IReadOnlyList<string> Added => _added;

    /// <summary>All ids of the document.</summary>
    public IEnumerable<string> Ids =>
        Specification.Requirements.Select(r => r.Id)
            .Concat(Specification.Capabilities.Select(c => c.Id)).Concat(Specification.Behaviors.Select(b => b.Id)).Concat(Specification.Flows.Select(f => f.Id))
            .Concat(Specification.Machines.Select(m => m.Id)).Concat(Specification.Transitions.Select(t => t.Id)).Concat(Specification.Machines.SelectMany(m => m.Invariants).Select(i => i.Id))
            .Concat(syntax.Plan.Plan.Tasks.Select(t => t.Id));

    /// <summary>The first section of a kind; <see langword="null"/> when there is none.</summary>
    public SpecificationSection? Section(SectionKind kind) => syntax.Sections.FirstOrDefault(s => s.Kind == kind);

    /// <summary>Whether something belongs to what is planned now.</summary>
    public bool IsPlanned(int? release) => (release ?? 1) <= Specification.Release;

    /// <summary>Says that something was drafted.</summary>
    public void Say(string sentence) => _added.Add(sentence);

    /// <summary>What an item behind another begins with: the same bullet, as deep; a dash behind a number.</summary>
    public string BulletLike(TextSpan item)
    {
        var start = LineEdits.StartOfLine(text, item.Start);
        var mark = start;
        while (mark < text.Length && text[mark] == ' ') mark++;
        return text.Substring(start, mark - start) + (mark < text.Length && text[mark] is '*' or '+' ? text[mark] : '-') + " ";
    }

    /// <summary>Puts lines directly behind a piece of text: items of a list that goes on.</summary>
    public void Continue(TextSpan behind, IEnumerable<string> lines)
    {
        var end = EndOfText(behind.Start, behind.End);
        _insertions.Add((end, string.Concat(lines.Select(l => _newLine + l))));
    }

    /// <summary>Puts a block, with a blank line before it, at the end of a stretch of the document.</summary>
    public void Append(TextSpan inside, IEnumerable<string> lines)
    {
        var end = EndOfText(inside.Start, inside.End);
        var block = string.Concat(lines.Select(l => _newLine + l));
        // At the end of a text whose last line is not ended, the line is; otherwise the line end that is there serves.
        _insertions.Add((end, _newLine + block));
    }

    /// <summary>Puts a new section at the end of the document; below another kind of section when that is there.</summary>
    public void AppendSection(IEnumerable<SectionKind> behind, IEnumerable<string> lines)
    {
        var after = behind.Select(Section).FirstOrDefault(s => s is not null);
        if (after is not null) Append(TextSpan.FromBounds(syntax.Outline.Headings[after.Heading].Span.Start, after.Body.End), lines);
        else Append(TextSpan.FromBounds(0, text.Length), lines);
    }

    /// <summary>The number signs of headings inside a section.</summary>
    public string HeadingIn(SectionKind kind) => Section(kind) is { } section ? new string('#', Math.Min(6, syntax.Outline.Headings[section.Heading].Level + 1)) : "###";

    /// <summary>The document with everything that was drafted in it.</summary>
    public string Apply()
    {
        if (_insertions.Count == 0) return text;
        var result = new StringBuilder(text);
        // From the end, so that earlier positions stay; of one position the last one first, so that they stand in the order they were made.
        foreach (var (position, inserted) in _insertions.Select((insertion, i) => (insertion, i)).OrderByDescending(p => p.insertion.Position).ThenByDescending(p => p.i).Select(p => p.insertion))
            result.Insert(position, inserted);
        if (text.Length > 0 && text[text.Length - 1] is not ('\n' or '\r')) result.Append(_newLine);
        return result.ToString();
    }

    private int EndOfText(int start, int end)
    {
        end = Math.Min(end, text.Length);
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        // Blanks behind the last word belong to its line.
        return SourceLines.EndOfLine(text, end);
    }
}
