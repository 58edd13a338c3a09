using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Benchmarks.Planning;

/// <summary>The same tasks every time: six dependencies each, files that are created and later modified, and one that many tasks write in turn.</summary>
internal static class PlanningWork
{
    private const int Dependencies = 6;
    private const int EachWritesProgram = 50;

    public static IReadOnlyList<PlannerTask> Draw(int count)
    {
        var random = new Random(20_26);
        var declared = Enumerable.Range(0, count).ToArray();
        random.Shuffle(declared);
        var tasks = new PlannerTask[count];
        var isModified = new bool[count];
        for (var i = 0; i < count; i++)
        {
            var before = BeforeOf(random, i);
            var files = new List<FileUse> { new() { Path = $"src/Part{i / 100}/File{i}.cs", Layer = "domain" } };
            if (before.Count > 0 && !isModified[before[0]])
            {
                isModified[before[0]] = true;
                files.Add(new FileUse { Path = $"src/Part{before[0] / 100}/File{before[0]}.cs", Change = FileChange.Modify });
            }

            if (i % EachWritesProgram == 0)
            {
                files.Add(new FileUse { Path = "src/Program.cs", Change = i == 0 ? FileChange.Create : FileChange.Modify });
                if (i > 0 && !before.Contains(i - EachWritesProgram)) before[^1] = i - EachWritesProgram;
            }

            tasks[declared[i]] = new PlannerTask(TaskOf(i, before, files), [.. before.Select(b => declared[b])]);
        }

        return tasks;
    }

    private static List<int> BeforeOf(Random random, int task)
    {
        var before = new HashSet<int>();
        while (before.Count < Math.Min(Dependencies, task)) before.Add(random.Next(task));
        return [.. before];
    }

    private static TaskDefinition TaskOf(int number, List<int> before, List<FileUse> files) => new()
    {
        Id = IdOf(number),
        Number = number + 1,
        Title = $"Task {number}",
        Persona = "builder",
        Action = new TaskAction { Text = "Do it." },
        DependsOn = before.Select(IdOf).ToEquatableArray(),
        Files = files.ToEquatableArray(),
        Covers = number % 10 == 0 ? [$"B{number}"] : default,
        Estimate = number % 4 == 0 ? null : TimeSpan.FromHours(2 + (number % 5)),
    };

    private static string IdOf(int number) => $"T{number:000000}";
}
