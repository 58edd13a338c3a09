namespace SpecPlanner.EndToEnd.Tests;

/// <summary>Lines that a run writes while it is looked at: its journal, and what the steps of the fixture trace.</summary>
internal static class WrittenLines
{
    /// <summary>What has been written so far, without a line that is not finished yet.</summary>
    public static string[] Of(string file)
    {
        if (!File.Exists(file)) return [];
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n')[..^1];
    }

    /// <summary>Waits until so many lines more are written; <see langword="false"/> when the runner ends before.</summary>
    public static async Task<bool> GrowBy(string file, int lines, RunnerProcess runner)
    {
        var before = Of(file).Length;
        await Until.HoldsAsync(() => Grown() || runner.HasEnded, $"{lines} more lines are written to {file}");
        return Grown();

        bool Grown() => Of(file).Length >= before + lines;
    }

    /// <summary>Each line of a trace ends in the marker of its attempt: no line of an attempt may follow once another one of the same task has begun.</summary>
    public static void NothingOldWrites(string[] trace)
    {
        var newest = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in trace.Where(l => l.Contains('/')))
        {
            var marker = line[(line.IndexOf(' ') + 1)..];
            var task = string.Join('/', marker.Split('/')[..2]);
            if (line.StartsWith("begin ", StringComparison.Ordinal)) newest[task] = marker;
            newest[task].ShouldBe(marker, $"an old attempt wrote: {line}");
        }
    }
}
