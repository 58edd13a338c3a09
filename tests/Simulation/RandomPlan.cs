using SpecPlanner.Compiler;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>Draws plans: any shape of graph, retries, pauses, personas with few places, criteria that someone judges, locks that several tasks name.</summary>
internal static class RandomPlan
{
    private static readonly Persona[] Personas =
    [
        new() { Id = "builder", Name = "Builder", Executor = ExecutorKind.Code },
        new() { Id = "narrow", Name = "Narrow", Executor = ExecutorKind.Code, Concurrency = 1 },
        new() { Id = "person", Name = "Person" },
        new() { Id = "remote", Name = "Remote", Executor = ExecutorKind.Remote },
    ];

    private static readonly string[] LockNames = ["db", "port"];

    public static Plan Draw(Random random) => Draw(random, random.Next(1, 25), random.NextDouble() * 0.5);

    /// <summary>A number of branches side by side, each a few tasks long, that all meet in one task at the end.</summary>
    public static Plan DrawBranches(Random random, int branches)
    {
        var tasks = new List<TaskDefinition>();
        var ends = new List<string>();
        for (var branch = 0; branch < branches; branch++)
        {
            var length = random.Next(1, 4);
            for (var i = 0; i < length; i++)
            {
                var before = i == 0 ? [] : new[] { tasks[^1].Id };
                tasks.Add(Task(random, tasks.Count, density: 0) with { Persona = Personas[random.Next(2)].Id, DependsOn = before.ToEquatableArray() });
            }

            ends.Add(tasks[^1].Id);
        }

        tasks.Add(Task(random, tasks.Count, density: 0) with { DependsOn = ends.ToEquatableArray() });
        return Draw(random, 0, 0) with { Tasks = tasks.ToEquatableArray(), Rollbacks = Rollbacks(random, tasks.Count) };
    }

    /// <summary>Up to three more tasks, behind some of those that there are, and before some that have not begun.</summary>
    public static StepsAdded Added(Random random, RunState run)
    {
        var count = run.Tasks.Count;
        var tasks = Enumerable.Range(count, random.Next(1, 4)).Select(i => Task(random, i, density: 1.0 / i)).ToEquatableArray();
        int[] behind = [.. tasks.SelectMany(t => t.DependsOn).Where(id => run.Tasks.Any(t => t.Id == id)).Select(run.Frame.PositionOf)];
        var taken = behind.Concat(behind.SelectMany(run.Frame.Graph.Ancestors)).ToHashSet();
        var before = run.Tasks.Where((t, position) => t.Phase == TaskPhase.Pending && !taken.Contains(position) && random.Next(3) == 0).Select(t => t.Id);
        return new StepsAdded
        {
            Added = run.Plan with { Tasks = tasks, Personas = [] },
            PlanHash = "",
            Before = before.ToEquatableArray(),
            Path = "more.md",
            Text = "",
            Steps = tasks.Select(t => new AddedStep(t.Id, 1, 1)).ToEquatableArray(),
            Reason = "",
        };
    }

    private static Plan Draw(Random random, int count, double density)
    {
        return new Plan
        {
            Id = "simulated",
            Name = "Simulated",
            Personas = Personas.ToEquatableArray(),
            Tasks = Enumerable.Range(0, count).Select(i => Task(random, i, density)).ToEquatableArray(),
            Rollbacks = Rollbacks(random, count),
            SuccessCriterion = random.Next(3) == 0 ? Criterion(random) : null,
        };
    }

    private static TaskDefinition Task(Random random, int i, double density) => new()
    {
        Id = $"t{i}",
        Number = i + 1,
        Title = $"Task {i}",
        Persona = Personas[random.Next(10) == 0 ? 3 : random.Next(3)].Id,
        Action = new TaskAction { Text = "Do it." },
        Criterion = Criterion(random),
        DependsOn = Enumerable.Range(0, i).Where(_ => random.NextDouble() < density).Select(d => $"t{d}").ToEquatableArray(),
        Retries = new RetryPolicy { Count = random.Next(3), Backoff = TimeSpan.FromSeconds(random.Next(3) * 10) },
        Timeout = random.Next(3) == 0 ? TimeSpan.FromSeconds(30) : null,
        OnFailure = OnFailure(random, i),
        Strategies = Enumerable.Range(0, random.Next(3) == 0 ? 2 : 0).Select(n => new TaskAction { Text = $"Another way, {n}." }).ToEquatableArray(),
        Files = random.Next(3) == 0 ? [new FileUse { Path = $"file{i}", Change = FileChange.Modify }] : [],
        Locks = [.. LockNames.Where(_ => random.Next(6) == 0)],
        Policy = random.Next(8) == 0 ? RiskPolicy.NetworkWrite : RiskPolicy.WriteLocal,
    };

    private static FailureResponse OnFailure(Random random, int i) => random.Next(7) switch
    {
        0 or 1 => new FailureResponse { Kind = FailureKind.Continue },
        2 => new FailureResponse { Kind = FailureKind.Ask, Persona = "person" },
        3 when i > 0 => new FailureResponse { Kind = FailureKind.GoTo, Target = $"t{random.Next(i)}" },
        4 => new FailureResponse { Kind = FailureKind.RollBack },
        _ => FailureResponse.Stop,
    };

    private static EquatableArray<RollbackSection> Rollbacks(Random random, int count) => Enumerable.Range(0, random.Next(3)).Select(s => new RollbackSection
    {
        Text = $"Rollback {s}",
        Tasks = Enumerable.Range(0, count).Where(_ => random.Next(2) == 0).Select(t => $"t{t}").ToEquatableArray(),
        Items = Enumerable.Range(0, random.Next(1, 4)).Select(i => new RollbackItem { Text = $"Item {i}" }).ToEquatableArray(),
    }).ToEquatableArray();

    private static Criterion Criterion(Random random)
    {
        Criterion[] clauses =
        [
            new ExitCodeCriterion { Text = "exit code 0" },
            new FileCriterion { Text = "file `out` exists", Path = "out" },
            new JudgedCriterion { Text = "it reads well" },
        ];
        if (random.Next(2) == 0) return clauses[random.Next(clauses.Length)];
        return new CriterionGroup
        {
            Text = "a group",
            Kind = random.Next(2) == 0 ? GroupKind.All : GroupKind.Any,
            Items = Enumerable.Range(0, random.Next(1, 4)).Select(_ => clauses[random.Next(clauses.Length)]).ToEquatableArray(),
        };
    }
}
