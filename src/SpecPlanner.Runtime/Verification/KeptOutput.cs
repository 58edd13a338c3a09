using System.Security.Cryptography;
using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>What the evidence keeps of something that was compared: its size, its hash and its head, secrets hidden.</summary>
internal static class KeptOutput
{
    private const int KeptCharacters = 4096;

    /// <summary>Of what a command printed.</summary>
    public static OutputEvidence Of(OutputEvidence output, SecretMask mask)
    {
        if (output.Bytes == 0) return output;
        var text = mask.Hide(output.Text);

        // A hash of a short secret would give it away.
        var hash = mask.Longest == 0 ? output.Sha256 : HashOf(Encoding.UTF8.GetBytes(text));
        return Of(text, output.Bytes, hash);
    }

    /// <summary>Of bytes as they came.</summary>
    public static OutputEvidence Of(ReadOnlySpan<byte> bytes, SecretMask mask)
    {
        if (bytes.IsEmpty) return OutputEvidence.Empty;
        var text = EscapedText.Of(bytes);
        var hidden = mask.Hide(text);
        return Of(hidden, bytes.Length, hidden == text ? HashOf(bytes) : HashOf(Encoding.UTF8.GetBytes(hidden)));
    }

    /// <summary>Of a value.</summary>
    public static OutputEvidence Of(string value, SecretMask mask) => Of(Encoding.UTF8.GetBytes(value), mask);

    private static OutputEvidence Of(string text, long bytes, string hash) => new()
    {
        Bytes = bytes,
        Sha256 = hash,
        Head = text.Length <= KeptCharacters ? text : text[..KeptCharacters],
        Omitted = Math.Max(0, text.Length - KeptCharacters),
    };

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
