using System.Globalization;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Benchmarks.Durable;

/// <summary>Tasks whose C# body does nothing; none waits for another.</summary>
internal static class NoOpPlan
{
    private static readonly StepResult Success = StepResult.Success();

    /// <summary>A request to run so many of them.</summary>
    /// <param name="tasks">How many.</param>
    /// <param name="parallel">How many at a time.</param>
    /// <param name="target">The folder in which the journal is kept.</param>
    public static RunRequest Request(int tasks, int parallel, string target)
    {
        var plan = new Plan
        {
            Id = "no-op",
            Name = "Nothing, often",
            Personas = [new Persona { Id = "code", Name = "Code", Executor = ExecutorKind.Code }],
            Tasks = Enumerable.Range(1, tasks).Select(NoOp).ToEquatableArray(),
        };
        StepBody body = static (_, _) => ValueTask.FromResult(Success);
        return new RunRequest { Plan = plan, Target = target, Parallel = parallel, Bodies = plan.Tasks.ToDictionary(t => t.Id, _ => body, StringComparer.Ordinal) };
    }

    private static TaskDefinition NoOp(int number) => new()
    {
        Id = "task-" + number.ToString(CultureInfo.InvariantCulture),
        Number = number,
        Title = "Task " + number.ToString(CultureInfo.InvariantCulture),
        Persona = "code",
        Action = new TaskAction { Text = "Nothing." },
        Criterion = new ExitCodeCriterion { Text = "exit code 0" },
    };
}
