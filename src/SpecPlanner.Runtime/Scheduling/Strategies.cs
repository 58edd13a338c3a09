using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Which way of doing a task an attempt takes: one after the other, and again from the first.</summary>
/// <remarks>Only failures count: an attempt that was cut off is made again in the same way.</remarks>
internal static class Strategies
{
    /// <summary>The number of the way that is tried after a number of failures, counted from 1; 0 where there is only one.</summary>
    public static int Next(TaskDefinition task, int failures) => task.Strategies.IsEmpty || task.Ways().Count < 2 ? 0 : (failures % task.Ways().Count) + 1;

    /// <summary>Whether there is a way that was not tried yet, when an attempt fails after a number of failures.</summary>
    public static bool HasAnother(TaskDefinition task, int failures) => !task.Strategies.IsEmpty && failures + 1 < task.Ways().Count;

    /// <summary>The task with the action of a way.</summary>
    public static TaskDefinition With(TaskDefinition task, int strategy) =>
        task.Strategies.IsEmpty ? task : task with { Action = task.Ways()[Math.Max(strategy, 1) - 1] };

    /// <summary>The way as written; empty where there is only one.</summary>
    public static string TextOf(TaskDefinition task, int strategy) => strategy == 0 || strategy > task.Ways().Count ? "" : task.Ways()[strategy - 1].Text;
}
