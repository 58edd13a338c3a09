using System.Text;

namespace SpecPlanner.Compiler;

/// <summary>Text over several lines as one line, so that CRLF and LF, and any indentation, read the same.</summary>
internal static class FoldedText
{
    /// <summary>The text with each run of white space that holds a line break as one blank.</summary>
    public static string Of(string text)
    {
        if (text.IndexOf('\n') < 0 && text.IndexOf('\r') < 0) return text;

        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            if (i == start) folded.Append(text[i++]);
            else if (text.IndexOfAny(['\n', '\r'], start, i - start) < 0) folded.Append(text, start, i - start);
            else folded.Append(' ');
        }

        return folded.ToString();
    }
}
