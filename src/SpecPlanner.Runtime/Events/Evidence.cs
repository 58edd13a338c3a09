using System.Text.Json.Serialization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What a program printed: all of it when it is short, else its head and its tail.</summary>
public sealed record OutputEvidence
{
    /// <summary>Nothing.</summary>
    public static OutputEvidence Empty { get; } = new();

    /// <summary>How many bytes were printed.</summary>
    public long Bytes { get; init; }

    /// <summary>The SHA-256 of all of them (secrets masked), as 64 hexadecimal digits; empty when nothing was printed.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The text, or its head. Bytes that are no UTF-8 stand as <c>\xNN</c>.</summary>
    public string Head { get; init; } = "";

    /// <summary>The end of the text when something was left out between head and tail; else empty.</summary>
    public string Tail { get; init; } = "";

    /// <summary>How many bytes were left out between head and tail.</summary>
    public long Omitted { get; init; }

    /// <summary>What was kept, with a line that says what was left out.</summary>
    [JsonIgnore]
    public string Text => Omitted == 0 ? Head : $"{Head}\n[… {Omitted} bytes left out …]\n{Tail}";
}

/// <summary>A command that was run, and what came of it.</summary>
public sealed record CommandEvidence
{
    /// <summary>Why output that was cut is not compared.</summary>
    internal const string CutOutput = "Something that the command started in the background keeps its output open, so it is not known to be whole. Send the output of what stays elsewhere.";

    /// <summary>The command as written.</summary>
    public required string Command { get; init; }

    /// <summary>Its exit code; <see langword="null"/> when it did not start or was ended.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Why there is no exit code; empty when there is one.</summary>
    public string Problem { get; init; } = "";

    /// <summary>How long it ran.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>
    /// Whether its output was still open half a second after its end, because something in the background goes on
    /// writing to it; what came later is not among it.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCut { get; init; }

    /// <summary>Its standard output.</summary>
    public OutputEvidence Output { get; init; } = OutputEvidence.Empty;

    /// <summary>Its standard error.</summary>
    public OutputEvidence Errors { get; init; } = OutputEvidence.Empty;
}

/// <summary>What a check came to.</summary>
public enum CheckResult
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It does not hold.</summary>
    DoesNotHold,

    /// <summary>It could not be checked, which proves nothing.</summary>
    Unknown,
}

/// <summary>The proof of one criterion, or what speaks against it.</summary>
public sealed record CriterionEvidence
{
    /// <summary>Which one: positions in groups from the outside in, joined by dots; <c>0</c> for a single criterion.</summary>
    public required string Path { get; init; }

    /// <summary>The clause as written.</summary>
    public required string Text { get; init; }

    /// <summary>Whether it holds, <c>not</c> already taken into account.</summary>
    public required CheckResult Result { get; init; }

    /// <summary>What was seen, in a sentence.</summary>
    public string Seen { get; init; } = "";

    /// <summary>
    /// The command that was run for it, if any. For the action's exit code its last command, with the outputs' sizes and
    /// hashes only: the outputs themselves stand with the action.
    /// </summary>
    public CommandEvidence? Command { get; init; }

    /// <summary>The answers that requests got, the last ones when there were many; empty when none was asked or none came.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public EquatableArray<AnswerEvidence> Answers { get; init; }

    /// <summary>The files that were looked at, as they were at that moment; empty for one that was not there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public EquatableArray<FileEvidence> Files { get; init; }

    /// <summary>The value that was compared, where it is none a command printed: out of JSON, or a named output.</summary>
    public OutputEvidence? Value { get; init; }

    /// <summary>The name of whoever judged it; <see langword="null"/> for a check by machine.</summary>
    public string? Judge { get; init; }

    /// <summary>The id of the persona as which it was judged; <see langword="null"/> when any person may judge.</summary>
    public string? Reviewer { get; init; }

    /// <summary>How long the check took.</summary>
    public TimeSpan Duration { get; init; }
}
