using System.Globalization;
using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Carries out what a language model calls: only the tools that its persona names, inside the target folder, and no more than its task may do.</summary>
internal sealed class ChatTools(AttemptContext attempt, TimeProvider time)
{
    private const int LongestText = 64 * 1024;
    private const int MostNames = 1000;

    /// <summary>The tools that the persona names. One that names none gets none: it can only answer.</summary>
    public IReadOnlyList<ChatTool> Allowed { get; } = [.. ChatTool.All.Where(t => attempt.Persona.Tools.Contains(t.Name, StringComparer.Ordinal))];

    /// <summary>What a call gives back, secrets masked; a sentence that says why when it is refused.</summary>
    public async Task<string> CallAsync(string tool, Func<string, string?> argument, CancellationToken stop)
    {
        if (!Allowed.Any(t => string.Equals(t.Name, tool, StringComparison.Ordinal))) return $"Refused: there is no tool \"{tool}\". There are: {string.Join(", ", Allowed.Select(t => t.Name))}.";
        try
        {
            return attempt.Setting.Mask.Hide(Short(tool switch
            {
                "read_file" => Read(argument("path")),
                "list_files" => List(argument("path")),
                "write_file" => Write(argument("path"), argument("text")),
                _ => await RunAsync(argument("command"), stop),
            }));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return attempt.Setting.Mask.Hide($"It did not work: {e.Message}");
        }
    }

    private string Read(string? path)
    {
        var (full, problem) = Inside(path);
        if (full is null) return problem;
        return File.Exists(full) ? OrdinaryFile.ReadText(full, 16 * LongestText) : $"There is no file \"{path}\".";
    }

    private string List(string? path)
    {
        var (full, problem) = Inside(path);
        if (full is null) return problem;
        if (!Directory.Exists(full)) return $"There is no folder \"{path}\".";
        var names = StandingFile.NamesIn(full).Select(n => Directory.Exists(Path.Combine(full, n)) ? n + "/" : n).ToList();
        return names.Count == 0 ? "It is empty." : string.Join('\n', names.Take(MostNames)) + (names.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $"\nand {names.Count - MostNames} more") : "");
    }

    private string Write(string? path, string? text)
    {
        if (TooMuch("write a file") is { } refused) return refused;
        var (full, problem) = Inside(path);
        if (full is null) return problem;
        if (text is null) return "Refused: there is no text.";
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return "Written.";
    }

    private async Task<string> RunAsync(string? text, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(text)) return "Refused: there is no command.";
        if (TooMuch("run a command") is { } refused) return refused;

        // Only literal commands: what a model writes names no parameter of the plan.
        var command = new Command { Text = text, Script = text };
        var problems = AllowedPrograms.Problems(attempt.Persona, command, []).ToList();
        if (problems.Count > 0) return $"Refused: {string.Join(" ", problems)}";
        if (AllowedPrograms.Needs(command) is { } needs && needs > attempt.Task.Policy) return $"Refused: this needs {RiskPolicyWords.Of(needs)}, and the task may do no more than {RiskPolicyWords.Of(attempt.Task.Policy)}.";
        var evidence = await ShellProcess.RunAsync(command, attempt.Setting, time, stop);
        var ending = evidence.ExitCode is { } code ? string.Create(CultureInfo.InvariantCulture, $"Exit code {code}.") : evidence.Problem;
        return $"{ending}\n{evidence.Output.Text}\n{evidence.Errors.Text}".TrimEnd();
    }

    private string? TooMuch(string what) =>
        attempt.Task.Policy < RiskPolicy.WriteLocal ? $"Refused: the task may only look (read_only), so it may not {what}." : null;

    private (string? Path, string Problem) Inside(string? path)
    {
        if (path is null) return (null, "Refused: there is no path.");
        var (full, problem) = TargetPath.Resolve(attempt.Setting.Folder, path);
        if (full is null) return (null, "Refused: " + problem);
        var state = TargetPath.Resolve(attempt.Setting.Folder, StateFolder.Name).Path;
        return state is not null && TargetPath.IsInside(state, full) ? (null, "Refused: the record of runs is nobody's to look at or change.") : (full, "");
    }

    private static string Short(string text) => text.Length <= LongestText ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..(LongestText / 2)]}\n[… {text.Length - LongestText} characters left out …]\n{text[^(LongestText / 2)..]}");
}
