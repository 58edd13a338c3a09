namespace SpecPlanner.Compiler;

/// <summary>What the value of a key looks like.</summary>
public enum HeaderShape
{
    /// <summary>Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, a letter or digit first.</summary>
    Id,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list of texts; one text counts as a list of one.</summary>
    TextList,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>A whole number from 1 to 10000.</summary>
    Count,

    /// <summary>A number that is not negative.</summary>
    Number,

    /// <summary>An http or https address, or a parameter that holds one.</summary>
    Address,

    /// <summary>A share from 0 to 1 for each kind of coverage.</summary>
    Thresholds,

    /// <summary>A map of parameters.</summary>
    Parameters,
}

/// <summary>A key that front matter can have.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What its value looks like.</param>
/// <param name="Description">What it says, in a sentence.</param>
/// <param name="IsRequired">Whether a document needs it.</param>
public sealed record HeaderKey(string Name, HeaderShape Shape, string Description, bool IsRequired = false)
{
    /// <summary>The words of a key whose value is one of a few.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
