namespace SpecPlanner.Compiler;

/// <summary>Whether what a rule finds can be mended by edits of the document.</summary>
public enum RuleFix
{
    /// <summary>Only its author can mend it.</summary>
    None,

    /// <summary>A person picks one of several ways.</summary>
    Choice,

    /// <summary>There is one right way, at least in most cases.</summary>
    Automatic,
}
