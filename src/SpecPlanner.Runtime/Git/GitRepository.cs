using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The Git repository around a folder, by way of the program <c>git</c>.</summary>
/// <param name="folder">The folder; paths are relative to it.</param>
internal sealed class GitRepository(string folder)
{
    /// <summary>What stands in a commit's message before the attempt it is of.</summary>
    private const string AttemptKey = "SpecPlanner-Attempt";

    // A commit whose event a crash lost is among the latest; more are not looked through.
    private const string Latest = "-200";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Whether the folder is in a repository.</summary>
    /// <exception cref="GitException">There is no Git.</exception>
    public bool Exists => Start("rev-parse", "--is-inside-work-tree").ExitCode == 0;

    /// <summary>Makes the folder a repository.</summary>
    /// <exception cref="GitException">It cannot be made.</exception>
    public void Create() => Run("init", "--quiet");

    /// <summary>Those of some paths, or of what is below them, that differ from the last commit; what Git ignores never does.</summary>
    /// <param name="paths">Paths relative to the folder.</param>
    /// <returns>Paths relative to the folder, in order.</returns>
    /// <exception cref="GitException">Git does not say.</exception>
    public IReadOnlyList<string> Changed(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0) return [];
        var prefix = Run("rev-parse", "--show-prefix").TrimEnd('\n');
        return
        [
            .. Run(["status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", .. paths])
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(entry => entry[3..])
                .Select(path => path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Commits some paths as they are now, and nothing else that is changed or staged.</summary>
    /// <param name="paths">Changed paths, relative to the folder.</param>
    /// <param name="title">The first line of the message.</param>
    /// <param name="attempt">The attempt it is of, kept in the message.</param>
    /// <returns>The commit.</returns>
    /// <exception cref="GitException">It was not made.</exception>
    public string Commit(IReadOnlyList<string> paths, string title, string attempt)
    {
        Run(["add", "--all", "--", .. paths]);
        Run([.. Author(), "commit", "--quiet", "--only", "--message", title, "--message", $"{AttemptKey}: {attempt}", "--", .. paths]);
        return Run("rev-parse", "HEAD").TrimEnd('\n');
    }

    /// <summary>The commit that was made of an attempt; <see langword="null"/> when there is none among the latest.</summary>
    /// <exception cref="GitException">Git does not say.</exception>
    public string? CommitOf(string attempt)
    {
        if (Start("rev-parse", "--verify", "--quiet", "HEAD").ExitCode != 0) return null;
        return Run("log", Latest, $"--format=%H %(trailers:key={AttemptKey},valueonly)").Split('\n')
            .Select(line => line.Split(' ', 2))
            .FirstOrDefault(parts => parts.Length == 2 && string.Equals(parts[1], attempt, StringComparison.Ordinal))?[0];
    }

    // Where nobody said who commits, the run itself does.
    private string[] Author() =>
        Start("config", "user.email").Output.Trim().Length > 0 ? [] : ["-c", "user.name=SpecPlanner", "-c", "user.email=specplanner@localhost"];

    private string Run(params string[] args)
    {
        var (exitCode, output, errors) = Start(args);
        if (exitCode == 0) return output;
        var said = errors.Trim().Length > 0 ? errors.Trim() : output.Trim();
        throw new GitException($"`git {args.First(a => !a.StartsWith('-') && !a.Contains('='))}` ended with exit code {exitCode.ToString(CultureInfo.InvariantCulture)}{(said.Length > 0 ? $": {said}" : ".")}");
    }

    private (int ExitCode, string Output, string Errors) Start(params string[] args)
    {
        var start = new ProcessStartInfo("git", args) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };

        // A runner may have been started by a hook, whose repository is none of this folder's business; and nobody is there to be asked.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.Ordinal) && !k.StartsWith("GIT_AUTHOR_", StringComparison.Ordinal) && !k.StartsWith("GIT_COMMITTER_", StringComparison.Ordinal)).ToArray()) start.Environment.Remove(name);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_LITERAL_PATHSPECS"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new GitException($"`git {args[0]}` did not end within {DurationText.Format(Patience)}, and was ended.");
            }

            return (process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception e)
        {
            throw new GitException($"`git` cannot be started: {e.Message}. Install it, or run without --git.");
        }
    }
}
