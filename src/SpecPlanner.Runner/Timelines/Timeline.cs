using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What a piece of a row shows.</summary>
internal enum BarKind
{
    /// <summary>The action was carried out.</summary>
    Action,

    /// <summary>What proves it was looked at.</summary>
    Check,

    /// <summary>A person was needed, and nobody could be asked.</summary>
    Wait,

    /// <summary>The next attempt was due later.</summary>
    Pause,
}

/// <summary>A piece of a row.</summary>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="State">How what it belongs to stands, as a word.</param>
/// <param name="HasFailed">Whether an attempt that failed ends with it.</param>
/// <param name="Tooltip">What a pointer on it shows.</param>
internal sealed record TimelineBar(DateTimeOffset From, DateTimeOffset To, BarKind Kind, string State, bool HasFailed, string Tooltip);

/// <summary>A row: a step, or a look at the plan's own criterion.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Facts">A few words: how long it took, how many attempts.</param>
/// <param name="Bars">What was done when, in order; none for what was not begun.</param>
internal sealed record TimelineRow(string Title, StepStanding Standing, string Facts, IReadOnlyList<TimelineBar> Bars);

/// <summary>When what was done in a run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Rows">What was begun, by when it was begun; then what was not, in plan order.</param>
/// <param name="Start">When the run began.</param>
/// <param name="End">When it ended, or was last heard of.</param>
/// <param name="Pauses">The times nobody carried it on, with how it stood then.</param>
/// <param name="More">How many steps that were not begun have no row.</param>
internal sealed record Timeline(
    ReportedRun Run,
    IReadOnlyList<TimelineRow> Rows,
    DateTimeOffset Start,
    DateTimeOffset End,
    IReadOnlyList<(DateTimeOffset From, DateTimeOffset To, string Word)> Pauses,
    int More)
{
    // Of steps that were not begun there is nothing to see but their names.
    private const int MostNotBegun = 20;

    /// <summary>The timeline of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="now">The time, for what is under way.</param>
    public static Timeline Of(ReportedRun run, DateTimeOffset now)
    {
        var history = run.History;
        var end = run.IsCarriedOut && !RunLifecycle.IsFinished(run.State.Phase) ? now : run.State.Updated;
        var rows = history.Steps.Select(s => TimelineRows.Of(s, end)).ToList();
        var begun = rows.Where(r => r.Bars.Count > 0).OrderBy(r => r.Bars[0].From).ToList();
        begun.AddRange(history.Verifications.Count > 0 ? [TimelineRows.OfPlan(history, end)] : []);
        begun.AddRange(TimelineRows.OfRollback(history, end));
        var notBegun = rows.Where(r => r.Bars.Count == 0).ToList();
        var shown = notBegun.Count <= MostNotBegun + 1 ? notBegun.Count : MostNotBegun;
        return new Timeline(run, [.. begun, .. notBegun.Take(shown)], run.State.Started, end, [.. PausesOf(history.Lives)], notBegun.Count - shown);
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To, string Word)> PausesOf(IReadOnlyList<RunLife> lives)
    {
        for (var i = 1; i < lives.Count; i++)
        {
            if (lives[i - 1].Ended is { } from && from < lives[i].Started)
                yield return (from, lives[i].Started, lives[i - 1].EndedAs == RunPhase.Running ? "cut off" : RunStanding.Of(lives[i - 1].EndedAs).Word);
        }
    }
}
