using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>What the evidence keeps of something that was compared: its size, its hash and its two ends, secrets hidden.</summary>
internal static class KeptOutput
{
    /// <summary>How many bytes of the head, and as many of the tail, are kept.</summary>
    public const int Limit = 4096;

    /// <summary>Of bytes as they came.</summary>
    public static OutputEvidence Of(ReadOnlySpan<byte> bytes, SecretMask mask)
    {
        using var capture = new OutputCapture(Limit, mask, static _ => { });
        capture.Take(bytes);
        return capture.End();
    }

    /// <summary>Of a value.</summary>
    public static OutputEvidence Of(string value, SecretMask mask) => Of(Encoding.UTF8.GetBytes(value), mask);
}
