using System.Text;

namespace SpecPlanner.Model;

/// <summary>Fills the placeholders of a text.</summary>
public static partial class ParameterText
{
    /// <summary>The text with each placeholder replaced by its value, as it stands: for prose.</summary>
    /// <param name="text">The text with placeholders.</param>
    /// <param name="valueOf">The value of a name; <see langword="null"/> leaves the placeholder as it is.</param>
    public static string Render(string text, Func<string, string?> valueOf) => Replace(text, p => valueOf(p.Name));

    /// <summary>Replaces placeholders by what a function makes of each; <see langword="null"/> leaves one as it is.</summary>
    public static string Replace(string text, Func<Placeholder, string?> replacement)
    {
        StringBuilder? result = null;
        var position = 0;
        foreach (var placeholder in Placeholder.FindIn(text))
        {
            if (replacement(placeholder) is not { } value) continue;
            result ??= new StringBuilder(text.Length);
            result.Append(text, position, placeholder.Start - position).Append(value);
            position = placeholder.End;
        }

        return result is null ? text : result.Append(text, position, text.Length - position).ToString();
    }
}
