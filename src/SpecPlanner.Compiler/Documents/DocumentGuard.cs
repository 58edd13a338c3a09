namespace SpecPlanner.Compiler;

/// <summary>Refuses documents that are no Markdown a person wrote, before anything costly is done with them.</summary>
internal static class DocumentGuard
{
    /// <summary>The greatest size, in UTF-16 characters (a megabyte of ASCII).</summary>
    public const int GreatestLength = 1 << 20;

    // Some constructs cost the Markdown parser time in the square of the lines; below this they stay under a second.
    private const int MostLines = 30_000;

    /// <summary>Whether the document may be read; a finding says why not.</summary>
    public static bool Accepts(string text, LineMap lines, FindingBag findings)
    {
        if (text.Length > GreatestLength)
            return Refuse(0, $"The document has {text.Length} characters; more than {GreatestLength} are refused. Split it.");
        if (lines.LineCount > MostLines)
            return Refuse(lines.StartOf(MostLines), $"The document has {lines.LineCount} lines; more than {MostLines} are refused. Split it.");

        var damage = FirstDamage(text);
        return damage < 0 || Refuse(damage, "The document is not text in UTF-8: this character is what is left of bytes that could not be read. Save it again as UTF-8.");

        bool Refuse(int at, string message)
        {
            findings.Add(RuleTable.DocumentRefused, new TextSpan(at, 1), message);
            return false;
        }
    }

    private static int FirstDamage(string text)
    {
        // Most documents hold none of these characters, and vectors see that at once.
        if (text.IndexOf('\0') < 0 && text.IndexOf('\uFFFD') < 0 && !HasSurrogates(text)) return -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\0' or '\uFFFD' || char.IsLowSurrogate(c)) return i;
            if (!char.IsHighSurrogate(c)) continue;
            if (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return i;
            i++;
        }

        return -1;
    }

#if NET
    private static bool HasSurrogates(string text) => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0;
#else
    private static bool HasSurrogates(string text) => text.Any(char.IsSurrogate);
#endif
}
