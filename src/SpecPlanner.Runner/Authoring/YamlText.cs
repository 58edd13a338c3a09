namespace SpecPlanner.Runner;

/// <summary>Writes a short text so that YAML reads it as text.</summary>
internal static class YamlText
{
    // Where YAML, old or new, would see a truth value or nothing.
    private static readonly string[] Words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    /// <summary>An id or a name as a YAML scalar; quoted where it would be taken for a number, a truth value or nothing.</summary>
    /// <param name="text">Letters, digits, blanks, <c>-</c>, <c>_</c> and <c>.</c> only.</param>
    public static string Of(string text) =>
        char.IsLetter(text[0]) && !Words.Contains(text, StringComparer.OrdinalIgnoreCase) ? text : $"\"{text}\"";

    /// <summary>A name for people made out of an id: <c>rotate-logs</c> is <c>Rotate logs</c>.</summary>
    public static string NameOf(string id)
    {
        var words = id.Replace('-', ' ').Replace('_', ' ').Replace('.', ' ').Trim();
        return Of(char.ToUpperInvariant(words[0]) + words[1..]);
    }
}
