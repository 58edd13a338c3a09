namespace SpecPlanner.Compiler;

/// <summary>Shortens what a message repeats of the source.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary>The text, or its beginning and an ellipsis.</summary>
    public static string Of(string text) => text.Length <= Longest ? text : text.Remove(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest) + "…";

    /// <summary>The text of a token, shortened.</summary>
    public static string Of(ClauseToken token) => Of(token.Text);
}
