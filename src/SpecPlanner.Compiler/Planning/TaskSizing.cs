using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Says where a task is so large, or so small, that it is hard to finish or to see: 2 to 6 hours, three files, one layer.</summary>
internal static class TaskSizing
{
    private const int MostFiles = 3;
    private const string TestLayer = "test";

    private static readonly TimeSpan Shortest = TimeSpan.FromHours(2);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>What stands out, each in a sentence.</summary>
    public static IEnumerable<(PlanningPlace Place, string Message)> Check(TaskDefinition task)
    {
        if (task.Estimate is { } estimate && (estimate < Shortest || estimate > Longest))
        {
            yield return (PlanningPlace.Estimate, estimate < Shortest
                ? $"The estimate of {DurationText.Format(estimate)} is below 2 h. Join the task with what belongs to it."
                : $"The estimate of {DurationText.Format(estimate)} is above 6 h. Split the task: what takes a day is seldom seen to be late before the evening.");
        }

        var files = task.Files.Where(f => !IsTest(f)).ToList();
        if (files.Count > MostFiles)
            yield return (PlanningPlace.Files, $"The task changes {Number(files.Count)} files besides its tests; more than {Number(MostFiles)} are hard to get right at once. Split it.");

        var layers = files.Select(f => f.Layer).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (layers.Count > 1)
            yield return (PlanningPlace.Files, $"The task works on {Number(layers.Count)} layers ({string.Join(", ", layers)}). Split it into a task a layer, or it can only be proved as a whole.");
    }

    private static bool IsTest(FileUse file) =>
        file.Layer is { } layer
            ? string.Equals(layer, TestLayer, StringComparison.OrdinalIgnoreCase)
            : file.Path.Split('/').Any(part => part.Equals("test", StringComparison.OrdinalIgnoreCase) || part.Equals("tests", StringComparison.OrdinalIgnoreCase));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
