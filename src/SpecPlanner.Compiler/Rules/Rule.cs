namespace SpecPlanner.Compiler;

/// <summary>How much a finding weighs before any project setting.</summary>
public enum RuleSeverity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>The plan may disappoint.</summary>
    Warning,

    /// <summary>The plan cannot run.</summary>
    Error,
}

/// <summary>One thing the compiler looks for.</summary>
/// <param name="Id">The stable id, such as <c>SPEC1002</c>.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Severity">How much it weighs by default.</param>
/// <param name="IsGapOrProse">Whether <c>relaxed</c> mode turns it into information.</param>
public sealed record Rule(string Id, string Title, RuleSeverity Severity, bool IsGapOrProse = false)
{
    /// <summary>Whether it takes more than the documents to find it, such as tests or C#, so that a compilation never reports it and a suppression of it is not unused.</summary>
    public bool IsFoundLater { get; init; }

    /// <summary>Whether what it finds can be mended by edits of the document.</summary>
    public RuleFix Fix { get; init; }

    /// <summary>Whether it is broken by C# beside the documents, so that what silences it is C# too.</summary>
    public bool IsInCSharp { get; init; }

    /// <summary>The theme, from the id's thousands: what a rule's folder and page list are called.</summary>
    public string Category => Id[4] switch
    {
        '0' => "Files",
        '1' => "Templates",
        '2' => "Personas",
        '3' => "Criteria",
        '4' => "Graph",
        '5' => "Machines",
        '6' => "Coverage",
        '7' => "Prose",
        '8' => "Bindings",
        _ => "Suppressions",
    };
}
