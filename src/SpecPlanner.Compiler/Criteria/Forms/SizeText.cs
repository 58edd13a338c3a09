using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A number of bytes: <c>0</c>, <c>512 bytes</c>, <c>10 KB</c>, <c>1.5MiB</c>.</summary>
/// <param name="Bytes">The number, or one placeholder that stands for it.</param>
/// <param name="Problem">What keeps it from being one.</param>
internal readonly record struct SizeText(string Bytes, FormReading? Problem)
{
    private static readonly (string Name, long Bytes)[] Units =
    [
        ("byte", 1), ("bytes", 1), ("B", 1),
        ("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("TB", 1_000_000_000_000),
        ("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("TiB", 1L << 40),
    ];

    /// <summary>Reads it to the end of the clause; <see langword="null"/> when something else stands there.</summary>
    public static SizeText? Read(ClauseCursor clause)
    {
        if (!clause.Take(ClauseTokenKind.Word, out var number)) return null;
        var text = number.Text;
        if (clause.Take(ClauseTokenKind.Word, out var unit)) text += " " + unit.Text;
        return clause.AtEnd ? Of(text, number.Span) : null;
    }

    private static SizeText? Of(string text, TextSpan span)
    {
        var placeholder = Placeholder.FindIn(text).FirstOrDefault();
        var digits = placeholder.Length > 0 && placeholder.Start == 0 ? placeholder.Length : 0;
        if (digits == 0)
        {
            while (digits < text.Length && text[digits] is (>= '0' and <= '9') or '.') digits++;
        }

        var unit = text.Substring(digits).Trim();
        if (digits == 0) return null;
        if (placeholder.Length == digits) return UnitOf(unit) == 1 ? new SizeText(text.Substring(0, digits), null) : null;
        if (!decimal.TryParse(text.Substring(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)) return null;
        if (unit.Length == 0 && count != 0) return new SizeText("", new FormReading.Unfit($"say of what: is > {text} bytes, or KB, MiB and their like"));
        return UnitOf(unit) is { } factor && count <= long.MaxValue / factor ? InBytes(count * factor, text, span) : null;
    }

    private static SizeText InBytes(decimal bytes, string text, TextSpan span) => decimal.Truncate(bytes) == bytes
        ? new SizeText(((long)bytes).ToString(CultureInfo.InvariantCulture), null)
        : new SizeText("", new FormReading.Misuse(span, $"{text} is no whole number of bytes."));

    private static long? UnitOf(string unit)
    {
        if (unit.Length == 0) return 1;
        foreach (var (name, bytes) in Units)
        {
            if (string.Equals(name, unit, StringComparison.OrdinalIgnoreCase)) return bytes;
        }

        return null;
    }
}
