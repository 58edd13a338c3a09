namespace SpecPlanner.Compiler;

/// <summary>The languages whose prose can be reviewed, by code.</summary>
internal static class ReviewLanguages
{
    /// <summary>The language of a specification that names none.</summary>
    public const string Default = "en";

    /// <summary>The codes.</summary>
    public static IReadOnlyList<string> Codes { get; } = [Default];

    /// <summary>The words of a language; <c>en-GB</c> is <c>en</c>. <see langword="null"/> when it is not known.</summary>
    public static ReviewWords? Find(string code)
    {
        var dash = code.IndexOf('-');
        var language = dash < 0 ? code : code.Substring(0, dash);
        return string.Equals(language, Default, StringComparison.OrdinalIgnoreCase) ? English.Words : null;
    }
}
