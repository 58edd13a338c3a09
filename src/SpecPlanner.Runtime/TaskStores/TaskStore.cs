using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The tasks of a folder's runs: to list, look at, follow, count, and write beside.</summary>
/// <remarks>
/// Reading waits for nobody and keeps nobody waiting. Everything is read from the journals each time, so it is never older than the call. What is written
/// is safe on disk when the call returns, whether or not a process carries the run on.
/// </remarks>
/// <param name="target">The target folder of the runs.</param>
/// <param name="runId">The only run that is meant; <see langword="null"/> for all of the folder.</param>
public sealed class TaskStore(string target, string? runId = null)
{
    /// <summary>How many tasks a page holds where nobody says.</summary>
    public const int UsualPage = 50;

    /// <summary>The ids of the runs that are meant, the latest first.</summary>
    public IReadOnlyList<string> Runs => runId is null ? [.. RunStore.List(target).Reverse()] : [runId];

    /// <summary>A page of the tasks that fit: of the latest run first, each in plan order.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="page">Which page, counted from 1.</param>
    /// <param name="size">How many a page holds.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such page, or a page holds nothing.</exception>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    /// <exception cref="JournalException">A journal is damaged, newer, or cannot be read.</exception>
    public TaskPage List(TaskFilter filter, int page = 1, int size = UsualPage)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var (tasks, total, first) = (new List<StoredTask>(), 0, (page - 1L) * size);
        foreach (var task in Runs.SelectMany(r => RunTasks.Read(target, r).All()).Where(filter.Fits))
        {
            if (total >= first && tasks.Count < size) tasks.Add(task);
            total++;
        }

        return new TaskPage(tasks, total, page, size);
    }

    /// <summary>One task; <see langword="null"/> when its run has no such task.</summary>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    /// <exception cref="JournalException">The journal is damaged, newer, or cannot be read.</exception>
    public StoredTask? Get(string run, string task) => RunTasks.Read(target, run).All().FirstOrDefault(t => string.Equals(t.Id, task, StringComparison.Ordinal));

    /// <summary>The log of a task, oldest first.</summary>
    /// <param name="run">The run's id.</param>
    /// <param name="task">The task's id.</param>
    /// <param name="least">The least level that is told.</param>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    /// <exception cref="JournalException">The journal is damaged, newer, or cannot be read.</exception>
    public IReadOnlyList<TaskLogEntry> Log(string run, string task, string least = "debug")
    {
        var log = new List<TaskLogEntry>();
        RunStore.Read(target, run, entry =>
        {
            if (TaskLog.Of(entry, task) is { } found && Array.IndexOf(TaskLog.Levels, found.Level) >= Array.IndexOf(TaskLog.Levels, least)) log.Add(found);
        });
        return log;
    }

    /// <summary>What is counted over the runs that are meant; a run that cannot be read is left out.</summary>
    public RunMetrics Metrics() => runId is null ? RunEvaluation.OfAll(target).Metrics : RunMetrics.Of(RunHistory.Load(target, runId) is { } run ? [run] : []);

    /// <summary>The events of a run from a position on, and then each as it is recorded.</summary>
    /// <param name="run">The run's id.</param>
    /// <param name="after">The number of the last event that is known already; 0 for all.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    /// <exception cref="JournalException">The journal is damaged, newer, cannot be read, or was cut back behind what was given out already.</exception>
    public IAsyncEnumerable<JournalEntry> FollowAsync(string run, long after, TimeProvider time, CancellationToken cancellationToken) =>
        JournalFollowing.FollowAsync(RunStore.Find(target, run).JournalFile, after, time, cancellationToken);

    /// <summary>Adds tasks to a run that is not done; a recorded event. They begin when what they depend on is done, as those of its plan do.</summary>
    /// <param name="run">The run's id.</param>
    /// <param name="steps">The tasks as steps in Markdown; see <see cref="StepAddition.Compile"/>.</param>
    /// <param name="personas">The personas that can be named beside those of the plan.</param>
    /// <param name="before">The ids of the tasks that are to wait for them.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <param name="around">The time, and who adds them.</param>
    /// <returns>The tasks with their findings. With an error among these nothing was written.</returns>
    /// <exception cref="RunRefusedException">There is no such run, or it does not permit it; nothing was written.</exception>
    /// <exception cref="JournalException">It could not be written.</exception>
    public StepAddition Create(string run, SourceDocument steps, IReadOnlyList<Persona> personas, IReadOnlyList<string> before, string reason, Surroundings around)
    {
        using var desk = RunDesk.Open(target, run, around);
        return StepAdding.Add(desk, steps, personas, before, reason, around.User);
    }

    /// <summary>Takes a task out of a run: it is left out, and what depends on it is blocked; a recorded event, as nothing that was recorded is taken back.</summary>
    /// <param name="run">The run's id.</param>
    /// <param name="task">The task's id.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <param name="around">The time, and who takes it out.</param>
    /// <exception cref="RunRefusedException">There is no such run or task, or it is done; nothing was written.</exception>
    /// <exception cref="JournalException">It could not be written.</exception>
    public void Delete(string run, string task, string reason, Surroundings around)
    {
        using var desk = RunDesk.Open(target, run, around);
        desk.Ask(new SkipTask(task, reason, around.User, Satisfied: false));
    }

    /// <summary>Writes free metadata of a task, or takes it away; a recorded event.</summary>
    /// <param name="run">The run's id.</param>
    /// <param name="task">The task's id.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; <see langword="null"/> to take the key away.</param>
    /// <param name="around">The time, and who writes.</param>
    /// <exception cref="RunRefusedException">There is no such run or task, or it is too much; nothing was written.</exception>
    /// <exception cref="JournalException">It could not be written.</exception>
    public void Note(string run, string task, string key, string? value, Surroundings around) =>
        Write(run, new TaskNoted { Task = task, Key = key, Value = value, By = around.User }, around);

    /// <summary>Writes an entry into the log of a task; a recorded event.</summary>
    /// <param name="run">The run's id.</param>
    /// <param name="task">The task's id.</param>
    /// <param name="level"><c>debug</c>, <c>info</c>, <c>warn</c> or <c>error</c>.</param>
    /// <param name="kind"><c>system</c>, <c>agent</c>, <c>tool</c>, <c>output</c> or <c>progress</c>.</param>
    /// <param name="message">What is said.</param>
    /// <param name="data">What else is known, by name.</param>
    /// <param name="around">The time, and who writes.</param>
    /// <exception cref="RunRefusedException">There is no such run or task, or it is too much; nothing was written.</exception>
    /// <exception cref="JournalException">It could not be written.</exception>
    public void AddLog(string run, string task, string level, string kind, string message, IReadOnlyDictionary<string, string> data, Surroundings around) =>
        Write(run, new TaskLogged { Task = task, Level = level, Kind = kind, Message = message, Data = data.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => new ParameterValue(d.Key, d.Value)).ToEquatableArray(), By = around.User }, around);

    private void Write(string run, TaskRemark remark, Surroundings around)
    {
        using var desk = RunDesk.Open(target, run, around);
        desk.Record(state => RemarkLimits.Problem(state, remark) is { } problem ? throw new RunRefusedException([problem]) : [remark]);
    }
}
