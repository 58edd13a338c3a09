using System.Buffers;
using System.Globalization;
using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>Turns any bytes into text that can be stored and shown: what is no UTF-8 stands as <c>\xNN</c>.</summary>
internal static class EscapedText
{
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var used);
            if (status == OperationStatus.Done && IsShowable(rune)) text.Append(rune);
            else foreach (var b in bytes[..used]) text.Append(CultureInfo.InvariantCulture, $"\\x{b:X2}");
            bytes = bytes[used..];
        }

        return text.ToString();
    }

    // Control characters could move a terminal's cursor; white space may stay.
    private static bool IsShowable(Rune rune) => rune.Value is '\t' or '\n' or '\r' || !Rune.IsControl(rune);
}
