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

    /// <summary>What people are shown of it: what every command printed, else what the body or the person said.</summary>
    public static string Shown(ActionEnded? action)
    {
        if (action is null) return "";
        return action.Commands.Count > 0 ? string.Join('\n', action.Commands.Select(c => c.Output.Text.TrimEnd())) : action.Output.Text;
    }
}
