using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What an HTTP clause asks for behind the status: <c>with "x"</c>, <c>within 5s</c>, <c>3 times with 5s gaps</c>, in any order.</summary>
internal sealed record HttpAnswer
{
    /// <summary>A text the body must hold.</summary>
    public string? Contains { get; init; }

    /// <summary>How long the answer may take.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>How often in a row.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The pause between.</summary>
    public TimeSpan Gap { get; init; }

    /// <summary>Whether the clause itself says how long it may take; the request may have said so before.</summary>
    private bool SaysWithin { get; init; }

    /// <summary>Whether the clause says how often.</summary>
    private bool SaysTimes { get; init; }

    /// <summary>What is wrong with it.</summary>
    public FormReading.Misuse? Problem { get; init; }

    /// <summary>Reads it to the end of the clause; <see langword="null"/> when something else stands there.</summary>
    /// <param name="clause">Behind the status.</param>
    /// <param name="within">The limit that the request itself names.</param>
    public static HttpAnswer? Read(ClauseCursor clause, TimeSpan? within)
    {
        var answer = new HttpAnswer { Within = within };
        while (!clause.AtEnd)
        {
            clause.Take("and");
            if (TakePart(clause, answer) is not { } next) return null;
            answer = next;
        }

        return answer;
    }

    private static HttpAnswer? TakePart(ClauseCursor clause, HttpAnswer answer)
    {
        var first = clause.Next;
        if (clause.Take("within"))
            return !answer.SaysWithin && TakeDuration(clause) is { } limit ? answer with { Within = limit, SaysWithin = true, Problem = answer.Problem ?? Positive(limit, first) } : null;
        if (clause.Take("with"))
            return answer.Contains is null && clause.TakeText(out var text) ? answer with { Contains = text.Text } : null;
        if (answer.SaysTimes || TakeTimes(clause) is not { } times) return null;

        var gap = TimeSpan.Zero;
        if (clause.Take("with", "at"))
        {
            if (TakeDuration(clause) is not { } pause || !clause.Take("gap", "gaps", "pause", "pauses", "intervals")) return null;
            gap = pause;
        }

        return answer with { Times = times, SaysTimes = true, Gap = gap, Problem = answer.Problem ?? AtLeastOnce(times, first) };
    }

    private static int? TakeTimes(ClauseCursor clause)
    {
        if (clause.Take("once")) return 1;
        if (clause.Take("twice")) return 2;
        if (CountText.Of(clause.Next) is not { } times) return null;
        clause.Position++;
        return clause.Take("times", "time") ? times : null;
    }

    // The longest run of up to four words that is a length of time: 5s, 5 seconds, 1m 30s.
    private static TimeSpan? TakeDuration(ClauseCursor clause)
    {
        var start = clause.Position;
        var words = new List<string>();
        while (words.Count < 4 && clause.Take(ClauseTokenKind.Word, out var word)) words.Add(word.Text);
        for (; words.Count > 0; words.RemoveAt(words.Count - 1))
        {
            clause.Position = start + words.Count;
            if (DurationText.TryParse(string.Join(" ", words), out var duration) && duration <= DurationText.LongestWait) return duration;
        }

        clause.Position = start;
        return null;
    }

    private static FormReading.Misuse? Positive(TimeSpan limit, ClauseToken? at) =>
        limit > TimeSpan.Zero ? null : new FormReading.Misuse(at!.Value.Span, "No answer comes within no time; give a limit such as within 5s.");

    private static FormReading.Misuse? AtLeastOnce(int times, ClauseToken? at) =>
        times > 0 ? null : new FormReading.Misuse(at!.Value.Span, "A request has to be made at least once; write 1 times or more.");
}
