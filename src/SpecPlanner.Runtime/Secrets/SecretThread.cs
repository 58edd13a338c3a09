namespace SpecPlanner.Runtime;

/// <summary>What of a place is read.</summary>
internal enum SecretPart
{
    /// <summary>Its glyph; at its root what may stand before it may also begin.</summary>
    Glyph,

    /// <summary>What stands before its glyph.</summary>
    Gap,

    /// <summary>Its glyph, after what stood before it.</summary>
    GlyphBehindGap,
}

/// <summary>A form that has been read up to a byte.</summary>
/// <param name="Place">The place of the glyph in all forms.</param>
/// <param name="Part">What of the place is read.</param>
/// <param name="Node">How far.</param>
/// <param name="Length">How many bytes were read since the form's beginning.</param>
internal readonly record struct SecretThread(int Place, SecretPart Part, int Node, int Length)
{
    /// <summary>Everything but the length as one number: two threads with the same one go on alike.</summary>
    public long Key => ((long)Place << 32) | ((long)Part << 24) | (uint)Node;
}
