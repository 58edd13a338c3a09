namespace SpecPlanner.Model;

/// <summary>A <see cref="CoversAttribute"/> as it stands on a test.</summary>
/// <param name="Id">What it says is covered, such as <c>checkout/REQ-1</c>.</param>
/// <param name="Test">The test with namespace and class; a class alone where the class carries it.</param>
/// <param name="Assembly">The name of the assembly.</param>
public sealed record CoverMark(string Id, string Test, string Assembly)
{
    /// <summary>The source file of the test; <see langword="null"/> where the assembly's symbols do not tell.</summary>
    public string? File { get; init; }

    /// <summary>The line the test begins at, counted from 1; 0 where it is not known.</summary>
    public int Line { get; init; }

    /// <summary>The specification it speaks of; empty when there is no slash.</summary>
    public string Specification => Slash > 0 ? Id.Substring(0, Slash) : "";

    /// <summary>The id inside the specification; the whole where there is no slash.</summary>
    public string Item => Id.Substring(Slash + 1);

    private int Slash => Id.IndexOf('/');
}
