using System.Text;
using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler.Tests;

/// <summary>Documents as people leave them: the same words, and sometimes others, in a worse layout.</summary>
internal static class Untidy
{
    /// <summary>A copy of a text in which chance changed about every third line.</summary>
    public static string Copy(string text, Random chance)
    {
        var ending = chance.Next(3) == 0 ? "\r\n" : "\n";
        var copy = new StringBuilder(chance.Next(3) == 0 ? "\uFEFF" : "");
        foreach (var line in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n')) copy.Append(Line(line, chance, ending)).Append(ending);
        return copy.ToString();
    }

    private static string Line(string line, Random chance, string ending) => chance.Next(24) switch
    {
        0 => line + new string(' ', chance.Next(1, 4)),
        1 => line + "\t",
        2 => ending + line,
        3 => line + ending + ending,
        4 => Regex.Replace(line, @"^(\s*)- ", chance.Next(2) == 0 ? "$1* " : "$1+ "),
        5 => Regex.Replace(line, @"^\*\*(\w[\w ]*)\*\*:", m => $"**{m.Groups[1].Value.ToUpperInvariant()}:**"),
        6 => line.StartsWith("**", StringComparison.Ordinal) ? "  " + line.Replace("**: ", "**:    ", StringComparison.Ordinal) : line,
        7 => line.Replace(" | ", "|", StringComparison.Ordinal),
        8 => "",
        _ => line,
    };
}
