using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SpecPlanner.Model;

/// <summary>Writes values so that different ones never look alike: each is named and says how long it is.</summary>
/// <remarks>Independent of culture, of line endings and, for prose, of white space.</remarks>
internal sealed class CanonicalText
{
    private readonly StringBuilder _text = new();

    /// <summary>A value as it is, but for its line endings; one that is not there is left out, and so differs from an empty one.</summary>
    public CanonicalText Exact(string name, string? value)
    {
        if (value is null) return this;
        var text = value.Replace("\r\n", "\n").Replace('\r', '\n');
        _text.Append(name).Append('=').Append(text.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(text).Append(';');
        return this;
    }

    /// <summary>A value in which any white space counts as one space: wrapping a paragraph anew changes nothing.</summary>
    public CanonicalText Prose(string name, string? value) => Exact(name, value is null ? null : Folded(value));

    /// <summary>A number.</summary>
    public CanonicalText Number(string name, long? value) => Exact(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A length of time.</summary>
    public CanonicalText Length(string name, TimeSpan? value) => Number(name, value?.Ticks);

    /// <summary>Values in order.</summary>
    public CanonicalText List(string name, IEnumerable<string> values)
    {
        var inner = new CanonicalText();
        foreach (var value in values) inner.Exact("", value);
        return Exact(name, inner.ToString());
    }

    /// <summary>Values whose order and repeats mean nothing.</summary>
    public CanonicalText Set(string name, IEnumerable<string> values) =>
        List(name, values.Distinct(StringComparer.Ordinal).OrderBy(v => v, StringComparer.Ordinal));

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of what was written, as UTF-8.</summary>
    public string Hash() => HashOf(ToString());

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of a text, as UTF-8.</summary>
    public static string HashOf(string text)
    {
#if NET
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text));
#else
        using var sha = SHA256.Create();
        var bytes = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
#endif
        var digits = new StringBuilder(16);
        for (var i = 0; i < 8; i++) digits.Append(bytes[i].ToString("x2", CultureInfo.InvariantCulture));
        return digits.ToString();
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) folded.Append(c);
            else if (folded.Length > 0 && folded[folded.Length - 1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd(' ');
    }
}
