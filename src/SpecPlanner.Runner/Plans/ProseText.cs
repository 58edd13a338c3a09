namespace SpecPlanner.Runner;

/// <summary>The prose of an action: what stands in fences is shown as commands, so it is left out here.</summary>
internal static class ProseText
{
    /// <summary>The text without fenced blocks, as one line.</summary>
    public static string Of(string markdown)
    {
        var prose = new List<string>();
        string? fence = null;
        foreach (var line in markdown.Split('\n'))
        {
            var text = line.Trim();
            var marker = Marker(text);
            if (fence is null && marker is null) prose.Add(text);
            else if (fence is null) fence = marker;
            else if (marker is not null && marker.StartsWith(fence, StringComparison.Ordinal)) fence = null;
        }

        return TextWidth.OneLine(string.Join(' ', prose.Where(p => p.Length > 0)));
    }

    // The backticks or tildes that open or close a block, if the line starts with at least three.
    private static string? Marker(string line)
    {
        if (line.Length < 3 || line[0] is not ('`' or '~')) return null;
        var length = line.TakeWhile(c => c == line[0]).Count();
        return length >= 3 ? line[..length] : null;
    }
}
