namespace SpecPlanner.Compiler;

/// <summary>A run of characters in a document, counted in UTF-16 units from its start.</summary>
/// <param name="Start">The first character's position.</param>
/// <param name="Length">How many characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The position behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span from one position up to another.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether a position lies inside.</summary>
    public bool Contains(int position) => position >= Start && position < End;
}
