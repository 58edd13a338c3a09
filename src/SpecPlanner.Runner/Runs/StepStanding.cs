using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Where a step stands, as a symbol and a word; the tone only underlines them.</summary>
/// <param name="Symbol">One character.</param>
/// <param name="Word">One word.</param>
/// <param name="Tone">How it is meant.</param>
internal readonly record struct StepStanding(string Symbol, string Word, Tone Tone)
{
    /// <summary>The longest word, so that columns keep their place while words change.</summary>
    public const int WordWidth = 9;

    /// <summary>How a task stands.</summary>
    public static StepStanding Of(TaskState task) => task switch
    {
        { NeedsPerson: true } => new("?", "waiting", Tone.Notice),
        { Phase: TaskPhase.Pending, RetryDue: not null } => new("↻", "retrying", Tone.Notice),
        { IsOffered: true } => new("◇", "offered", Tone.Notice),
        { Phase: TaskPhase.Active } => new("▶", "running", Tone.Plain),
        { Phase: TaskPhase.Verifying } => new("▷", "checking", Tone.Plain),
        { Phase: TaskPhase.Review } => new("?", "review", Tone.Notice),
        { Phase: TaskPhase.Done } => new("✓", "done", Tone.Good),
        { HasFailed: true } => new("✗", "failed", Tone.Bad),
        { Phase: TaskPhase.Blocked } => new("-", "blocked", Tone.Quiet),
        { Phase: TaskPhase.Skipped } => new("-", "skipped", Tone.Quiet),
        { Phase: TaskPhase.Cancelled } => new("-", "cancelled", Tone.Quiet),
        _ => new("·", "pending", Tone.Quiet),
    };
}
