using System.Text.RegularExpressions;

namespace SpecPlanner.Package.Tests;

/// <summary>
/// A page that is carried out: a fence of <c>sh</c> holds commands, a fence of <c>text</c> behind it what they print (<c>ends with 1</c> says that the last one fails), and a fence
/// of <c>diff</c> names a file and changes it.
/// </summary>
internal sealed partial class TutorialPage
{
    private readonly IReadOnlyList<(string Info, string Text)> _fences;

    private TutorialPage(IReadOnlyList<(string Info, string Text)> fences) => _fences = fences;

    public static TutorialPage Read(string path) =>
        new([.. Fence().Matches(File.ReadAllText(path).ReplaceLineEndings("\n")).Select(m => (m.Groups["info"].Value, m.Groups["text"].Value))]);

    /// <summary>Carries it out in a folder.</summary>
    /// <returns>How many commands were run.</returns>
    public async Task<int> CarryOutAsync(ProjectFolder folder)
    {
        var (place, said, commands) = (folder["."], new CommandResult(0, ""), 0);
        for (var i = 0; i < _fences.Count; i++)
        {
            var (info, text) = _fences[i];
            if (info.StartsWith("diff ", StringComparison.Ordinal)) Change(Path.Combine(place, info[5..]), text);
            if (info != "sh") continue;

            said = said with { Output = "" };
            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.StartsWith("cd ", StringComparison.Ordinal)) place = Path.Combine(place, line[3..]);
                else (said, commands) = (await RunAsync(folder, place, line, said.Output), commands + 1);
            }

            var shown = i + 1 < _fences.Count && _fences[i + 1].Info.StartsWith("text", StringComparison.Ordinal) ? _fences[i + 1] : ("", "…\n");
            said.ExitCode.ShouldBe(shown.Item1.EndsWith("ends with 1", StringComparison.Ordinal) ? 1 : 0, said.Output);
            Fits(shown.Item2, said.Output).ShouldBeTrue($"{text}printed:\n{said.Output}\nand the page shows:\n{shown.Item2}");
        }

        return commands;
    }

    private static async Task<CommandResult> RunAsync(ProjectFolder home, string place, string line, string before)
    {
        // Templates are installed for a user: here for one who lives in the folder.
        (string, string)[] environment = line.StartsWith("dotnet new ", StringComparison.Ordinal) ? [("DOTNET_CLI_HOME", home["."])] : [];
        var said = await DotNet.StartAsync("/bin/sh", place, [("NO_COLOR", "1"), ("DOTNET_NOLOGO", "1"), ("MSBUILDTERMINALLOGGER", "off"), .. environment], ["-c", line]);
        return said with { Output = before + said.Output };
    }

    private static void Change(string path, string diff)
    {
        string Side(char sign) => string.Concat(diff.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] == sign).Select(l => l[1..] + "\n"));
        var text = File.ReadAllText(path);
        text.ShouldContain(Side('-'), Case.Sensitive, path);
        File.WriteAllText(path, text.Replace(Side('-'), Side('+'), StringComparison.Ordinal));
    }

    // An ellipsis alone on a line stands for any lines, inside a line for any of its characters.
    private static bool Fits(string shown, string printed)
    {
        var lines = shown.TrimEnd('\n').Split('\n').Select(l => l == "…" ? "(.*\n)*?" : Regex.Escape(l).Replace("…", "[^\n]*", StringComparison.Ordinal) + "\n");
        return Regex.IsMatch(string.Join('\n', printed.Split('\n').Select(l => l.TrimEnd())).TrimEnd('\n') + "\n", $"\\A{string.Concat(lines)}\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
    }

    [GeneratedRegex("^(?<fence>`{3,})(?<info>[^\n`]*)\n(?<text>.*?\n)\\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();
}
