namespace SpecPlanner.Compiler;

/// <summary>A state, a composite state or a choice, with its name resolved.</summary>
internal sealed class DiagramNode(string name, DiagramScope home, Segment first)
{
    /// <summary>Its name, unique in the machine.</summary>
    public string Name => name;

    /// <summary>The scope it lives in.</summary>
    public DiagramScope Home => home;

    /// <summary>Where it is first named.</summary>
    public Segment First => first;

    /// <summary>The text to show instead of the name.</summary>
    public string? Label { get; set; }

    /// <summary>Whether it is a choice.</summary>
    public bool IsChoice { get; set; }

    /// <summary>Whether it is something that is not supported.</summary>
    public bool IsUnsupported { get; set; }

    /// <summary>Its inside, when it is a composite state.</summary>
    public DiagramScope? Inside { get; set; }

    /// <summary>Whether the machine can be in it.</summary>
    public bool IsState => !IsChoice && !IsUnsupported && Inside is null;
}
