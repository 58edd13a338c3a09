using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>What one document becomes in C#; compares by value, so an equal one is not written again.</summary>
internal abstract record DocumentClass
{
    /// <summary>The document's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name of its class.</summary>
    public required string ClassName { get; init; }

    /// <summary>Where its document comes from.</summary>
    public Layer Layer { get; init; } = Layer.Project;

    /// <summary>The namespace of its class below the project's.</summary>
    public abstract string Namespace { get; }

    /// <summary>The documents of weaker layers that it hides.</summary>
    public EquatableArray<HiddenClass> Hidden { get; init; }
}

/// <summary>A document that a stronger one hides.</summary>
/// <param name="Layer">Where it comes from.</param>
/// <param name="Path">Its path.</param>
internal sealed record HiddenClass(Layer Layer, string Path);

/// <summary>The class of a template or a specification.</summary>
internal sealed record PlanClass : DocumentClass
{
    /// <summary>The complete plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The ids of the rules whose errors its document has; a build that fails on them leaves none.</summary>
    public EquatableArray<string> Errors { get; init; }

    /// <summary>What it promises; <see langword="null"/> for a template.</summary>
    public Specification? Specification { get; init; }

    /// <inheritdoc/>
    public override string Namespace => Specification is null ? "Templates" : "Specs";

    /// <summary>The personas of the plan that have a class of their own.</summary>
    public EquatableArray<PersonaClassName> PersonaClasses { get; init; }
}

/// <summary>The class of a persona.</summary>
internal sealed record PersonaClass : DocumentClass
{
    /// <summary>The persona.</summary>
    public required Persona Persona { get; init; }

    /// <inheritdoc/>
    public override string Namespace => "Personas";
}

/// <summary>Which class holds a persona.</summary>
/// <param name="Id">The persona's id.</param>
/// <param name="ClassName">Its class.</param>
internal sealed record PersonaClassName(string Id, string ClassName);
