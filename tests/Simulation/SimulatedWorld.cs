using System.Threading.Channels;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>Does what the scheduler commands as badly as a world can: slowly, failing, hanging, twice, or saying yes to what does not hold.</summary>
internal sealed class SimulatedWorld(SimulatedClock clock, Random random, int kindness, SimulatedFiles files, ChannelWriter<RunInput> inputs, List<RunInput> late) : IRunWorld
{
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);
    private int _underWay;
    private bool _isAwaited;
    private bool _isGone;

    public void Begin(RunState state, RunCommand command)
    {
        if (command is EndLeftovers end) _ended.Add(end.Marker);
        if (command is EndLeftovers or TakeBack) return;
        var result = ResultOf(state, command);
        _underWay++;
        clock.CreateTimer(_ => Deliver(result), null, Delay(), Timeout.InfiniteTimeSpan);
    }

    public Task<IReadOnlyCollection<string>> EndAsync(Func<string, bool> isMeant)
    {
        IReadOnlyCollection<string> none = [];
        Leave();
        return Task.FromResult(none);
    }

    public Task WhenIdleAsync()
    {
        _isAwaited = true;
        return _underWay == 0 ? Task.CompletedTask : _idle.Task;
    }

    /// <summary>Nothing of it is heard any more.</summary>
    public void Leave()
    {
        _isGone = true;
        _underWay = 0;
        _idle.TrySetResult();
    }

    private void Deliver(Func<RunInput> come)
    {
        if (_isGone) return;
        var result = come();
        _underWay--;
        late.Add(result);
        inputs.TryWrite(result);
        if (random.Next(20) == 0) inputs.TryWrite(result);
        if (_underWay == 0 && _isAwaited) _idle.TrySetResult();
    }

    private TimeSpan Delay() => random.Next(20) switch
    {
        0 => TimeSpan.FromHours(1),
        < 4 => TimeSpan.FromSeconds(random.Next(60)),
        _ => TimeSpan.FromMilliseconds(random.Next(500)),
    };

    // What the world does at once, and what it says later.
    private Func<RunInput> ResultOf(RunState state, RunCommand command) => command switch
    {
        ExecuteAction c => Executed(state.TaskList[c.Task]),
        TakeInResult c => () => new ResultInput(TakenIn(state.TaskList[c.Task])),
        AskApproval c => () => new ResultInput(AnswerOf(state.TaskList[c.Task])),
        PrepareFiles c => () => new ResultInput(FilesOf(state.TaskList[c.Task])),
        CommitFiles c => () => new ResultInput(CommitOf(state.TaskList[c.Task])),
        RestoreFiles c => () => new ResultInput(FilesOf(state.TaskList[c.Task])),
        AskAboutFailure c => () => new ResultInput(DecisionOf(state.TaskList[c.Task])),
        DoRollbackItem c => () => new RollbackInput(ItemOf(c.Item)),
        CheckCriterion c => () => new ResultInput(Checked(state.TaskList[c.Task].Id, state.TaskList[c.Task].Attempt, state.TaskList[c.Task].Token!, c.Leaf)),
        CheckPlanCriterion c => () => new ResultInput(Checked(CriterionChecked.PlanTask, 1, c.Token, c.Leaf)),
        _ => throw new InvalidOperationException($"A command of an unknown kind: {command}."),
    };

    // It writes to its files from its beginning to its end, and may only begin on files that are as they had been.
    private Func<RunInput> Executed(TaskState task)
    {
        foreach (var file in task.Definition.Files)
        {
            files.CopyOf(file.Path).ShouldBe(files.Of(file.Path), $"attempt {task.Attempt} of {task.Id} began on a file that was not as it had been");

            // A person who is asked has done nothing yet, and a worker elsewhere comes later.
            if (!IsForPerson(task) && !IsRemote(task)) files.Change(file.Path);
        }

        if (IsRemote(task)) return () => new ResultInput(new AttemptOffered { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Bundle = "" });

        return () =>
        {
            var result = ActionOf(task);
            if (result is ActionEnded && !_ended.Contains(task.Marker!))
            {
                foreach (var file in task.Definition.Files) files.Change(file.Path);
            }

            return new ResultInput(result);
        };
    }

    private static bool IsForPerson(TaskState task) => task.Definition.Persona == "person";

    private static bool IsRemote(TaskState task) => task.Definition.Persona == "remote";

    private static ActionEnded TakenIn(TaskState task)
    {
        var result = AgentAnswers.Of(new ActionResult(), task.Completion!.Result);
        return new ActionEnded { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Ending = result.Ending, Block = result.Block, Reason = result.Reason };
    }

    private AttemptEvent ActionOf(TaskState task)
    {
        var (id, attempt, token) = (task.Id, task.Attempt, task.Token!);
        if (IsForPerson(task) && random.Next(4) == 0) return new TaskWaiting { Task = id, Attempt = attempt, Token = token };
        if (IsForPerson(task) && random.Next(8) == 0) return new TaskSkipped { Task = id, Attempt = attempt, Token = token, Reason = "not needed" };
        return new ActionEnded { Task = id, Attempt = attempt, Token = token, Ending = Ending() };
    }

    private AttemptEvent AnswerOf(TaskState task)
    {
        var (id, attempt, token) = (task.Id, task.Attempt, task.Token!);
        return random.Next(8 * kindness) switch
        {
            0 => new ApprovalDenied { Task = id, Attempt = attempt, Token = token, By = "Ada" },
            1 => new TaskSkipped { Task = id, Attempt = attempt, Token = token, Reason = "not needed" },
            2 or 3 => new TaskWaiting { Task = id, Attempt = attempt, Token = token },
            _ => new ApprovalGiven { Task = id, Attempt = attempt, Token = token, By = "Ada" },
        };
    }

    private AttemptEvent FilesOf(TaskState task)
    {
        var (id, attempt, token) = (task.Id, task.Attempt, task.Token!);
        foreach (var file in task.Definition.Files)
        {
            if (task.Snapshot is null) files.Copy(file.Path);
            else files.Restore(file.Path);
        }

        return task.Snapshot is null
            ? new FilesSnapshotted { Task = id, Attempt = attempt, Token = token }
            : new FilesRestored { Task = id, Attempt = attempt, Token = token, AfterFailure = task.IsRestoring };
    }

    private FilesCommitted CommitOf(TaskState task) => new()
    {
        Task = task.Id,
        Attempt = task.Attempt,
        Token = task.Token!,
        Problem = random.Next(8 * kindness) == 0 ? "a hook said no" : "",
    };

    private AttemptEvent DecisionOf(TaskState task)
    {
        var (id, attempt, token) = (task.Id, task.Attempt, task.Token!);
        if (random.Next(3) == 0) return new FailureUnanswered { Task = id, Attempt = attempt, Token = token };
        return new FailureAnswered { Task = id, Attempt = attempt, Token = token, By = "Ada", Answer = (FailureAnswer)random.Next(3) };
    }

    private RollbackItemEvent ItemOf(RollbackItemState item)
    {
        if (random.Next(4) == 0) return new RollbackItemWaiting { Section = item.Section, Item = item.Item, Token = item.Token! };
        return new RollbackItemEnded { Section = item.Section, Item = item.Item, Token = item.Token!, Succeeded = random.Next(4) != 0 };
    }

    private AttemptEvent Checked(string task, int attempt, string token, ProofLeaf leaf)
    {
        if (leaf.IsJudged && random.Next(5) == 0) return new JudgementMissing { Task = task, Attempt = attempt, Token = token };
        var result = random.Next(12 * kindness) switch
        {
            0 => CheckResult.Unknown,
            1 or 2 => CheckResult.DoesNotHold,
            _ => CheckResult.Holds,
        };
        return new CriterionChecked { Task = task, Attempt = attempt, Token = token, Evidence = new CriterionEvidence { Path = leaf.Path, Text = leaf.Criterion.Text, Result = result } };
    }

    private ActionEnding Ending() => random.Next(12 * kindness) switch
    {
        0 => ActionEnding.Failed,
        1 => ActionEnding.TimedOut,
        2 => ActionEnding.NotStarted,
        _ => ActionEnding.Finished,
    };
}
