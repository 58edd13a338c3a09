namespace SpecPlanner.Runner;

/// <summary>What changed between two texts, in the notation that <c>git apply</c> and <c>patch</c> read.</summary>
/// <remarks>To them a line ends with LF; a CR before it belongs to the line.</remarks>
internal static class LineDifference
{
    private const int Context = 3;

    /// <summary>The lines of the difference, without the names of the files.</summary>
    public static IEnumerable<string> Between(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var changes = Changes(old, now);
        for (var i = 0; i < changes.Count;)
        {
            var last = i;
            while (last + 1 < changes.Count && changes[last + 1].Old - (changes[last].Old + changes[last].Removed) <= 2 * Context) last++;
            foreach (var line in Hunk(old, now, changes.GetRange(i, last - i + 1))) yield return line;
            i = last + 1;
        }
    }

    private static IEnumerable<string> Hunk(string[] old, string[] now, List<Change> changes)
    {
        var (first, last) = (changes[0], changes[^1]);
        var start = Math.Max(0, first.Old - Context);
        var end = Math.Min(old.Length, last.Old + last.Removed + Context);
        var startNow = first.New - (first.Old - start);
        var added = changes.Sum(c => c.Added - c.Removed);
        yield return $"@@ -{start + 1},{end - start} +{startNow + 1},{end - start + added} @@";

        var position = start;
        foreach (var change in changes)
        {
            foreach (var line in Marked(' ', old, position, change.Old)) yield return line;
            foreach (var line in Marked('-', old, change.Old, change.Old + change.Removed)) yield return line;
            foreach (var line in Marked('+', now, change.New, change.New + change.Added)) yield return line;
            position = change.Old + change.Removed;
        }

        foreach (var line in Marked(' ', old, position, end)) yield return line;
    }

    private static IEnumerable<string> Marked(char mark, string[] lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            yield return mark + lines[i].TrimEnd('\n');
            if (!lines[i].EndsWith('\n')) yield return "\\ No newline at end of file";
        }
    }

    // Fixes change few lines, so the nearest place where both texts go on alike is the end of a change.
    private static List<Change> Changes(string[] old, string[] now)
    {
        var changes = new List<Change>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (removed, added) = Distance(old, i, now, j);
            changes.Add(new Change(i, removed, j, added));
            (i, j) = (i + removed, j + added);
        }

        return changes;
    }

    private static (int Removed, int Added) Distance(string[] old, int i, string[] now, int j)
    {
        for (var distance = 1; distance <= old.Length - i + now.Length - j; distance++)
        {
            for (var removed = Math.Max(0, distance - (now.Length - j)); removed <= Math.Min(distance, old.Length - i); removed++)
            {
                if (GoesOn(old, i + removed, now, j + distance - removed)) return (removed, distance - removed);
            }
        }

        return (old.Length - i, now.Length - j);
    }

    // Two lines in a row, so that a blank line is not taken for the end.
    private static bool GoesOn(string[] old, int i, string[] now, int j)
    {
        if (i == old.Length || j == now.Length) return i == old.Length && j == now.Length;
        return old[i] == now[j] && (i + 1 == old.Length || j + 1 == now.Length ? i + 1 == old.Length && j + 1 == now.Length : old[i + 1] == now[j + 1]);
    }

    // Each with the LF that ends it.
    private static string[] Lines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++) lines[i] += "\n";
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    private readonly record struct Change(int Old, int Removed, int New, int Added);
}
