namespace SpecPlanner.Runtime;

/// <summary>Bytes as they stand inside a longer base64 text (RFC 4648), in the standard and in the URL alphabet.</summary>
internal static class Base64Glyphs
{
    private const int BitsOfCharacter = 6;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>Where encoders wrap their lines, also when the whole was escaped once more.</summary>
    public static Glyph Wrap { get; } = new Glyph().Add("\n"u8).Add("\r\n"u8).Add("\\n"u8).Add("\\r\\n"u8).Add("%0A"u8).Add("%0D%0A"u8);

    /// <summary>The characters that hold at least one bit of the bytes.</summary>
    /// <param name="bytes">What is looked for.</param>
    /// <param name="before">How many bytes stand before it in its group of three: 0, 1 or 2.</param>
    public static IReadOnlyList<Glyph> Of(byte[] bytes, int before)
    {
        var (begin, end) = (before * 8, (before + bytes.Length) * 8);
        var glyphs = new List<Glyph>();
        for (var at = begin / BitsOfCharacter * BitsOfCharacter; at < end; at += BitsOfCharacter) glyphs.Add(At(bytes, at - begin));
        if ((before + bytes.Length) % 3 != 0) AddPadding(glyphs[^1]);
        return glyphs;
    }

    // Bits outside of the bytes belong to whatever stands around them, so they may be anything.
    private static Glyph At(byte[] bytes, int firstBit)
    {
        var (value, known) = (0, 0);
        for (var i = 0; i < BitsOfCharacter; i++)
        {
            var bit = firstBit + i;
            value <<= 1;
            known <<= 1;
            if (bit < 0 || bit >= bytes.Length * 8) continue;
            value |= (bytes[bit / 8] >> (7 - (bit % 8))) & 1;
            known |= 1;
        }

        var glyph = new Glyph();
        for (var i = 0; i < Alphabet.Length; i++)
        {
            if ((i & known) == value) Add(glyph, Alphabet[i]);
        }

        return glyph;
    }

    // The padding tells how long the secret is.
    private static void AddPadding(Glyph last)
    {
        foreach (var (character, _) in last.Beginnings.ToArray())
        {
            last.Add([character, (byte)'=']).Add([character, (byte)'=', (byte)'=']);
            last.Add([character, (byte)'%', (byte)'3', (byte)'D']).Add([character, (byte)'%', (byte)'3', (byte)'D', (byte)'%', (byte)'3', (byte)'D']);
        }
    }

    private static void Add(Glyph glyph, char character)
    {
        glyph.Add([(byte)character]);
        if (character == '+') glyph.Add("-"u8).Add("%2B"u8).Add("%2b"u8).AddPlaces([(byte)'\\'], [(byte)'u'], [(byte)'0'], [(byte)'0'], [(byte)'2'], [(byte)'b', (byte)'B']);
        if (character == '/') glyph.Add("_"u8).Add("%2F"u8).Add("%2f"u8).Add("\\/"u8);
    }
}
