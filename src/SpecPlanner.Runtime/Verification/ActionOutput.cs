namespace SpecPlanner.Runtime;

/// <summary>What an action printed on its standard output, or said.</summary>
internal static class ActionOutput
{
    /// <summary>The whole output of the last command, else of the body or the person; or why it is not there as a whole.</summary>
    public static (string? Text, string Problem) Whole(IReadOnlyList<CommandEvidence> commands, OutputEvidence said)
    {
        if (commands.Count > 0 && commands[^1].IsCut) return (null, CommandEvidence.CutOutput);
        var output = commands.Count > 0 ? commands[^1].Output : said;
        return output.Omitted == 0 ? (output.Head, "") : (null, "The action's output is too long.");
    }
}
