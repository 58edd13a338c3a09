namespace SpecPlanner.Compiler;

/// <summary>A Mermaid state diagram as its lines say it: names are not resolved, composite states and choices are still there.</summary>
internal sealed class DiagramSyntax
{
    /// <summary>The diagram itself, outside every composite state.</summary>
    public DiagramScope Root { get; } = new(null, null);

    /// <summary>The word that opens the diagram.</summary>
    public TextSpan? Opening { get; set; }

    /// <summary>The arrows, in order.</summary>
    public List<DiagramArrow> Arrows { get; } = [];

    /// <summary>Each time a state is named, in order.</summary>
    public List<DiagramMention> Mentions { get; } = [];

    /// <summary>Whether every line was understood.</summary>
    public bool IsWhole { get; set; } = true;
}

/// <summary>The inside of a composite state, or of the whole diagram.</summary>
internal sealed class DiagramScope(Segment? name, DiagramScope? parent)
{
    /// <summary>The name of the composite state; <see langword="null"/> for the whole diagram.</summary>
    public Segment? Name => name;

    /// <summary>What it stands in.</summary>
    public DiagramScope? Parent => parent;

    /// <summary>The composite states directly inside, by name.</summary>
    public Dictionary<string, DiagramScope> Composites { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a line <c>--</c> cut it into regions; what begins in the later ones is not looked at.</summary>
    public bool IsConcurrent { get; set; }

    /// <summary>How many composite states it stands in.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>The scope and all it stands in, from the inside out.</summary>
    public IEnumerable<DiagramScope> Around()
    {
        for (var scope = this; scope is not null; scope = scope.Parent) yield return scope;
    }

    /// <summary>Whether it is another scope or stands in it.</summary>
    public bool IsInside(DiagramScope other) => Around().Contains(other);
}

/// <summary>A line <c>A --&gt; B : label</c>.</summary>
/// <param name="Scope">Where it stands.</param>
/// <param name="From">What it leaves; <see langword="null"/> for <c>[*]</c>.</param>
/// <param name="To">What it leads to; <see langword="null"/> for <c>[*]</c>.</param>
/// <param name="Label">What stands behind the colon; <see langword="null"/> without one.</param>
/// <param name="Span">The whole line.</param>
internal sealed record DiagramArrow(DiagramScope Scope, DiagramMention? From, DiagramMention? To, Segment? Label, TextSpan Span);

/// <summary>What a line says of a state that it names.</summary>
internal enum MentionKind
{
    /// <summary>An arrow leads to it.</summary>
    Target,

    /// <summary>It is declared, described, begun in, or left.</summary>
    Placed,

    /// <summary>It is a composite state, and its inside is written there.</summary>
    Composite,

    /// <summary>It is a choice.</summary>
    Choice,

    /// <summary>It is something that is not supported.</summary>
    Unsupported,
}

/// <summary>A state's name at one place of the diagram.</summary>
/// <param name="Name">The name.</param>
/// <param name="Scope">Where it stands.</param>
/// <param name="Kind">What the line says of it.</param>
/// <param name="Label">The text to show, where the line gives one.</param>
internal sealed record DiagramMention(Segment Name, DiagramScope Scope, MentionKind Kind, string? Label = null);
