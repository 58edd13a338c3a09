namespace SpecPlanner.Runner;

/// <summary>Texts of several lines, indented below a heading.</summary>
internal static class ShownLines
{
    private const int Most = 20;

    /// <summary>All lines of a text.</summary>
    public static void Write(RunnerConsole console, string text)
    {
        foreach (var line in text.Trim().Split('\n')) console.Out.WriteLine("  " + line.TrimEnd());
    }

    /// <summary>What a step printed last; nothing when it printed nothing.</summary>
    public static void WriteOutput(RunnerConsole console, string output)
    {
        var lines = output.Trim().Split('\n');
        if (lines is [""]) return;
        console.Out.WriteLine(lines.Length > Most ? $"The last {Most} lines of what the step printed:" : "What the step printed:");
        foreach (var line in lines.TakeLast(Most)) console.Out.WriteLine("  " + line.TrimEnd());
    }

    /// <summary>Commands that a person may run; nothing when there are none.</summary>
    public static void WriteCommands(RunnerConsole console, string heading, IReadOnlyList<string> commands)
    {
        if (commands.Count == 0) return;
        console.Out.WriteLine(heading);
        foreach (var line in commands.SelectMany(c => c.TrimEnd().Split('\n'))) console.Out.WriteLine("  " + line);
    }

    /// <summary>The attempts that failed before; nothing when there are none.</summary>
    public static void WriteTried(RunnerConsole console, IReadOnlyList<Runtime.FailedAttempt> tried)
    {
        if (tried.Count == 0) return;
        console.Out.WriteLine("Tried before:");
        foreach (var one in tried)
        {
            var way = one.Strategy.Length > 0 ? $"{TextWidth.OneLine(one.Strategy)}: " : "";
            console.Out.WriteLine($"  attempt {one.Attempt}: {way}{TextWidth.OneLine(one.Reason)}");
        }
    }
}
