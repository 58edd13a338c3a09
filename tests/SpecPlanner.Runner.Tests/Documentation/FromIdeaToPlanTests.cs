using System.Text.RegularExpressions;

namespace SpecPlanner.Runner.Tests;

/// <summary>Does what docs/from-idea-to-plan.md tells, in its order: files are written, commands are run, and what they print is what the page shows.</summary>
public sealed partial class FromIdeaToPlanTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_page_shows_what_happens()
    {
        var page = await File.ReadAllTextAsync(RepositoryRoot.Of("docs", "from-idea-to-plan.md"));
        var commands = 0;
        foreach (Match block in Block().Matches(page.ReplaceLineEndings("\n")))
        {
            var (info, text) = (block.Groups["info"].Value, block.Groups["text"].Value);
            if (Named().Match(info) is { Success: true } file) _folder.With(file.Groups["name"].Value, text);
            else if (text.StartsWith("$ specplanner ", StringComparison.Ordinal)) commands += await Run(text);
        }

        commands.ShouldBeGreaterThanOrEqualTo(4);
    }

    private async Task<int> Run(string text)
    {
        var commands = text.Split("$ specplanner ", StringSplitOptions.RemoveEmptyEntries);
        foreach (var command in commands)
        {
            var end = command.IndexOf('\n', StringComparison.Ordinal);
            var said = await ConsoleDouble.RunOnMarkdown(_folder.Console() with { Program = "specplanner" }, command[..end].Split(' '));
            Fits(command[(end + 1)..], said.Out + said.Error).ShouldBeTrue($"specplanner {command[..end]} printed:\n{said.Out}{said.Error}");
        }

        return commands.Length;
    }

    // An ellipsis alone on a line stands for any lines, one inside a line for the rest of it.
    private static bool Fits(string shown, string printed)
    {
        var lines = new Queue<string>(printed.TrimEnd('\n').Split('\n'));
        var maySkip = false;
        foreach (var line in shown.TrimEnd('\n').Split('\n'))
        {
            if (line == "…")
            {
                maySkip = true;
                continue;
            }

            while (maySkip && lines.Count > 0 && !FitsLine(line, lines.Peek())) lines.Dequeue();
            if (lines.Count == 0 || !FitsLine(line, lines.Dequeue())) return false;
            maySkip = false;
        }

        return maySkip || lines.Count == 0;
    }

    private static bool FitsLine(string shown, string printed) => shown.EndsWith('…') ? printed.StartsWith(shown[..^1], StringComparison.Ordinal) : printed == shown;

    [GeneratedRegex("^(?<fence>`{3,})(?<info>[^\n`]*)\n(?<text>.*?\n)\\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex("^\\w+ (?<name>[\\w./-]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
