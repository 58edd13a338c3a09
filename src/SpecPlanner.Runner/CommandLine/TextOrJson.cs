using System.CommandLine;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>The options of commands that print text or JSON: <c>--format text|json</c>, and <c>--json</c> for short.</summary>
internal static class TextOrJson
{
    private static readonly string[] Formats = ["json", "text"];

    /// <summary><c>--format</c>.</summary>
    public static Option<string> Option() => new("--format") { Description = "text or json; text without it.", HelpName = "format", DefaultValueFactory = static _ => "text" };

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Short() => new("--json") { Description = "The same as --format json." };

    /// <summary>Whether JSON is meant; <see langword="null"/> when the format is none, which is said.</summary>
    public static bool? OfOrRefuse(RunnerConsole console, string format, bool isJson)
    {
        if (isJson || format is "json") return true;
        if (format is "text") return false;
        console.Refuse($"There is no format \"{TextWidth.OneLine(format)}\" here.{Suggestion.For(format, Formats)}", "Use --format text or --format json.");
        return null;
    }
}
