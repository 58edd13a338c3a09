using System.Globalization;
using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>Characters as texts of all kinds write them: plain, or escaped for an address, for JSON, for HTML, for a shell.</summary>
/// <remarks>Each character is looked at by itself, so a text that escapes only some of its characters is known too.</remarks>
internal sealed class TextGlyphs
{
    private readonly Dictionary<Rune, Glyph> _known = [];

    /// <summary>A line break inside a text that has none, where a program folds its lines.</summary>
    public static Glyph Fold { get; } = new Glyph().Add("\n"u8).Add("\r\n"u8);

    /// <summary>The glyph of a character.</summary>
    public Glyph Of(Rune rune)
    {
        if (_known.TryGetValue(rune, out var known)) return known;
        var glyph = new Glyph().Add(Utf8(rune.ToString()));
        AddBytes(glyph, Encoding.UTF8.GetBytes(rune.ToString()));
        AddJson(glyph, rune);
        AddHtml(glyph, rune);
        if (rune.IsAscii) AddQuoted(glyph, (char)rune.Value);
        return _known[rune] = glyph;
    }

    // %2F and, encoded twice, %252F; \x2F; \057.
    private static void AddBytes(Glyph glyph, byte[] bytes)
    {
        glyph.AddPlaces([.. bytes.SelectMany(b => (byte[][])[[(byte)'%'], .. HexDigits(b, 2)])]);
        glyph.AddPlaces([.. bytes.SelectMany(b => (byte[][])[[(byte)'%'], [(byte)'2'], [(byte)'5'], .. HexDigits(b, 2)])]);
        glyph.AddPlaces([.. bytes.SelectMany(b => (byte[][])[[(byte)'\\'], [(byte)'x'], .. HexDigits(b, 2)])]);
        glyph.Add(Utf8(string.Concat(bytes.Select(b => "\\" + Convert.ToString(b, 8).PadLeft(3, '0')))));
    }

    // \u002F, as two surrogates where it needs them.
    private static void AddJson(Glyph glyph, Rune rune) =>
        glyph.AddPlaces([.. rune.ToString().SelectMany(c => (byte[][])[[(byte)'\\'], [(byte)'u'], .. HexDigits(c, 4)])]);

    // &#47; &#047; &#x2F; and the five names that every dialect has.
    private static void AddHtml(Glyph glyph, Rune rune)
    {
        var number = rune.Value.ToString(CultureInfo.InvariantCulture);
        glyph.Add(Utf8($"&#{number};")).Add(Utf8($"&#{number.PadLeft(3, '0')};"));
        byte[][] hexadecimal = HexDigits(rune.Value, rune.Value.ToString("X", CultureInfo.InvariantCulture).Length);
        glyph.AddPlaces([[(byte)'&'], [(byte)'#'], [(byte)'x', (byte)'X'], .. hexadecimal, [(byte)';']]);
        var name = rune.Value switch { '&' => "amp", '<' => "lt", '>' => "gt", '"' => "quot", '\'' => "apos", _ => null };
        if (name is not null) glyph.Add(Utf8($"&{name};"));
    }

    // What shells, JSON, SQL, YAML and CSV put before or around a character that means something to them.
    private static void AddQuoted(Glyph glyph, char c)
    {
        if (!char.IsAsciiLetterOrDigit(c) && !char.IsControl(c)) glyph.Add(Utf8($"\\{c}"));
        string[] more = c switch
        {
            ' ' => ["+"],
            '\'' => ["'\\''", "'\"'\"'", "''"],
            '"' => ["\"\"", "\\\\\\\"", "'\"'"],
            '\\' => ["\\\\\\\\"],
            '\n' => ["\\n", "\\\\n", "\\r\\n", "\r\n", "%0D%0A", "%0d%0a", " "],
            '\r' => ["\\r", "\\\\r"],
            '\t' => ["\\t", "\\\\t"],
            '\b' => ["\\b"],
            '\f' => ["\\f"],
            '\u001b' => ["\\e", "\\E"],
            _ => [],
        };
        foreach (var spelling in more) glyph.Add(Utf8(spelling));
    }

    /// <summary>The digits of a number, upper or lower case at each place.</summary>
    internal static byte[][] HexDigits(int value, int digits) =>
    [
        .. value.ToString("x" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .Select(d => char.IsAsciiLetter(d) ? new[] { (byte)d, (byte)char.ToUpperInvariant(d) } : [(byte)d]),
    ];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
