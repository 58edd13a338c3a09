using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>Says what is wrong with the name of a new document, and which name would work.</summary>
internal static class NewId
{
    /// <summary>Why a name cannot be taken; <see langword="null"/> when it can.</summary>
    /// <param name="name">What a person gave: an id, or a category and an id.</param>
    /// <param name="needsCategory">Whether a category stands before the id.</param>
    /// <param name="call">The words of the command line before the name.</param>
    public static Draft? Problem(string name, bool needsCategory, string call)
    {
        var parts = name.Split('/', '\\');
        if (parts.All(IsGood) && (needsCategory ? parts.Length > 1 : parts.Length == 1) && !name.Contains('\\', StringComparison.Ordinal)) return null;
        return Draft.Refused(Sentence(name, parts, needsCategory), Hint(parts, needsCategory, call));
    }

    private static string Sentence(string name, string[] parts, bool needsCategory)
    {
        var shown = TextWidth.OneLine(name);
        if (parts.All(IsGood) && needsCategory && parts.Length == 1) return $"\"{shown}\" has no category; a template stands in templates/<category>/.";
        if (!needsCategory && parts.Length > 1) return $"\"{shown}\" is no id: only templates have a category.";
        if (parts[^1].Equals("README", StringComparison.OrdinalIgnoreCase)) return "A README.md is never a plan.";
        return $"\"{shown}\" cannot be taken: an id starts with a letter or a digit and holds letters, digits, \"-\", \"_\" and \".\" only.";
    }

    private static string Hint(string[] parts, bool needsCategory, string call)
    {
        string[] slugs = [.. parts.Where(p => !p.Equals("README", StringComparison.OrdinalIgnoreCase)).Select(Slug.Of).Where(s => s.Length > 0)];
        if (!needsCategory) return $"This would work: {call} {(slugs.Length == 0 ? "operator" : slugs[^1])}";
        return slugs.Length switch
        {
            0 => $"This would work: {call} operations/hello",
            1 => $"This would work: {call} operations/{slugs[0]}",
            _ => $"This would work: {call} {string.Join('/', slugs)}",
        };
    }

    // The compiler's own rule for ids; a name that is one is never a path out of the folder.
    private static bool IsGood(string part) =>
        part.Length > 0 && char.IsLetterOrDigit(part[0]) && part.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')
        && !part.Equals("README", StringComparison.OrdinalIgnoreCase) && !part.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
