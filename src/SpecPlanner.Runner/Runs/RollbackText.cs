using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The rollback of a run as lines that people read.</summary>
internal static class RollbackText
{
    private const int ShownReason = 200;

    /// <summary>A line an item, and what the ones that failed said; nothing when there was no rollback.</summary>
    public static IEnumerable<string> Lines(RunnerConsole console, RunState state)
    {
        if (state.Rollback is not { } rollback) yield break;
        yield return console.Paint("Rollback:", Tone.Strong);
        foreach (var item in rollback.Items)
        {
            var (word, tone) = Standing(item.Phase);
            var by = item.Result?.By is { } person ? $", by {person}" : "";
            var why = item.Result is { Reason.Length: > 0 } result ? $": {TextWidth.CutMiddle(TextWidth.OneLine(result.Reason), ShownReason)}" : "";
            yield return $"  {console.Paint(word.PadRight(7), tone)} {Title(item.Text)}{by}{why}";
        }
    }

    /// <summary>An item in one line.</summary>
    public static string Title(string text) => TextWidth.CutMiddle(TextWidth.OneLine(text).TrimEnd('.', ':'), 120);

    /// <summary>Where an item stands, as a word.</summary>
    public static (string Word, Tone Tone) Standing(RollbackItemPhase phase) => phase switch
    {
        RollbackItemPhase.Done => ("done", Tone.Good),
        RollbackItemPhase.Failed => ("FAILED", Tone.Bad),
        RollbackItemPhase.Active => ("running", Tone.Plain),
        RollbackItemPhase.Waiting => ("waiting", Tone.Notice),
        _ => ("pending", Tone.Quiet),
    };
}
