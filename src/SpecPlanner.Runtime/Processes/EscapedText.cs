using System.Buffers;
using System.Globalization;
using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>Turns any bytes into text that can be stored and shown: what is no UTF-8 stands as <c>\xNN</c>.</summary>
internal static class EscapedText
{
    private const int EscapeLength = 4;

    /// <summary>The text of all bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Head(bytes, int.MaxValue).Text;

    /// <summary>The text of the first bytes, as many as give no more than a number of characters, and how many bytes that are.</summary>
    public static (string Text, int Bytes) Head(ReadOnlySpan<byte> bytes, int longest)
    {
        var text = new StringBuilder(Math.Min(bytes.Length, longest));
        var rest = bytes;
        while (!rest.IsEmpty)
        {
            var (length, used) = Measure(rest, out var rune);
            if (text.Length > longest - length) break;
            Append(text, rest[..used], rune);
            rest = rest[used..];
        }

        return (text.ToString(), bytes.Length - rest.Length);
    }

    /// <summary>The text of the last bytes, as many as give no more than a number of characters, and how many bytes that are.</summary>
    public static (string Text, int Bytes) Tail(ReadOnlySpan<byte> bytes, int longest)
    {
        long all = 0;
        for (var rest = bytes; !rest.IsEmpty;)
        {
            var (length, used) = Measure(rest, out _);
            all += length;
            rest = rest[used..];
        }

        while (all > longest)
        {
            var (length, used) = Measure(bytes, out _);
            all -= length;
            bytes = bytes[used..];
        }

        return (Of(bytes), bytes.Length);
    }

    // How many characters the next rune gives, and from how many bytes; no rune stands for bytes that are escaped.
    private static (int Length, int Used) Measure(ReadOnlySpan<byte> bytes, out Rune? showable)
    {
        var status = Rune.DecodeFromUtf8(bytes, out var rune, out var used);
        showable = status == OperationStatus.Done && IsShowable(rune) ? rune : null;
        return (showable?.Utf16SequenceLength ?? used * EscapeLength, used);
    }

    private static void Append(StringBuilder text, ReadOnlySpan<byte> bytes, Rune? rune)
    {
        if (rune is { } showable) text.Append(showable);
        else foreach (var b in bytes) text.Append(CultureInfo.InvariantCulture, $"\\x{b:X2}");
    }

    // Control characters could move a terminal's cursor; white space may stay.
    private static bool IsShowable(Rune rune) => rune.Value is '\t' or '\n' or '\r' || !Rune.IsControl(rune);
}
