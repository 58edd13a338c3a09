using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A way to mend what was found: edits of the document it was found in, and nothing outside them.</summary>
/// <param name="Title">What is done, as a command such as <c>Write "admin"</c>.</param>
/// <param name="Edits">The edits, in order and apart from each other.</param>
public sealed record Fix(string Title, EquatableArray<TextEdit> Edits)
{
    /// <summary>Whether only a person may pick it: there are other good ways, or it leaves something to be written.</summary>
    public bool IsChoice { get; init; }

    /// <summary>A fix of one edit.</summary>
    public static Fix Of(string title, TextEdit edit) => new(title, new[] { edit }.ToEquatableArray());

    /// <summary>A fix that puts a text in the place of a span.</summary>
    public static Fix Of(string title, TextSpan span, string newText) => Of(title, new TextEdit(span, newText));

    /// <summary>A fix of several edits, in any order.</summary>
    public static Fix Of(string title, IEnumerable<TextEdit> edits) => new(title, edits.OrderBy(e => e.Span.Start).ToEquatableArray());

    /// <summary>The same, for a person to pick.</summary>
    public Fix AsChoice() => this with { IsChoice = true };

    /// <summary>The document after the edits.</summary>
    public string ApplyTo(string text)
    {
        var changed = new StringBuilder(text.Length + 64);
        var position = 0;
        foreach (var edit in Edits)
        {
            changed.Append(text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }

        return changed.Append(text, position, text.Length - position).ToString();
    }
}
