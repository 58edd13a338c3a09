using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Writes a script in which every placeholder is a variable, quoted for the place it stands at.</summary>
internal static class ShellRendering
{
    /// <summary>The script; a placeholder that was never met becomes a quoted variable, never its value.</summary>
    public static string Render(string text, ShellParser parsed, IReadOnlyList<Placeholder> met)
    {
        if (met.Count == 0) return text;
        var contexts = parsed.Found.ToDictionary(f => f.Placeholder.Start, f => f.Context);
        var script = new StringBuilder(text.Length);
        var documents = Loosened(parsed);
        var delimiters = documents.ToDictionary(d => d.DelimiterSpan.Start);
        var bodies = new Queue<TextSpan>(documents.Select(d => d.BodySpan).OrderBy(b => b.Start));
        var placeholders = met.ToDictionary(p => p.Start);
        for (var i = 0; i < text.Length;)
        {
            if (placeholders.TryGetValue(i, out var placeholder))
            {
                script.Append(Variable(text, placeholder, contexts.TryGetValue(i, out var context) ? context : PlaceholderContext.Bare));
                i = placeholder.End;
            }
            else if (delimiters.TryGetValue(i, out var opened))
            {
                script.Append(opened.Delimiter);
                i = opened.DelimiterSpan.End;
            }
            else
            {
                // What a quoted here-document leaves alone must be escaped once it is expanded.
                while (bodies.Count > 0 && bodies.Peek().End <= i) bodies.Dequeue();
                if (text[i] is '$' or '`' or '\\' && bodies.Count > 0 && bodies.Peek().Contains(i)) script.Append('\\');
                script.Append(text[i++]);
            }
        }

        return script.ToString();
    }

    private static string Variable(string text, Placeholder placeholder, PlaceholderContext context)
    {
        var name = ParameterVariable.NameOf(placeholder.Name);
        return context switch
        {
            PlaceholderContext.Comment => text.Substring(placeholder.Start, placeholder.Length),
            PlaceholderContext.Single => $"'\"${{{name}}}\"'",
            PlaceholderContext.AnsiQuote => $"'\"${{{name}}}\"$'",
            PlaceholderContext.Bare => $"\"${{{name}}}\"",
            _ => $"${{{name}}}",
        };
    }

    // A quoted here-document that holds placeholders is written as one that is expanded.
    private static List<HereDocument> Loosened(ShellParser parsed) =>
        [.. parsed.HereDocuments.Where(d => d.IsQuoted && IsPlainWord(d.Delimiter) && d.Parts.Exists(p => p is PlaceholderPart))];

    public static bool IsPlainWord(string delimiter) =>
        ShellNames.IsNameStart(delimiter.Length == 0 ? ' ' : delimiter[0]) && ShellNames.EndOfName(delimiter, 0) == delimiter.Length;
}
