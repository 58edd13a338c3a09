using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Runs plans in a folder of their own and reads back what the journal says.</summary>
internal sealed class SessionHarness : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public Surroundings Around { get; set; } = new() { Grace = TimeSpan.FromMilliseconds(300) };

    public IPeople People
    {
        set => Around = Around with { People = value };
    }

    public Dictionary<string, StepBody> Bodies { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Parameters { get; } = new(StringComparer.Ordinal);

    public int Parallel { get; set; } = 1;

    public RunRequest Request(Plan plan) => new() { Plan = plan, Target = Folder.Path, Bodies = Bodies, Parameters = Parameters, Parallel = Parallel };

    public RunSession Start(Plan plan) => RunSession.Start(Request(plan), Around);

    public async Task<RunState> RunAsync(Plan plan)
    {
        await using var session = Start(plan);
        return (await session.RunAsync(CancellationToken.None)).State;
    }

    public Task<RunSession> OpenAsync(string runId, bool confirm = true) => RunSession.OpenAsync(
        new ResumeRequest { Target = Folder.Path, RunId = runId, Bodies = Bodies, Secrets = Parameters, Confirm = (_, _) => new(confirm) },
        Around);

    public async Task<RunState> ResumeAsync(string runId, bool confirm = true)
    {
        await using var session = await OpenAsync(runId, confirm);
        return (await session.RunAsync(CancellationToken.None)).State;
    }

    /// <summary>
    /// The journal as a killed runner leaves it: a copy, taken while the step runs that nobody ends. The runner it was taken from
    /// hears of its step's end later and writes to its own journal only.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="file">The file that says that the step is where the runner dies.</param>
    /// <param name="copy">What is added to the run's id for the copy.</param>
    public async Task<string> KilledAtAsync(Plan plan, string file, string copy)
    {
        var session = Start(plan);
        _ = session.RunAsync(CancellationToken.None);
        await Folder.AppearsAsync(file);
        var folder = Path.Combine(RunFolder.RunsOf(Folder.Path), session.State.RunId);
        Directory.CreateDirectory(folder + copy);
        File.Copy(Path.Combine(folder, "journal.jsonl"), Path.Combine(folder + copy, "journal.jsonl"));
        return session.State.RunId;
    }

    /// <summary>Runs a plan until a file appears, ends the run there as a second Ctrl+C does, and gives its id.</summary>
    public async Task<string> EndedAtAsync(Plan plan, string file)
    {
        using var stop = new CancellationTokenSource();
        await using var session = Start(plan);
        var running = session.RunAsync(stop.Token);
        await Folder.AppearsAsync(file);
        await stop.CancelAsync();
        (await running).Phase.ShouldBe(RunPhase.Halted);
        return session.State.RunId;
    }

    public List<RunEvent> Events(string runId)
    {
        var events = new List<RunEvent>();
        RunStore.Read(Folder.Path, runId, e => events.Add(e.Event));
        return events;
    }

    public string Read(string file) => File.ReadAllText(Folder.File(file));

    public string JournalText(string runId) => File.ReadAllText(Path.Combine(RunFolder.RunsOf(Folder.Path), runId, "journal.jsonl"));

    public void Dispose() => Folder.Dispose();
}
