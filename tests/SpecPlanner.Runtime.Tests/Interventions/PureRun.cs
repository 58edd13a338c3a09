using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>A run of the scheduler alone: no journal, no processes, and a clock that stands still until it is moved.</summary>
internal sealed class PureRun
{
    private int _lives;

    public PureRun(Plan plan, bool keepGoing = false, string[]? only = null)
    {
        Add(new RunStarted { RunId = "run", PlanHash = "", TaskHashes = plan.Tasks.Select(t => new TaskHash(t.Id, PlanJson.Hash(t))).ToEquatableArray(), Plan = plan, Target = "/", Parallel = 4, Session = "s", KeepGoing = keepGoing, Only = (only ?? []).ToEquatableArray() });
    }

    public DateTimeOffset Now { get; set; } = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    public RunState State { get; private set; } = null!;

    public List<RunEvent> Events { get; } = [];

    public List<JournalEntry> Entries { get; } = [];

    public RunHistory History => RunHistory.Of(Entries);

    /// <summary>What was to be done because of the latest call.</summary>
    public List<RunCommand> Commands { get; } = [];

    /// <summary>Records an event and all that follows from it.</summary>
    public void Add(RunEvent e)
    {
        Commands.Clear();
        Record(e);
        Settle();
    }

    /// <summary>Asks something of the run, and gives the refusal.</summary>
    public string? Ask(Intervention asked)
    {
        var answer = Interventions.Of(State, asked);
        Commands.Clear();
        foreach (var e in answer.Events) Record(e);
        Settle();
        return answer.Refusal;
    }

    /// <summary>The bundle of a remote task is written.</summary>
    public void Offer(string task)
    {
        var now = State.TaskOf(task);
        Add(new AttemptOffered { Task = task, Attempt = now.Attempt, Token = now.Token!, Bundle = "" });
    }

    /// <summary>A worker asks or says something.</summary>
    public WorkerAnswer Work(WorkerRequest asked)
    {
        var answer = asked is ClaimWork claim ? Claiming.Of(State, claim) : Holding.Of(State, (HeldRequest)asked, SecretMask.None, Now);
        Commands.Clear();
        foreach (var e in answer.Events) Record(e);
        Settle();
        return answer;
    }

    /// <summary>A worker claims a task that is offered.</summary>
    public ClaimToken Claim(string task, string worker = "ada")
    {
        Work(new ClaimWork(worker, ClaimWork.UsualLease) { Task = task }).Outcome.ShouldBe(WorkerOutcome.Taken);
        return ClaimToken.Of(State, State.TaskOf(task))!;
    }

    /// <summary>Time passes, and what follows from that is recorded.</summary>
    public void Pass(TimeSpan time)
    {
        Now += time;
        Commands.Clear();
        Settle();
    }

    /// <summary>The action of a task ended with 0, and its criterion holds.</summary>
    public void Finish(string task)
    {
        var ended = Ended(task);
        Add(ended with { Ending = ActionEnding.Finished, Commands = [new CommandEvidence { Command = "true", ExitCode = 0 }], Reason = "" });
        Add(new CriterionChecked { Task = task, Attempt = ended.Attempt, Token = ended.Token, Evidence = new CriterionEvidence { Path = "0", Text = "exit code 0", Result = CheckResult.Holds } });
    }

    /// <summary>The action of a task said that it failed.</summary>
    public void Fail(string task) => Add(Ended(task));

    /// <summary>The run goes on with another plan.</summary>
    public void Change(params TaskDefinition[] tasks) => Add(new PlanChanged
    {
        Plan = Drawn.Of(tasks),
        PlanHash = "other",
        TaskHashes = tasks.Select(t => new TaskHash(t.Id, PlanJson.Hash(t))).ToEquatableArray(),
    });

    /// <summary>Somebody takes the run up again, after whatever ended its last life.</summary>
    /// <param name="keepGoing">Whether a failure keeps only what depends on it from starting.</param>
    /// <param name="skipped">The tasks whose attempt was cut off and is not made again.</param>
    public void Resume(bool keepGoing = false, params string[] skipped)
    {
        foreach (var cut in CutOff.Interruptions(State, "killed", []).ToArray()) Record(cut);
        Commands.Clear();
        Record(new RunResumed { Parallel = 4, Session = $"s{++_lives}", KeepGoing = keepGoing });
        foreach (var task in skipped)
        {
            foreach (var e in GivingUp.Of(State, State.Frame.PositionOf(task), "Ada")) Record(e);
        }

        Settle();
    }

    public ActionEnded Ended(string task)
    {
        var now = State.TaskOf(task);
        return new ActionEnded { Task = task, Attempt = now.Attempt, Token = now.Token ?? "gone", Ending = ActionEnding.Failed, Reason = "broke" };
    }

    public TaskPhase PhaseOf(string task) => State.TaskOf(task).Phase;

    public void Settle()
    {
        while (Scheduler.Next(State, Now) is { } next) Record(next);
    }

    private void Record(RunEvent e)
    {
        var entry = new JournalEntry((State?.Sequence ?? 0) + 1, Now, e);
        Entries.Add(entry);
        var decision = Scheduler.Apply(State, entry);
        State = decision.State;
        Events.Add(e);
        Commands.AddRange(decision.Commands);
    }
}
