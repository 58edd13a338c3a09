using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>The words for findings, as compilers print them.</summary>
internal static class FindingText
{
    /// <summary>The word for a severity.</summary>
    public static string Word(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The line of a finding, with its file as seen from where the person stands, so that a click on it opens the file.</summary>
    /// <param name="console">Where it is shown.</param>
    /// <param name="file">The file; an absolute path.</param>
    /// <param name="placed">The finding.</param>
    public static string Line(RunnerConsole console, string file, PlacedFinding placed)
    {
        var severity = placed.Finding.Rule.Severity;
        var tone = severity switch { RuleSeverity.Error => Tone.Bad, RuleSeverity.Warning => Tone.Notice, _ => Tone.Quiet };
        var word = console.Paint($"{Word(severity)} {placed.Finding.Rule.Id}", tone);
        var path = console.FromCurrentFolder(file).Replace(Path.DirectorySeparatorChar, '/');
        return $"{TextWidth.OneLine(path)}({placed.Start.Line},{placed.Start.Column}): {word}: {placed.Finding.Message}";
    }
}
