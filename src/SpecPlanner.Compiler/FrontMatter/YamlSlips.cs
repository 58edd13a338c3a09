using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>Finds the value that YAML takes for something else because it stands without quotes.</summary>
internal static class YamlSlips
{
    // A value on a line of its own: behind a key, or behind the dash of a list.
    private static readonly Regex Value = new(
        @"^[ \t]*(?:-[ \t]+)*(?<key>[A-Za-z_][\w-]*:[ \t]+)?(?<value>\S.*?)[ \t]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternLimit.Own);

    /// <summary>Such a value in the line of a position, else in the line before; <see langword="null"/> when both look like text.</summary>
    /// <param name="yaml">The front matter.</param>
    /// <param name="position">Where the parser gave up, counted from the front matter's start. It may look one line ahead.</param>
    public static Segment? Near(Segment yaml, int position)
    {
        Segment? before = null;
        for (var line = 0; line < yaml.Text.Length;)
        {
            var end = SourceLines.EndOfLine(yaml.Text, line);
            var slip = In(yaml.Slice(line, end - line));
            if (position <= end) return slip ?? before;
            before = slip;
            line = SourceLines.NextLine(yaml.Text, end);
        }

        return before;
    }

    /// <summary>The value as YAML reads it as one text.</summary>
    public static string Quoted(string value) => value.IndexOf('"') < 0 && value.IndexOf('\\') < 0 ? $"\"{value}\"" : $"'{value.Replace("'", "''")}'";

    private static Segment? In(Segment line)
    {
        var match = Value.Match(line.Text);
        if (!match.Success) return null;
        var value = match.Groups["value"];
        var isSlip = match.Groups["key"].Success || line.Text.TrimStart().StartsWith("- ", StringComparison.Ordinal) ? IsSlip(value.Value) : value.Value[0] is '`' or '@' or '%';
        return isSlip ? line.Slice(value.Index, value.Length) : null;
    }

    // What a value cannot begin with, or cannot hold, without quotes; comments and other YAML are left alone.
    private static bool IsSlip(string value) =>
        value[0] is '`' or '@' or '%'
        || value.StartsWith("{{", StringComparison.Ordinal)
        || (value[0] is '*' or '&' or '!' && value.Length > 1)
        || (value[0] is '"' or '\'' && value.Length > 1 && EndsEarly(value))
        || (value[0] is not ('"' or '\'' or '{' or '[' or '|' or '>' or '#') && value.IndexOf(": ", StringComparison.Ordinal) > 0);

    // "a" and "b": the text ends at the second quote, and the rest belongs to nothing.
    private static bool EndsEarly(string value)
    {
        var quote = value[0];
        for (var i = 1; i < value.Length; i++)
        {
            if (value[i] == '\\' && quote == '"') i++;
            else if (value[i] == quote && quote == '\'' && i + 1 < value.Length && value[i + 1] == quote) i++;
            else if (value[i] == quote) return value.Substring(i + 1).Trim() is { Length: > 0 } rest && rest[0] is not ('#' or ',' or ']' or '}' or ':');
        }

        return false;
    }
}
