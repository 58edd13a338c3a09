using BenchmarkDotNet.Attributes;
using SpecPlanner.Benchmarks.Reporting;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Benchmarks.Running;

/// <summary>10,000 tasks whose body does nothing, in a hundred rows, each task waiting for two of the row before.</summary>
public class RunBenchmarks
{
    private const int Rows = 100;
    private const int Columns = 100;
    private const int Tasks = Rows * Columns;

    private static readonly int Workers = Math.Max(2, Environment.ProcessorCount);

    private readonly StepResult _success = StepResult.Success();
    private Plan _plan = null!;
    private RunRequest _request = null!;

    [GlobalSetup]
    public void MakePlan()
    {
        _plan = new Plan
        {
            Id = "no-op",
            Name = "Nothing, often",
            Personas = [new Persona { Id = "code", Name = "Code", Executor = ExecutorKind.Code }],
            Tasks = Enumerable.Range(0, Tasks).Select(NoOp).ToEquatableArray(),
        };
        StepBody body = (_, _) => ValueTask.FromResult(_success);
        _request = new RunRequest
        {
            Plan = _plan,
            Target = AppContext.BaseDirectory,
            Bodies = _plan.Tasks.ToDictionary(t => t.Id, _ => body, StringComparer.Ordinal),
            Parallel = Workers,
        };
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Tasks, Description = "two channels that run the same graph")]
    public int Channels() => ChannelLoop.RunAsync(_plan.Graph, _ => ValueTask.CompletedTask, Workers).GetAwaiter().GetResult();

    [Aim(Microseconds = 20)]
    [Benchmark(OperationsPerInvoke = Tasks, Description = "Run 10,000 no-op code tasks in memory, each")]
    public int Ours() => RunAsync().GetAwaiter().GetResult();

    private async Task<int> RunAsync()
    {
        await using var session = RunSession.StartInMemory(_request, new Surroundings());
        var outcome = await session.RunAsync(CancellationToken.None);
        return outcome.Phase == RunPhase.Done ? Tasks : throw new InvalidOperationException($"The run ended as {outcome.Phase}: {outcome.State.Reason}");
    }

    private static TaskDefinition NoOp(int position)
    {
        var (row, column) = (position / Columns, position % Columns);
        return new TaskDefinition
        {
            Id = $"task-{position}",
            Number = position + 1,
            Title = $"Task {position}",
            Persona = "code",
            Action = new TaskAction { Text = "Nothing." },
            Criterion = new ExitCodeCriterion { Text = "exit code 0" },
            DependsOn = row == 0 ? [] : [$"task-{position - Columns}", $"task-{((row - 1) * Columns) + ((column + 7) % Columns)}"],
        };
    }
}
