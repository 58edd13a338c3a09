using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

/// <summary>Tasks drawn from a seed: dependencies, files, phases, estimates, some of them in a circle.</summary>
internal static class RandomWork
{
    private static readonly string[] Paths = ["a", "b", "src", "src/a", "src/b", "src/deep/c", "src-x/a", "d"];

    public static IEnumerable<(int Seed, IReadOnlyList<PlannerTask> Tasks)> Draw(int count)
    {
        for (var seed = 0; seed < count; seed++) yield return (seed, Draw(new Random(seed)));
    }

    /// <summary>The same tasks declared in another order.</summary>
    public static IReadOnlyList<PlannerTask> Shuffled(IReadOnlyList<PlannerTask> tasks, int seed)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, tasks.Count).ToArray();
        random.Shuffle(order);
        var places = new int[order.Length];
        for (var i = 0; i < order.Length; i++) places[order[i]] = i;
        return [.. order.Select(o => tasks[o] with { WaitsFor = Shuffled([.. tasks[o].WaitsFor.Select(w => places[w])], random) })];
    }

    private static int[] Shuffled(int[] items, Random random)
    {
        random.Shuffle(items);
        return items;
    }

    private static IReadOnlyList<PlannerTask> Draw(Random random)
    {
        var count = random.Next(1, 12);
        var isAcyclic = random.Next(3) > 0;
        var names = Enumerable.Range(1, count).ToArray();
        random.Shuffle(names);
        return [.. Enumerable.Range(0, count).Select(i => Draw(random, i, count, names, isAcyclic))];
    }

    private static PlannerTask Draw(Random random, int position, int count, int[] names, bool isAcyclic)
    {
        var waitsFor = Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(isAcyclic ? Math.Max(1, position) : count))
            .Where(w => !isAcyclic || w != position).Distinct().ToList();
        var files = Enumerable.Range(0, random.Next(3)).Select(_ => new FileUse { Path = Paths[random.Next(Paths.Length)], Change = (FileChange)random.Next(3) });
        var task = Work.Task($"T{names[position]}") with
        {
            DependsOn = waitsFor.Select(w => $"T{names[w]}").ToEquatableArray(),
            Files = files.ToEquatableArray(),
            Covers = random.Next(3) == 0 ? ["B1"] : default,
            Phase = random.Next(4) == 0 ? random.Next(1, 5) : 0,
            Estimate = random.Next(2) == 0 ? TimeSpan.FromHours(random.Next(1, 9)) : null,
        };
        return new PlannerTask(task, waitsFor);
    }
}
