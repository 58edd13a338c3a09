using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What a person said about something that is to be made, before there is a specification of it.</summary>
public sealed record SpecificationAnswers
{
    /// <summary>The id that the specification is to have; empty when nobody said one yet.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its name for people.</summary>
    public string Name { get; init; } = "";

    /// <summary>What is to be better afterwards.</summary>
    public string Goal { get; init; } = "";

    /// <summary>What is left out on purpose.</summary>
    public EquatableArray<string> NonGoals { get; init; }

    /// <summary>What belongs to it.</summary>
    public EquatableArray<string> Scope { get; init; }

    /// <summary>Who uses it, and for what.</summary>
    public EquatableArray<string> Users { get; init; }

    /// <summary>The requirements, in order: the first becomes REQ-1.</summary>
    public EquatableArray<RequirementAnswer> Requirements { get; init; }

    /// <summary>The capabilities, in order: the first becomes C1.</summary>
    public EquatableArray<CapabilityAnswer> Capabilities { get; init; }

    /// <summary>What is decided.</summary>
    public EquatableArray<string> Decisions { get; init; }

    /// <summary>What everybody who works on it has to keep to.</summary>
    public EquatableArray<string> Constraints { get; init; }

    /// <summary>What nobody knows yet.</summary>
    public EquatableArray<OpenQuestion> OpenQuestions { get; init; }

    /// <summary>The names of the questions that were answered, so that an interview goes on where it was left.</summary>
    public EquatableArray<string> Answered { get; init; }
}

/// <summary>A requirement as a person said it.</summary>
/// <param name="Text">A whole sentence with MUST, SHOULD or MAY in it.</param>
/// <param name="Release">The release it belongs to; <see langword="null"/> is the first.</param>
public sealed record RequirementAnswer(string Text, int? Release = null);

/// <summary>A capability as a person said it.</summary>
/// <param name="Name">What it is able to do.</param>
/// <param name="Domain">The domain; empty when none was said.</param>
/// <param name="Behaviors">What it does, in order.</param>
public sealed record CapabilityAnswer(string Name, string Domain, EquatableArray<BehaviorAnswer> Behaviors);

/// <summary>A behaviour as a person said it.</summary>
/// <param name="Kind">What part it plays.</param>
/// <param name="Text">What happens.</param>
/// <param name="Requirements">The ids of the requirements it serves.</param>
public sealed record BehaviorAnswer(BehaviorKind Kind, string Text, EquatableArray<string> Requirements);
