namespace SpecPlanner.EndToEnd.Tests;

/// <summary>A run of the fixture whose steps write down when they begin, live and end, and hold until a file says go.</summary>
internal sealed class SlowSteps : IDisposable
{
    public static readonly string[] Tasks = ["first", "second", "third", "fourth"];
    private static readonly string Runner = Programs.Of("tests/fixtures/kill-runner", "kill-runner");

    private readonly TargetFolder _target = new();

    /// <summary>The tasks that the journal says are done, each as often as it says so.</summary>
    public string[] Done => [.. EventsOf("task.verified")];

    /// <summary>Starts the run, and waits until a step has begun and its detached child has ticked so often.</summary>
    public async Task<RunnerProcess> StartHeldAsync(int step, int ticks)
    {
        var runner = RunnerProcess.Start(Runner, _target.Path, "run", "slow-steps", "--param", $"hold={step}");
        await Until.HoldsAsync(() => Trace().Any(l => l.StartsWith("begin ") && l.Contains($"/{Tasks[step - 1]}/")) && TicksOf(step) >= ticks, $"step {step} has begun and its child has ticked", runner);
        return runner;
    }

    /// <summary>Lets the step that holds end, now and at every later attempt.</summary>
    public void Go() => File.WriteAllText(_target.File("go"), "");

    /// <summary>Carries out another command of the runner in the same folder.</summary>
    public Task<ProgramResult> RunAsync(params string[] args) => RunnerProcess.RunAsync(Runner, _target.Path, args);

    /// <summary>Waits until the journal holds an event.</summary>
    public Task JournalHasAsync(string type, RunnerProcess runner) => Until.HoldsAsync(() => EventsOf(type).Any(), $"the journal has {type}", runner);

    /// <summary>How often the child of a step has ticked.</summary>
    public int TicksOf(int step) => Trace().Count(l => l.StartsWith("tick ") && l.Contains($"/{Tasks[step - 1]}/"));

    /// <summary>Waits until the child of a step has ticked more often than this.</summary>
    public Task TicksOnAsync(int step, int before) => Until.HoldsAsync(() => TicksOf(step) > before, $"the child of step {step} ticks on");

    /// <summary>How often a task was begun.</summary>
    public int BegunOf(string task) => Trace().Count(l => l.StartsWith("begin ") && l.Contains($"/{task}/"));

    /// <summary>An attempt that began before another one of the same task is old: no line of it may follow.</summary>
    public void NothingOldWrites() => WrittenLines.NothingOldWrites(Trace());

    public void Dispose() => _target.Dispose();

    private IEnumerable<string> EventsOf(string type) => JournalEvents.Read(_target.Journal()).Where(e => e.Type == type).Select(e => e.Of);

    private string[] Trace() => WrittenLines.Of(_target.File("trace.log"));
}
