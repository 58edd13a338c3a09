using System.Text;

namespace SpecPlanner.Analyzers;

/// <summary>Writes Markdown text as XML documentation comments.</summary>
internal static class XmlDocumentation
{
    /// <summary>A <c>summary</c> of one line or more.</summary>
    public static SourceWriter Summary(this SourceWriter writer, string text) => writer.Element("summary", text);

    /// <summary>A <c>remarks</c>; nothing when there is no text.</summary>
    public static SourceWriter Remarks(this SourceWriter writer, string text) =>
        string.IsNullOrWhiteSpace(text) ? writer : writer.Element("remarks", text);

    /// <summary>A <c>param</c>.</summary>
    public static SourceWriter Parameter(this SourceWriter writer, string name, string text) =>
        writer.Line($"/// <param name=\"{name.TrimStart('@')}\">{string.Join(" ", Lines(text))}</param>");

    private static SourceWriter Element(this SourceWriter writer, string name, string text)
    {
        var lines = Lines(text);
        if (lines.Length == 1) return writer.Line($"/// <{name}>{lines[0]}</{name}>");

        writer.Line($"/// <{name}>");
        foreach (var line in lines) writer.Line(line.Length == 0 ? "///" : "/// ", line);
        return writer.Line($"/// </{name}>");
    }

    private static string[] Lines(string text) =>
        text.Replace("\r\n", "\n").Replace('\r', '\n').Trim().Split('\n').Select(line => Escape(line.TrimEnd())).ToArray();

    // Characters that XML cannot hold, and those that C# takes for a line's end, become spaces.
    private static string Escape(string text)
    {
        if (text.All(IsPlain)) return text;
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '\u0085' or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF': escaped.Append(' '); break;
                case < ' ' and not '\t': escaped.Append(' '); break;
                default: AppendWhole(escaped, text, ref i); break;
            }
        }

        return escaped.ToString();
    }

    private static bool IsPlain(char c) => c is (>= ' ' and < '\u007F' and not ('&' or '<' or '>')) or '\t';

    private static void AppendWhole(StringBuilder escaped, string text, ref int index)
    {
        if (char.IsSurrogatePair(text, index)) escaped.Append(text[index]).Append(text[++index]);
        else escaped.Append(char.IsSurrogate(text[index]) ? ' ' : text[index]);
    }
}
