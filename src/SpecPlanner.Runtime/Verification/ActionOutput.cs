namespace SpecPlanner.Runtime;

/// <summary>What an action printed on its standard output, or said.</summary>
internal static class ActionOutput
{
    /// <summary>The output of the last command, else of the body or the person; <see langword="null"/> when a part of it was left out.</summary>
    public static string? Whole(IReadOnlyList<CommandEvidence> commands, OutputEvidence said)
    {
        var output = commands.Count > 0 ? commands[^1].Output : said;
        return output.Omitted == 0 ? output.Head : null;
    }
}
