using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Which way of doing a task an attempt takes: the action first, then the strategies in order, and again from the start.</summary>
/// <remarks>Only failures count: an attempt that was cut off is made again in the same way.</remarks>
internal static class Strategies
{
    /// <summary>The number of the way that is tried after a number of failures, counted from 1; 0 where there is only one.</summary>
    public static int Next(TaskDefinition task, int failures)
    {
        var ways = Count(task);
        return ways < 2 ? 0 : (failures % ways) + 1;
    }

    /// <summary>The task with the action of a way.</summary>
    public static TaskDefinition With(TaskDefinition task, int strategy) =>
        strategy == 0 && HasAction(task) ? task : task with { Action = Way(task, strategy) };

    /// <summary>The way as written; empty where there is only one.</summary>
    public static string TextOf(TaskDefinition task, int strategy) => strategy == 0 ? "" : Way(task, strategy).Text;

    /// <summary>How many ways there are.</summary>
    public static int Count(TaskDefinition task) => task.Strategies.Count + (HasAction(task) ? 1 : 0);

    private static TaskAction Way(TaskDefinition task, int strategy)
    {
        var position = Math.Max(strategy, 1) - 1;
        if (!HasAction(task)) return task.Strategies[position];
        return position == 0 ? task.Action : task.Strategies[position - 1];
    }

    private static bool HasAction(TaskDefinition task) =>
        task.Strategies.IsEmpty || task.Action.Text.Length > 0 || !task.Action.Commands.IsEmpty;
}
