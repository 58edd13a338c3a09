namespace SpecPlanner.Model;

/// <summary>A way through the product, step by step.</summary>
public sealed record Flow
{
    /// <summary>The id, such as <c>F1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title without id and marks.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is (part of) the steel thread: the thinnest path that works from end to end.</summary>
    public bool IsSteelThread { get; init; }

    /// <summary>The release it belongs to; <see langword="null"/> is the present one.</summary>
    public int? Release { get; init; }

    /// <summary>The steps, in order.</summary>
    public EquatableArray<FlowStep> Steps { get; init; }

    /// <summary>Other ways it may go.</summary>
    public EquatableArray<FlowBranch> Variants { get; init; }

    /// <summary>What may go wrong.</summary>
    public EquatableArray<FlowBranch> Failures { get; init; }

    /// <summary>What holds afterwards, one sentence each.</summary>
    public EquatableArray<string> Postconditions { get; init; }
}

/// <summary>A step of a flow.</summary>
/// <param name="Text">The step as written, without its number.</param>
/// <param name="Behaviors">The ids of the behaviours it names, in order.</param>
public sealed record FlowStep(string Text, EquatableArray<string> Behaviors);

/// <summary>A place where a flow goes another way.</summary>
/// <param name="Text">The sentence as written.</param>
/// <param name="References">The ids in its closing parenthesis or behind its final dash: transitions, behaviours, requirements.</param>
public sealed record FlowBranch(string Text, EquatableArray<string> References);
