namespace SpecPlanner.Compiler;

/// <summary>Cuts the name of a state off the front of a text.</summary>
internal static class StateName
{
    /// <summary>The two characters that stand for beginning and end.</summary>
    public const string Edge = "[*]";

    /// <summary>The name without a style behind it, and what follows both.</summary>
    public static (Segment Name, Segment Behind) Cut(Segment text)
    {
        var end = 0;
        while (end < text.Text.Length && IsPart(text.Text[end])) end++;
        var name = text.Slice(0, end);
        if (string.CompareOrdinal(text.Text, end, ":::", 0, 3) == 0)
        {
            end += 3;
            while (end < text.Text.Length && IsPart(text.Text[end])) end++;
        }

        return (name, text.Slice(end, text.Text.Length - end).Trim());
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '.';
}
