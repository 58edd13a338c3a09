using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>The forms in which the pieces of secrets are looked for.</summary>
internal static class SecretForms
{
    /// <summary>The shortest secret that can be hidden, in bytes: a shorter one would hide half of every output.</summary>
    public const int ShortestSecret = 4;

    // Lines of a longer secret may be words, and short ones may be folded by chance.
    private const int ShortestPiece = 8;
    private const int LongestWhole = 128;
    private const int LongestPiece = 64;
    private const int ShortestLastPiece = 16;

    private static readonly Glyph BetweenHex = new Glyph().Add(" "u8).Add("  "u8).Add(":"u8).Add("-"u8).Add("\n"u8).Add("\r\n"u8).Add("\n "u8);

    /// <summary>Whether a secret is too short to be hidden; one that is empty has nothing to hide.</summary>
    public static bool IsTooShort(string secret) => secret.Length > 0 && Encoding.UTF8.GetByteCount(secret.Trim()) < ShortestSecret;

    /// <summary>The forms of some secrets.</summary>
    public static IReadOnlyList<SecretForm> Of(IEnumerable<string> secrets)
    {
        var glyphs = new TextGlyphs();
        return [.. secrets.SelectMany(Pieces).Distinct(StringComparer.Ordinal).SelectMany(p => FormsOf(p, glyphs))];
    }

    // White space around a secret is lost wherever a text is trimmed, and tells nothing.
    private static IEnumerable<string> Pieces(string secret)
    {
        var whole = secret.Trim();
        if (Encoding.UTF8.GetByteCount(whole) < ShortestSecret) return [];
        var lines = whole.Split('\n').Select(l => l.Trim()).Where(l => Encoding.UTF8.GetByteCount(l) >= ShortestPiece);
        return lines.Prepend(whole).SelectMany(Cut);
    }

    // Each part of a long secret is one by itself. Parts share a character, so that what was printed as a whole is hidden as one.
    private static IEnumerable<string> Cut(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= LongestWhole) return [text];
        var runes = text.EnumerateRunes().ToArray();
        var pieces = new List<string>();
        for (var from = 0; from < runes.Length - 1;)
        {
            var (to, bytes) = (from, 0);
            while (to < runes.Length && bytes + runes[to].Utf8SequenceLength <= LongestPiece) bytes += runes[to++].Utf8SequenceLength;
            pieces.Add(Text(runes.AsSpan(from, to - from)));
            from = to - 1;
        }

        // The last part may be too short to be told from other text, so it reaches back.
        if (Encoding.UTF8.GetByteCount(pieces[^1]) < ShortestLastPiece) pieces[^1] = Text(runes.AsSpan(runes.Length - ShortestLastPiece));
        return pieces;
    }

    private static string Text(ReadOnlySpan<Rune> runes)
    {
        var text = new StringBuilder();
        foreach (var rune in runes) text.Append(rune);
        return text.ToString();
    }

    private static IEnumerable<SecretForm> FormsOf(string piece, TextGlyphs glyphs)
    {
        var bytes = Encoding.UTF8.GetBytes(piece);
        yield return new SecretForm([.. piece.EnumerateRunes().Select(glyphs.Of)], bytes.Length < ShortestPiece ? null : TextGlyphs.Fold);
        yield return new SecretForm([.. bytes.Select(b => new Glyph().AddPlaces(TextGlyphs.HexDigits(b, 2)))], BetweenHex);
        for (var before = 0; before < 3; before++) yield return new SecretForm(Base64Glyphs.Of(bytes, before), Base64Glyphs.Wrap);
    }
}
