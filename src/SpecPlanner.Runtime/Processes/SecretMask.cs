using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>Puts <c>***</c> in the place of secrets, in texts and in streams of bytes.</summary>
internal sealed class SecretMask
{
    private readonly byte[][] _secrets;
    private readonly string[] _texts;

    public SecretMask(IEnumerable<string> secrets)
    {
        // The longest first, so that a secret that holds another one is hidden whole.
        _texts = [.. secrets.SelectMany(Spellings).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(s => s.Length).ThenBy(s => s, StringComparer.Ordinal)];
        _secrets = [.. _texts.Select(Encoding.UTF8.GetBytes)];
        Longest = _secrets.Length == 0 ? 0 : _secrets.Max(s => s.Length);
    }

    /// <summary>Hides nothing.</summary>
    public static SecretMask None { get; } = new([]);

    /// <summary>The length of the longest secret in bytes.</summary>
    public int Longest { get; }

    /// <summary>The text with its secrets hidden.</summary>
    public string Hide(string text)
    {
        foreach (var secret in _texts) text = text.Replace(secret, "***", StringComparison.Ordinal);
        return text;
    }

    // A text from bytes is escaped and trimmed before it can be compared, and the secret in it with it.
    private static string[] Spellings(string secret)
    {
        var escaped = EscapedText.Of(Encoding.UTF8.GetBytes(secret));
        var trimmed = secret.Trim();
        return trimmed.Length == 0 ? [secret] : [secret, escaped, trimmed, escaped.Trim()];
    }

    /// <summary>Where the first secret in the bytes begins and how long it is; -1 when there is none.</summary>
    public (int Start, int Length) Find(ReadOnlySpan<byte> bytes)
    {
        var (start, length) = (-1, 0);
        foreach (var secret in _secrets)
        {
            var index = bytes.IndexOf(secret);
            if (index >= 0 && (start < 0 || index < start)) (start, length) = (index, secret.Length);
        }

        return (start, length);
    }
}
