using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What generation needs from one document: value-equal, without places.</summary>
public sealed record DocumentModel
{
    /// <summary>Relative to the project's root, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>What it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Where it comes from.</summary>
    public Layer Layer { get; init; }

    /// <summary>Among equal layers, which comes later and wins.</summary>
    public int LayerOrder { get; init; }

    /// <summary>Whether this compilation owns it.</summary>
    public bool Owned { get; init; } = true;

    /// <summary>Whether it has an error of its own; told of documents of packages and of the user only, as their errors do not fail the project's build.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The ids of the rules whose errors it has, ordered; told of documents of the project only. A build that overlooks them must not make the plan run.</summary>
    public EquatableArray<string> Errors { get; init; }

    /// <summary>Its id; <see langword="null"/> when it has none that can be read.</summary>
    public string? Id { get; init; }

    /// <summary>Its plan, without personas and with policies that are not resolved; <see cref="PlanBinder"/> completes it.</summary>
    public Plan? Plan { get; init; }

    /// <summary>What it promises, when it is a specification.</summary>
    public Specification? Specification { get; init; }

    /// <summary>The persona, when it is one.</summary>
    public Persona? Persona { get; init; }

    /// <summary>The ids of the tasks that say no policy of their own.</summary>
    public EquatableArray<string> TasksWithoutPolicy { get; init; }

    /// <summary>The ids of all personas its plan names, ordered.</summary>
    public EquatableArray<string> PersonasNamed { get; init; }
}
