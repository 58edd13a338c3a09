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
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (Of(file).Length < before + lines)
        {
            if (runner.HasEnded) return false;
            await timer.WaitForNextTickAsync();
        }

        return true;
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
