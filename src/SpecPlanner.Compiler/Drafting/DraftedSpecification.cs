using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A specification with drafts of what it lacked.</summary>
/// <param name="Text">The document: every character that was there, and what was drafted between them.</param>
/// <param name="Added">What was drafted, a sentence each, in order; empty when nothing was missing.</param>
public sealed record DraftedSpecification(string Text, EquatableArray<string> Added);

/// <summary>What a draft may take from the project that the specification is for.</summary>
public sealed record DraftingHints
{
    /// <summary>No project is known.</summary>
    public static DraftingHints None { get; } = new();

    /// <summary>The persona that does drafted tasks, where no task names one yet.</summary>
    public string Persona { get; init; } = "builder";

    /// <summary>The command that proves a task, with <c>{name}</c> where the name of what was made belongs; empty when no such command is known.</summary>
    public string TestCommand { get; init; } = "";

    /// <summary>The file that a task makes, with <c>{name}</c> in it; empty when nothing tells where code stands.</summary>
    public string SourceFile { get; init; } = "";

    /// <summary>The file that tests it, with <c>{name}</c> in it; empty when nothing tells.</summary>
    public string TestFile { get; init; } = "";

    /// <summary>How the words of a name are joined in names of files.</summary>
    public DraftedNameStyle Names { get; init; }
}

/// <summary>How the words of a name are joined.</summary>
public enum DraftedNameStyle
{
    /// <summary><c>OrderStore</c>.</summary>
    Pascal,

    /// <summary><c>orderStore</c>.</summary>
    Camel,

    /// <summary><c>order-store</c>.</summary>
    Kebab,

    /// <summary><c>order_store</c>.</summary>
    Snake,
}
