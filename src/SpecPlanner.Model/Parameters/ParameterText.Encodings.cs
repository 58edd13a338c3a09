using System.Text;

namespace SpecPlanner.Model;

/// <summary>Fills placeholders where a value must not change what the text around it means.</summary>
public static partial class ParameterText
{
    /// <summary>
    /// The address with each value percent-encoded, except that a value of type url at the very start stands as it is.
    /// </summary>
    /// <param name="text">The address with placeholders.</param>
    /// <param name="valueOf">The value of a name; <see langword="null"/> leaves the placeholder as it is.</param>
    /// <param name="isUrl">Whether a name is a parameter of type url.</param>
    public static string RenderUrl(string text, Func<string, string?> valueOf, Func<string, bool> isUrl) =>
        Replace(text, p => valueOf(p.Name) is not { } value ? null : p.Start == 0 && isUrl(p.Name) ? value : Uri.EscapeDataString(value));

    /// <summary>The regular expression with each value escaped, so that it matches itself; inside brackets too.</summary>
    /// <param name="text">The expression with placeholders.</param>
    /// <param name="valueOf">The value of a name; <see langword="null"/> leaves the placeholder as it is.</param>
    public static string RenderRegex(string text, Func<string, string?> valueOf) =>
        Replace(text, p => valueOf(p.Name) is { } value ? EscapeRegex(value) : null);

    /// <summary>The path with its values, and whether it stays inside the target folder.</summary>
    /// <param name="text">The path with placeholders, relative to the target folder.</param>
    /// <param name="valueOf">The value of a name; <see langword="null"/> leaves the placeholder as it is.</param>
    /// <param name="problem">What is wrong, as a sentence; <see langword="null"/> when the path may be used.</param>
    /// <returns>The path; not to be used when there is a problem.</returns>
    public static string RenderPath(string text, Func<string, string?> valueOf, out string? problem)
    {
        var path = Render(text, valueOf);
        var reason = path.Contains("\0") ? "must not hold a NUL character" : TargetPath.Problem(path);

        // The values are not repeated: one of them may be a secret.
        problem = reason is null ? null : path == text ? $"The path {text} {reason}." : $"The path {text} {reason}, whatever its parameters are.";
        return path;
    }

    private static string EscapeRegex(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            switch (c)
            {
                case '\n': escaped.Append(@"\n"); break;
                case '\r': escaped.Append(@"\r"); break;
                case '\t': escaped.Append(@"\t"); break;
                case > '\u007f' or '_' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'): escaped.Append(c); break;
                case < ' ' or '\u007f': escaped.Append($"\\x{(int)c:x2}"); break;
                default: escaped.Append('\\').Append(c); break;
            }
        }

        return escaped.ToString();
    }
}
