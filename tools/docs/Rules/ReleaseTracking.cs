using System.Text;
using System.Text.RegularExpressions;
using SpecPlanner.Compiler;

namespace SpecPlanner.Docs;

/// <summary>The release tracking files of the analyzer, in the format of Microsoft.CodeAnalysis.Analyzers.</summary>
internal static partial class ReleaseTracking
{
    /// <summary>What has been released; people move the rows here at a release.</summary>
    public const string ShippedPath = "src/SpecPlanner.Analyzers/AnalyzerReleases.Shipped.md";

    /// <summary>What the next release brings; generated.</summary>
    public const string UnshippedPath = "src/SpecPlanner.Analyzers/AnalyzerReleases.Unshipped.md";

    private const string Head = "; Rules that come with the next release. Generated from RuleTable.cs by tools/docs.\n";

    /// <summary>The unshipped file: rules that no release has, that weigh something else than they did, and that are gone.</summary>
    public static string Unshipped(IReadOnlyList<Rule> rules, string shipped)
    {
        var released = Rows(shipped);
        var known = rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var text = new StringBuilder(Head);
        Table("New Rules", "Rule ID | Category | Severity | Notes\n--------|----------|----------|-------\n", rules.Where(r => !released.ContainsKey(r.Id)).Select(Row));
        Table("Removed Rules", "Rule ID | Category | Severity | Notes\n--------|----------|----------|-------\n", released.Where(r => !known.ContainsKey(r.Key)).Select(r => $"{r.Key} | {r.Value.Category} | {r.Value.Severity} | Removed"));
        Table(
            "Changed Rules",
            "Rule ID | New Category | New Severity | Old Category | Old Severity | Notes\n--------|--------------|--------------|--------------|--------------|-------\n",
            from rule in rules
            where released.TryGetValue(rule.Id, out var old) && old != (CategoryOf(rule), rule.Severity.ToString())
            select $"{rule.Id} | {CategoryOf(rule)} | {rule.Severity} | {released[rule.Id].Category} | {released[rule.Id].Severity} | {rule.Title}");
        return text.ToString();

        void Table(string title, string head, IEnumerable<string> rows)
        {
            var all = rows.ToList();
            if (all.Count > 0) text.Append("\n### ").Append(title).Append("\n\n").Append(head).AppendJoin('\n', all).Append('\n');
        }
    }

    /// <summary>The row of a new rule.</summary>
    public static string Row(Rule rule) => $"{rule.Id} | {CategoryOf(rule)} | {rule.Severity} | {rule.Title}";

    /// <summary>The ids of all rows of a tracking file, with category and severity.</summary>
    public static IReadOnlyDictionary<string, (string Category, string Severity)> Rows(string file)
    {
        var rows = new SortedDictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var line in file.Split('\n').Where(l => RuleRow.IsMatch(l)))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            rows[cells[0]] = (cells[1], cells[2]);
        }

        return rows;
    }

    private static string CategoryOf(Rule rule) => "SpecPlanner." + rule.Category;

    [GeneratedRegex(@"^SPEC\d{4} *\|", RegexOptions.NonBacktracking)]
    private static partial Regex RuleRow { get; }
}
