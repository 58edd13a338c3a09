namespace SpecPlanner.Runtime;

/// <summary>Finds what somebody wrote who added a step.</summary>
internal static class AddedExcerpt
{
    /// <summary>The step word for word; <see langword="null"/> when it was not added to the run.</summary>
    public static BundleExcerpt? Of(RunState? run, string task)
    {
        if (run?.AdditionOf(task) is not { } addition) return null;
        var step = addition.Steps.First(s => s.Id == task);
        var lines = addition.Text.ReplaceLineEndings("\n").Split('\n');
        return new BundleExcerpt(addition.Path, step.Line, step.LastLine, string.Join('\n', lines[(step.Line - 1)..step.LastLine]));
    }
}
