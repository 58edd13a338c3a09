namespace SpecPlanner.Runtime;

/// <summary>How much may be written beside a task: a journal is read whole.</summary>
internal static class RemarkLimits
{
    private const int LongestKey = 100;
    private const int LongestValue = 16 * 1024;
    private const int MostData = 50;

    /// <summary>Why something is refused; <see langword="null"/> when it is not.</summary>
    public static string? Problem(RunState state, TaskRemark remark)
    {
        if (!state.Plan.Tasks.Any(t => t.Id == remark.Task)) return $"The run \"{state.RunId}\" has no task \"{remark.Task}\".{Compiler.Suggestion.For(remark.Task, state.Plan.Tasks.Select(t => t.Id))}";
        return remark switch
        {
            TaskNoted e => Key(e.Key) ?? Value(e.Value ?? "", $"value of \"{e.Key}\""),
            TaskLogged e => Word(e.Level, TaskLog.Levels, "level") ?? Word(e.Kind, TaskLog.Kinds, "type") ?? Value(e.Message, "message")
                ?? (e.Data.Count > MostData ? $"An entry of a log has at most {MostData} values beside its message." : null)
                ?? e.Data.Select(d => Key(d.Name) ?? Value(d.Value, $"value of \"{d.Name}\"")).FirstOrDefault(p => p is not null),
            _ => null,
        };
    }

    private static string? Key(string key) =>
        key.Length is > 0 and <= LongestKey && !key.Any(char.IsControl) && key.Trim() == key ? null : $"A key has 1 to {LongestKey} characters, none of them a control character, and no blank at its ends.";

    private static string? Value(string value, string what) => value.Length <= LongestValue ? null : $"The {what} has {value.Length} characters; at most {LongestValue} are kept.";

    private static string? Word(string word, string[] known, string what) =>
        known.Contains(word, StringComparer.Ordinal) ? null : $"\"{word}\" is no {what} of a log: it is one of {string.Join(", ", known)}.{Compiler.Suggestion.For(word, known)}";
}
