#if NET
using System.Text;

namespace SpecPlanner.Compiler;

/// <summary>The pages that explain the rules, as they stand in <c>docs/rules</c>.</summary>
public static class RulePages
{
    /// <summary>The page of a rule in Markdown, or <see langword="null"/> when there is no such rule.</summary>
    /// <param name="id">The rule's id, such as <c>SPEC1002</c>, in any case.</param>
    public static string? Find(string id)
    {
        using var page = typeof(RulePages).Assembly.GetManifestResourceStream($"rules/{id.Trim().ToUpperInvariant()}.md");
        if (page is null) return null;
        var bytes = new byte[page.Length];
        page.ReadExactly(bytes);
        return SourceLines.Normalize(Encoding.UTF8.GetString(bytes));
    }
}
#endif
