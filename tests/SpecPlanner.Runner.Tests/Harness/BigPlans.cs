using SpecPlanner.Model;

namespace SpecPlanner.Runner.Tests;

/// <summary>Plans of any size and shape.</summary>
public static class BigPlans
{
    /// <summary>Steps that each wait for some of those before, by chance.</summary>
    public static Plan Random(int steps, int seed)
    {
        var random = new Random(seed);
        return Of(steps, i => [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(Math.Max(1, i))).Where(d => d < i)]);
    }

    /// <summary>Each step waits for the one before.</summary>
    public static Plan Chain(int steps) => Of(steps, i => i == 0 ? [] : [i - 1]);

    /// <summary>All steps but the first and the last run side by side.</summary>
    public static Plan Fan(int steps) => Of(steps, i => i == 0 ? [] : i == steps - 1 ? [.. Enumerable.Range(1, steps - 2)] : [0]);

    private static Plan Of(int steps, Func<int, int[]> after) => Plans.Tidy with
    {
        Id = "big",
        Name = "Big",
        Tasks =
        [
            .. Enumerable.Range(0, steps).Select(i => Plans.Tidy.Tasks[0] with
            {
                Id = $"t{i + 1}", Number = i + 1, Title = $"Do part {i + 1}", DependsOn = [.. after(i).Distinct().Select(d => $"t{d + 1}")],
            }),
        ],
    };
}
