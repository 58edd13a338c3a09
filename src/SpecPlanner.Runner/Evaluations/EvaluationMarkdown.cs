namespace SpecPlanner.Runner;

/// <summary>An evaluation as a Markdown page.</summary>
internal static class EvaluationMarkdown
{
    /// <summary>The page.</summary>
    public static string Of(EvaluationPage page) => string.Join('\n', Lines(page)) + "\n";

    /// <summary>The lines of a section.</summary>
    public static IEnumerable<string> Section(PageSection section)
    {
        yield return "";
        yield return $"## {section.Title}";
        if (section.Facts.Count > 0) yield return "";
        foreach (var fact in section.Facts) yield return $"* {fact.Name}: {MarkdownText.Of(fact.Value)}";
        foreach (var line in section.Tables.Where(t => t.Rows.Count > 0).SelectMany(Table)) yield return line;
    }

    private static IEnumerable<string> Lines(EvaluationPage page)
    {
        yield return $"# {MarkdownText.Of(page.Title)}";
        yield return "";
        yield return MarkdownText.Of(page.Summary);
        foreach (var line in page.Sections.SelectMany(Section)) yield return line;
    }

    private static IEnumerable<string> Table(PageTable table) =>
    [
        "",
        $"| {string.Join(" | ", table.Header)} |",
        $"|{string.Concat(table.Header.Select(_ => "---|"))}",
        .. table.Rows.Select(row => $"| {string.Join(" | ", row.Select(MarkdownText.Of))} |"),
    ];
}
