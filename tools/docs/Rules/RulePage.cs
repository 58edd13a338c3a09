using SpecPlanner.Compiler;

namespace SpecPlanner.Docs;

/// <summary>The page of a rule: what, why, a bad and a good example, how to mend it, how to suppress it. The first and the last are generated.</summary>
internal static class RulePage
{
    /// <summary>The parts that people write, in order.</summary>
    public static readonly IReadOnlyList<string> WrittenParts = ["Why", "Non-compliant", "Compliant", "How to mend"];

    private const string SuppressHeading = "\n## How to suppress\n";

    /// <summary>Where the page of a rule stands.</summary>
    public static string PathOf(string id) => $"docs/rules/{id}.md";

    /// <summary>The page with what is generated as it has to be, and the rest as it is.</summary>
    public static string WithGeneratedParts(Rule rule, string page)
    {
        var body = page.IndexOf("\n## ", StringComparison.Ordinal) is var start and >= 0 ? page[start..] : "";
        var end = body.IndexOf(SuppressHeading, StringComparison.Ordinal);
        if (end >= 0) body = body[..end];
        return Head(rule) + body.TrimEnd('\n') + "\n" + SuppressHeading + "\n" + SuppressionAdvice.For(rule) + "\n";
    }

    /// <summary>The lines of a part, without its heading; <see langword="null"/> when the page has no such part.</summary>
    public static IReadOnlyList<string>? Part(string page, string title)
    {
        List<string>? part = null;
        var fence = "";
        foreach (var line in page.Split('\n'))
        {
            if (fence.Length > 0) fence = line.TrimEnd() == fence ? "" : fence;
            else if (line.StartsWith("```", StringComparison.Ordinal)) fence = new string('`', line.TakeWhile(c => c == '`').Count());
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (part is not null) return part;
                if (line == "## " + title) part = [];
                continue;
            }

            part?.Add(line);
        }

        return part;
    }

    private static string Head(Rule rule) => $"# {rule.Id}: {rule.Title}\n\nSeverity: {SeverityWord.Of(rule.Severity)}. Theme: {rule.Category}.\n";
}
