namespace SpecPlanner.Model;

/// <summary>What proves that work is done: a check a machine makes, or a judgement someone gives.</summary>
public abstract record Criterion
{
    /// <summary>The clause as written, for people and for the proof.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the check must <em>not</em> hold.</summary>
    public bool Negated { get; init; }
}

/// <summary>How the parts of a group count.</summary>
public enum GroupKind
{
    /// <summary>Every part must hold.</summary>
    All,

    /// <summary>One part is enough.</summary>
    Any,
}

/// <summary>Several criteria as one.</summary>
public sealed record CriterionGroup : Criterion
{
    /// <summary>How the parts count.</summary>
    public GroupKind Kind { get; init; }

    /// <summary>The parts, in order.</summary>
    public EquatableArray<Criterion> Items { get; init; }
}

/// <summary>A command's exit code.</summary>
public sealed record ExitCodeCriterion : Criterion
{
    /// <summary>The command to run; <see langword="null"/> is the action's last command.</summary>
    public Command? Command { get; init; }

    /// <summary>The exit code that holds.</summary>
    public int Expected { get; init; }
}

/// <summary>How two values are compared.</summary>
/// <remarks>Numerically when both read as invariant decimal numbers, else ordinally.</remarks>
public enum Comparison
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>Not the same.</summary>
    NotEqual,

    /// <summary>Less.</summary>
    Less,

    /// <summary>Less or the same.</summary>
    LessOrEqual,

    /// <summary>Greater.</summary>
    Greater,

    /// <summary>Greater or the same.</summary>
    GreaterOrEqual,

    /// <summary>The left text holds the right one.</summary>
    Contains,

    /// <summary>The left text matches the right regular expression.</summary>
    Matches,
}

/// <summary>A command's trimmed standard output, compared.</summary>
public sealed record OutputCriterion : Criterion
{
    /// <summary>The command to run.</summary>
    public required Command Command { get; init; }

    /// <summary>How it is compared.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>What it is compared with; may hold placeholders.</summary>
    public required string Value { get; init; }
}

/// <summary>What is asked of a file.</summary>
public enum FileCheck
{
    /// <summary>It is there.</summary>
    Exists,

    /// <summary>It is there and holds at least a byte.</summary>
    NotEmpty,

    /// <summary>Its size in bytes compares with the value.</summary>
    Size,

    /// <summary>It holds a text.</summary>
    Contains,

    /// <summary>It is byte for byte the file that the value names.</summary>
    EqualsFile,
}

/// <summary>A file of the target folder.</summary>
public sealed record FileCriterion : Criterion
{
    /// <summary>The path relative to the target folder; may hold placeholders.</summary>
    public required string Path { get; init; }

    /// <summary>What is asked.</summary>
    public FileCheck Check { get; init; }

    /// <summary>For <see cref="FileCheck.Size"/>: how the size compares.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>The number of bytes, the text, or the other file; empty where the check needs none.</summary>
    public string Value { get; init; } = "";
}

/// <summary>An HTTP request's answer.</summary>
public sealed record HttpCriterion : Criterion
{
    /// <summary>The absolute address; may hold placeholders.</summary>
    public required string Url { get; init; }

    /// <summary>The method.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>Header lines, each <c>Name: value</c>.</summary>
    public EquatableArray<string> Headers { get; init; }

    /// <summary>The request's body; <see langword="null"/> is none.</summary>
    public string? Body { get; init; }

    /// <summary>The status code that holds.</summary>
    public int Status { get; init; }

    /// <summary>A text the answer's body must hold; <see langword="null"/> asks nothing of it.</summary>
    public string? Contains { get; init; }

    /// <summary>How long the answer may take; <see langword="null"/> is the runtime's default.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>How often in a row it must hold.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The pause between the requests.</summary>
    public TimeSpan Gap { get; init; }
}

/// <summary>A value in the action's output, read as JSON.</summary>
public sealed record JsonCriterion : Criterion
{
    /// <summary>The path: names and positions joined by dots.</summary>
    public required string Path { get; init; }

    /// <summary>How it is compared; <see langword="null"/> asks only that it exists.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>What it is compared with; may hold placeholders.</summary>
    public string Value { get; init; } = "";
}

/// <summary>A named output of this or an earlier task.</summary>
public sealed record NamedOutputCriterion : Criterion
{
    /// <summary>The output: <c>name</c> of this task, or <c>task-id.name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How it is compared.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>What it is compared with; may hold placeholders.</summary>
    public string Value { get; init; } = "";
}

/// <summary>Prose that a reviewer, never the doer, says holds or does not.</summary>
public sealed record JudgedCriterion : Criterion;
