using SpecPlanner.Model;

namespace SpecPlanner.Simulation.Tests;

/// <summary>Draws plans: any shape of graph, retries, pauses, personas with few places, criteria that someone judges.</summary>
internal static class RandomPlan
{
    private static readonly Persona[] Personas =
    [
        new() { Id = "builder", Name = "Builder", Executor = ExecutorKind.Code },
        new() { Id = "narrow", Name = "Narrow", Executor = ExecutorKind.Code, Concurrency = 1 },
        new() { Id = "person", Name = "Person" },
    ];

    public static Plan Draw(Random random)
    {
        var count = random.Next(1, 25);
        var density = random.NextDouble() * 0.5;
        return new Plan
        {
            Id = "simulated",
            Name = "Simulated",
            Personas = Personas.ToEquatableArray(),
            Tasks = Enumerable.Range(0, count).Select(i => Task(random, i, density)).ToEquatableArray(),
            SuccessCriterion = random.Next(3) == 0 ? Criterion(random) : null,
        };
    }

    private static TaskDefinition Task(Random random, int i, double density) => new()
    {
        Id = $"t{i}",
        Number = i + 1,
        Title = $"Task {i}",
        Persona = Personas[random.Next(Personas.Length)].Id,
        Action = new TaskAction { Text = "Do it." },
        Criterion = Criterion(random),
        DependsOn = Enumerable.Range(0, i).Where(_ => random.NextDouble() < density).Select(d => $"t{d}").ToEquatableArray(),
        Retries = new RetryPolicy { Count = random.Next(3), Backoff = TimeSpan.FromSeconds(random.Next(3) * 10) },
        Timeout = random.Next(3) == 0 ? TimeSpan.FromSeconds(30) : null,
        OnFailure = random.Next(3) == 0 ? new FailureResponse { Kind = FailureKind.Continue } : FailureResponse.Stop,
    };

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
