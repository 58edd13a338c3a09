using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A way to mend what was found: edits of the document it was found in, and nothing outside them.</summary>
/// <param name="Title">What is done, as a command such as <c>Write "admin"</c>.</param>
/// <param name="Edits">The edits, in order and apart from each other.</param>
public sealed record Fix(string Title, EquatableArray<TextEdit> Edits)
{
    /// <summary>A fix of one edit.</summary>
    public static Fix Of(string title, TextEdit edit) => new(title, new[] { edit }.ToEquatableArray());

    /// <summary>A fix that puts a text in the place of a span.</summary>
    public static Fix Of(string title, TextSpan span, string newText) => Of(title, new TextEdit(span, newText));

    /// <summary>A name in the place of another; <see langword="null"/> when no known one is near.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="known">The names that are known.</param>
    /// <param name="span">Where the name stands, without quotes; <see langword="null"/> when its characters are not those of the document.</param>
    public static Fix? ToNearest(string name, IEnumerable<string> known, TextSpan? span) =>
        span is { } place && Suggestion.Nearest(name, known) is { } near ? Of($"Write \"{near}\"", place, near) : null;

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
