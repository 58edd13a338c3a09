using System.Diagnostics;
using System.Globalization;

namespace SpecPlanner.Runtime;

/// <summary>Reads <c>ps -E</c>, which prints each process's environment behind its command.</summary>
internal sealed class MacProcessTable : IProcessTable
{
    public IReadOnlyList<MarkedProcess> Read()
    {
        var start = new ProcessStartInfo("/bin/ps") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { "-axwwE", "-o", "pid=,ppid=,stat=,command=" }) start.ArgumentList.Add(argument);
        using var ps = Process.Start(start) ?? throw new InvalidOperationException("/bin/ps did not start.");
        var lines = ps.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        ps.WaitForExit();
        return [.. lines.Select(Parse).OfType<MarkedProcess>()];
    }

    /// <summary>Reads one line: process id, parent, state, then the command and its environment, joined by blanks.</summary>
    internal static MarkedProcess? Parse(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 4 || words[2].StartsWith('Z')) return null;
        if (!int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        if (!int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var parent)) return null;
        return new MarkedProcess(id, parent, Born: 0, ProcessEnvironment.Markers(words.Skip(3)));
    }
}
