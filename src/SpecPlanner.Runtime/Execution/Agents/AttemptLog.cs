namespace SpecPlanner.Runtime;

/// <summary>The log of one attempt: no more entries than a limit, none longer than a limit, no secrets.</summary>
/// <param name="attempt">The attempt.</param>
/// <param name="stop">Nothing is taken any more once the attempt is being ended.</param>
internal sealed class AttemptLog(AttemptContext attempt, CancellationToken stop)
{
    /// <summary>The most entries of an attempt.</summary>
    public const int MostEntries = 500;

    /// <summary>The most characters of a text.</summary>
    public const int LongestText = 1000;

    private static readonly string More = $"There was more; no more than {MostEntries} entries of an attempt are kept.";

    private int _count;

    /// <summary>Takes an entry; its task, attempt and token are filled in.</summary>
    public void Add(LogEntry entry)
    {
        if (stop.IsCancellationRequested || _count > MostEntries) return;
        if (_count++ == MostEntries) entry = new LogEntry { Level = "warn", Type = "system", Message = More };
        attempt.Log(new AttemptLogged
        {
            Task = attempt.Task.Id,
            Attempt = attempt.Attempt,
            Token = attempt.Token,
            Level = entry.Level,
            Kind = entry.Type,
            Message = Kept(entry.Message),
            Tool = Kept(entry.Tool),
            Input = Kept(entry.Input),
            Output = Kept(entry.Output),
            Progress = entry.Progress,
            File = Kept(entry.File),
            Line = entry.Line,
            Duration = entry.Duration,
            Tokens = entry.Tokens,
        });
        if (entry.Headline is { Length: > 0 } line) attempt.Setting.LastLine(attempt.Setting.Mask.Hide(line));
    }

    /// <summary>What stands in place of the first entry that is too many.</summary>
    public static AttemptLogged NoMore(AttemptLogged entry) => new() { Task = entry.Task, Attempt = entry.Attempt, Token = entry.Token, Level = "warn", Kind = "system", Message = More };

    private string? Kept(string? text) => Kept(text, attempt.Setting.Mask);

    /// <summary>As much of a text as is kept, secrets hidden; <see langword="null"/> for an empty one.</summary>
    public static string? Kept(string? text, SecretMask mask)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var hidden = mask.Hide(text);
        if (hidden.Length <= LongestText) return hidden;

        // Never through the middle of a character of two units.
        var end = char.IsHighSurrogate(hidden[LongestText - 1]) ? LongestText - 1 : LongestText;
        return hidden[..end] + "…";
    }
}

/// <summary>An entry before it is bounded and masked.</summary>
internal sealed record LogEntry
{
    public string Level { get; init; } = "info";

    public string Type { get; init; } = "output";

    public string? Message { get; init; }

    public string? Tool { get; init; }

    public string? Input { get; init; }

    public string? Output { get; init; }

    public double? Progress { get; init; }

    public string? File { get; init; }

    public int? Line { get; init; }

    public TimeSpan? Duration { get; init; }

    public long? Tokens { get; init; }

    /// <summary>What of it is shown live, on one line.</summary>
    public string? Headline => (Tool is null ? Message : $"{Tool} {Input}")?.Split('\n')[0];
}
