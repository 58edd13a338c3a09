using System.Collections.Concurrent;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What every kind of work of a run shares: its values, people and processes, and where results go.</summary>
internal sealed class WorkContext
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _questions = new(StringComparer.Ordinal);

    public required RunValues Values { get; init; }

    public required Surroundings Around { get; init; }

    public required IPeople People { get; init; }

    public required Reaper Reaper { get; init; }

    /// <summary>Sends a result to the loop.</summary>
    public required Action<RunInput> Send { get; init; }

    /// <summary>The run is being ended.</summary>
    public required CancellationToken Stop { get; init; }

    /// <summary>What is under way right now, by marker.</summary>
    public ConcurrentDictionary<string, LiveAttempt> Live { get; } = new(StringComparer.Ordinal);

    /// <summary>Carries an attempt's action out, until that is taken back or the run is being ended.</summary>
    public async Task DoAsync(string marker, Func<CancellationToken, Task> act)
    {
        using var action = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        _questions[marker] = action;
        try
        {
            await act(action.Token);
        }
        finally
        {
            _questions.TryRemove(marker, out _);
        }
    }

    /// <summary>Asks a person something about an attempt, until it is taken back or the run is being ended.</summary>
    /// <returns>The answer; <see langword="null"/> when it was taken back and nobody wants it any more.</returns>
    public async Task<T?> AskAsync<T>(string marker, Func<CancellationToken, ValueTask<T>> ask)
        where T : class
    {
        using var question = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        _questions[marker] = question;
        try
        {
            var answer = await ask(question.Token);
            return question.IsCancellationRequested ? null : answer;
        }
        catch (OperationCanceledException) when (question.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            _questions.TryRemove(marker, out _);
        }
    }

    /// <summary>Takes back what is asked or done for an attempt, if there is something.</summary>
    public async Task TakeBackAsync(string marker)
    {
        if (!_questions.TryGetValue(marker, out var question)) return;
        try
        {
            await question.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It was answered just now.
        }
    }

    /// <summary>What the processes of an attempt are given.</summary>
    /// <param name="state">The run as it is now.</param>
    /// <param name="marker">What the processes carry.</param>
    /// <param name="live">The marker under which what they print is shown.</param>
    public ProcessSetting Setting(RunState state, string marker, string live)
    {
        return Values.For(state, marker, Show) with { TraceParent = Around.TraceOf(live) };

        void Show(string line)
        {
            if (Live.TryGetValue(live, out var now)) Live[live] = now with { LastLine = line };
        }
    }

    /// <summary>What a check is given.</summary>
    /// <param name="state">The run as it is now.</param>
    /// <param name="marker">The marker of the attempt.</param>
    /// <param name="own">The marker of the check itself.</param>
    /// <param name="reviewer">Who judges; <see langword="null"/> is any person.</param>
    public CheckContext Check(RunState state, string marker, string own, string? reviewer) => new()
    {
        Setting = Setting(state, own, marker),
        Time = Around.Time,
        People = People,
        Reviewer = reviewer is null ? null : PersonaOf(state.Plan, reviewer),
        EndProcesses = () => EndAsync(own),
    };

    /// <summary>Texts with the values of the run in them.</summary>
    public TextRendering Texts(RunState state) => new(Values.For(state, "", static _ => { }));

    /// <summary>Ends every process that carries a marker.</summary>
    public Task<IReadOnlyCollection<string>> EndAsync(string marker) => Reaper.EndAsync(found => AttemptMarker.Covers(marker, found));

    /// <summary>The persona with an id; <see langword="null"/> when the plan does not define it.</summary>
    public static Persona? PersonaOf(Plan plan, string id) => plan.Personas.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
}
