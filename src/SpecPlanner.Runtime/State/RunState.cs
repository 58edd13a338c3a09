using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Everything known of a run: a fold over its events, immutable.</summary>
public sealed record RunState
{
    [JsonConstructor]
    internal RunState(RunFrame frame, ImmutableList<TaskState> taskList, Agenda agenda)
    {
        Frame = frame;
        TaskList = taskList;
        Agenda = agenda;
    }

    [JsonInclude]
    internal RunFrame Frame { get; init; }

    [JsonInclude]
    internal ImmutableList<TaskState> TaskList { get; init; }

    [JsonInclude]
    internal Agenda Agenda { get; init; }

    /// <summary>The run's id.</summary>
    public string RunId => Frame.Started.RunId;

    /// <summary>The plan as it was when the run began.</summary>
    public Plan Plan => Frame.Plan;

    /// <summary>How the run began.</summary>
    public RunStarted Start => Frame.Started;

    /// <summary>Where the run stands.</summary>
    public RunPhase Phase { get; init; }

    /// <summary>The tasks in plan order.</summary>
    public IReadOnlyList<TaskState> Tasks => TaskList;

    /// <summary>The sequence number of the last event.</summary>
    public long Sequence { get; init; }

    /// <summary>When the run began.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>When the last event was recorded.</summary>
    public DateTimeOffset Updated { get; init; }

    /// <summary>Why it failed, was halted or waits; empty when all is well.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How many tasks of machines may run at a time; those for people, agents, chats and remote workers are not counted.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>How many tasks of agents, chats and remote workers may run at a time.</summary>
    public int Agents { get; init; } = RunStarted.UsualAgents;

    /// <summary>How many tasks are under way.</summary>
    public int Running => Agenda.Running;

    /// <summary>What the plan's own criterion came to so far.</summary>
    public ImmutableList<CriterionEvidence> Evidence { get; init; } = [];

    /// <summary>What was added to the run, in order.</summary>
    public ImmutableList<RunAddition> Additions { get; init; } = [];

    /// <summary>The rollback of the run; <see langword="null"/> before there is one.</summary>
    public RollbackState? Rollback { get; init; }

    /// <summary>Whether a person is asked before each task.</summary>
    public bool Interactive { get; init; }

    /// <summary>What the environment of the plan criterion's commands carries; <see langword="null"/> before it is looked at.</summary>
    public string? VerificationMarker { get; init; }

    /// <summary>Whether a failure keeps only what depends on it from starting.</summary>
    public bool KeepGoing { get; init; }

    [JsonInclude]
    internal string? VerificationToken { get; init; }

    [JsonInclude]
    internal string Session { get; init; } = "";

    /// <summary>How many attempts the run has started; makes tokens unique.</summary>
    [JsonInclude]
    internal int Attempts { get; init; }

    /// <summary>What brought a task into the run; <see langword="null"/> when it is one of the plan.</summary>
    public RunAddition? AdditionOf(string task) => Additions.Find(a => a.Has(task));

    /// <summary>Whether a task could go on right now: it may start, its retry waits for its time only, or a person has to act.</summary>
    public bool IsReady(TaskState task) =>
        !RunLifecycle.IsFinished(Phase) && (task.NeedsPerson || (IsDue(task) && ObstacleOf(task) is null));

    /// <summary>The file or lock that alone keeps a task from going on, as another one has it; <see langword="null"/> when there is none, or something else is missing too.</summary>
    public Obstacle? ObstacleOf(TaskState task)
    {
        if (Frame.Rivals.IsEmpty || RunLifecycle.IsFinished(Phase) || !IsDue(task)) return null;
        return Frame.Rivals.At(this).Find(Frame.PositionOf(task.Id)) is var (thing, holder) ? new Obstacle(thing.Name, thing.IsLock, TaskList[holder].Id) : null;
    }

    /// <summary>The tasks that could begin but for a file or a lock, in the order of the plan; none while nothing new is started.</summary>
    public IEnumerable<(TaskState Task, Obstacle Obstacle)> Obstructed()
    {
        if (Frame.Rivals.IsEmpty || RunLifecycle.IsFinished(Phase) || Agenda.Stopping || Agenda.Halting) yield break;
        var holders = Frame.Rivals.At(this);
        foreach (var position in Agenda.Ready.SelectMany(static of => of).Order())
        {
            if (holders.Find(position) is var (thing, holder)) yield return (TaskList[position], new Obstacle(thing.Name, thing.IsLock, TaskList[holder].Id));
        }
    }

    private bool IsDue(TaskState task) => task.Phase == TaskPhase.Pending && task.Unmet == 0 && !Agenda.Stopping;

    /// <summary>The state of a task.</summary>
    /// <exception cref="InvalidDataException">The plan has no such task.</exception>
    public TaskState TaskOf(string id) => TaskList[Frame.PositionOf(id)];
}
