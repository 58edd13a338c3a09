namespace SpecPlanner.Compiler;

/// <summary>An arrow with its ends resolved and its label read.</summary>
internal sealed class ReadArrow(DiagramArrow arrow, DiagramNode? from, DiagramNode? to, TransitionLabel label)
{
    /// <summary>The line.</summary>
    public DiagramArrow Arrow => arrow;

    /// <summary>What it leaves; <see langword="null"/> for <c>[*]</c>.</summary>
    public DiagramNode? From => from;

    /// <summary>What it leads to; <see langword="null"/> for <c>[*]</c>.</summary>
    public DiagramNode? To => to;

    /// <summary>What stands on it.</summary>
    public TransitionLabel Label => label;

    /// <summary>The line as checks see it.</summary>
    public TransitionLine Line { get; } = new(label.Id, arrow.Span, label.Trigger, label.GuardSpan) { HasFaults = label.HasFaults };
}
