namespace SpecPlanner.Runner;

/// <summary>The pages of the rules, which travel inside this assembly.</summary>
internal static class RulePages
{
    /// <summary>The Markdown page of a rule, ending in a line break; <see langword="null"/> when there is none.</summary>
    public static string? Find(string id)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream($"rules/{id}.md");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }
}
