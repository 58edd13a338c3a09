using System.Text;

namespace SpecPlanner.Runner;

/// <summary>Makes any text one that XML 1.0 can hold; escaping of <c>&lt;</c> and the like is the writer's business.</summary>
internal static class XmlText
{
    /// <summary>The text with each character that XML forbids, even escaped, as <c>\uXXXX</c>.</summary>
    public static string Of(string text)
    {
        StringBuilder? result = null;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair || IsAllowed(text[i]))
            {
                result?.Append(text, i, pair ? 2 : 1);
                if (pair) i++;
                continue;
            }

            result ??= new StringBuilder(text, 0, i, text.Length + 8);
            result.Append("\\u").Append(((int)text[i]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        }

        return result?.ToString() ?? text;
    }

    private static bool IsAllowed(char c) => c is '\t' or '\n' or '\r' or (>= ' ' and < '\uD800') or (> '\uDFFF' and < '\uFFFE');
}
