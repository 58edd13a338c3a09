using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What a fence's language says about running it.</summary>
internal static class FenceLanguages
{
    private static readonly string[] Transcripts = ["console", "shell-session", "shellsession", "sh-session", "bash-session", "terminal"];

    private static readonly string[] Programs =
        ["python", "py", "javascript", "js", "typescript", "ts", "ruby", "rb", "perl", "php", "zsh", "fish", "ksh", "cmd", "bat", "batch", "csharp", "cs", "go", "sql"];

    /// <summary>The shell that runs a fence of a language; <see langword="null"/> when it is not run.</summary>
    /// <remarks>A fence that names no language stands under a field that asks for an action: a reader types it into a shell.</remarks>
    public static Shell? ShellOf(string language) => language.ToLowerInvariant() switch
    {
        "" or "sh" or "shell" or "posix" => Shell.Sh,
        "bash" => Shell.Bash,
        "pwsh" or "powershell" or "ps1" => Shell.Pwsh,
        var other when Transcripts.Contains(other, StringComparer.Ordinal) => Shell.Sh,
        _ => null,
    };

    /// <summary>Whether the language is a program that a reader would expect to be run.</summary>
    public static bool IsOtherProgram(string language) => Programs.Contains(language.ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The commands of a fence: of a transcript only the lines behind a prompt, each character still at its place.</summary>
    public static Segment CommandsOf(FencedBlock fence)
    {
        if (!Transcripts.Contains(fence.Language.ToLowerInvariant(), StringComparer.Ordinal)) return fence.Content;

        var text = fence.Content.Text.ToCharArray();
        for (var line = 0; line < text.Length;)
        {
            var end = SourceLines.EndOfLine(fence.Content.Text, line);
            var prompt = line;
            while (prompt < end && text[prompt] == ' ') prompt++;
            var isCommand = prompt + 1 < end && (text[prompt] is '$' or '#' or '>') && text[prompt + 1] == ' ';
            for (var i = line; i < (isCommand ? prompt + 2 : end); i++) text[i] = ' ';
            line = SourceLines.NextLine(fence.Content.Text, end);
        }

        return fence.Content with { Text = new string(text) };
    }
}
