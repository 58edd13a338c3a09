namespace SpecPlanner.Runtime;

/// <summary>The environment variables that say which attempt a process belongs to.</summary>
internal static class ProcessEnvironment
{
    /// <summary>The markers among <c>NAME=value</c> entries.</summary>
    public static IReadOnlyList<string> Markers(IEnumerable<string> entries)
    {
        var markers = new List<string>();
        foreach (var entry in entries)
        {
            if (ValueOf(entry, AttemptMarker.Variable) is { Length: > 0 } marker) markers.Add(marker);
            if (ValueOf(entry, AttemptMarker.OuterVariable) is { } outer)
                markers.AddRange(outer.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return markers;
    }

    /// <summary>Marks the environment of a process that is about to start, and remembers the run that this runner itself is a step of.</summary>
    public static void Mark(IDictionary<string, string?> environment, string marker)
    {
        var outer = Environment.GetEnvironmentVariable(AttemptMarker.Variable);
        var further = Environment.GetEnvironmentVariable(AttemptMarker.OuterVariable);
        var around = string.Join(' ', new[] { outer, further }.Where(m => !string.IsNullOrEmpty(m)));
        environment[AttemptMarker.Variable] = marker;
        if (around.Length > 0) environment[AttemptMarker.OuterVariable] = around;
    }

    private static string? ValueOf(string entry, string name) =>
        entry.Length > name.Length && entry[name.Length] == '=' && entry.StartsWith(name, StringComparison.Ordinal) ? entry[(name.Length + 1)..] : null;
}
