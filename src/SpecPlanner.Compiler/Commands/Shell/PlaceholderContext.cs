namespace SpecPlanner.Compiler;

/// <summary>What quoting a placeholder stands in; it decides how a variable is written there.</summary>
internal enum PlaceholderContext
{
    /// <summary>Outside all quotes.</summary>
    Bare,

    /// <summary>Between double quotes.</summary>
    Double,

    /// <summary>Between single quotes.</summary>
    Single,

    /// <summary>In a here-document that is expanded.</summary>
    HereDocument,

    /// <summary>In a here-document that is not expanded.</summary>
    QuotedHereDocument,

    /// <summary>Between <c>$'</c> and <c>'</c>.</summary>
    AnsiQuote,

    /// <summary>Between backticks.</summary>
    Backtick,

    /// <summary>Inside <c>${…}</c>.</summary>
    Braces,

    /// <summary>In a sum: <c>$((…))</c>, <c>((…))</c>, <c>$[…]</c>.</summary>
    Arithmetic,

    /// <summary>In a comment.</summary>
    Comment,
}
