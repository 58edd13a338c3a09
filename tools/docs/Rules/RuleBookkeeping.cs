using System.Text.RegularExpressions;
using SpecPlanner.Compiler;

namespace SpecPlanner.Docs;

/// <summary>Every rule is in five places: the table in the code, the tracking file, its page, the tables of rules, and the tests.</summary>
internal static partial class RuleBookkeeping
{
    /// <summary>A sentence for each rule and place that is missing: the rule, the place, and what to do.</summary>
    public static IEnumerable<string> Problems(IReadOnlyList<Rule> rules, RepositoryText files) =>
        rules.SelectMany(rule => Tracking(rule, files).Concat(Page(rule, files)).Concat(Tables(rule, files)).Concat(RuleTests.Problems(rule, files)))
            .Concat(Code(rules, files));

    private static IEnumerable<string> Tracking(Rule rule, RepositoryText files)
    {
        string[] tracking = [ReleaseTracking.ShippedPath, ReleaseTracking.UnshippedPath];
        if (!tracking.Any(f => ReleaseTracking.Rows(files.Read(f) ?? "").ContainsKey(rule.Id))) yield return $"{rule.Id}: no row in {ReleaseTracking.UnshippedPath}. {Generate}";
    }

    private static IEnumerable<string> Page(Rule rule, RepositoryText files)
    {
        var path = RulePage.PathOf(rule.Id);
        if (files.Read(path) is not { } page)
        {
            yield return $"{rule.Id}: no page {path}. Write one with {string.Join(", ", RulePage.WrittenParts.Select(p => "## " + p))}.";
            yield break;
        }

        foreach (var part in RulePage.WrittenParts.Append("How to suppress"))
        {
            if (RulePage.Part(page, part) is not { } lines) yield return $"{rule.Id}: {path} has no part \"## {part}\".";
            else if (lines.All(string.IsNullOrWhiteSpace)) yield return $"{rule.Id}: the part \"## {part}\" of {path} is empty.";
        }
    }

    private static IEnumerable<string> Tables(Rule rule, RepositoryText files)
    {
        foreach (var (path, row) in new[] { (FrontPageTable.Path, FrontPageTable.Row(rule)), (RuleList.Path, RuleList.Row(rule)) })
        {
            if (!(files.Read(path) ?? "").Split('\n').Contains(row, StringComparer.Ordinal)) yield return $"{rule.Id}: no row in the table of {path}. {Generate}";
        }
    }

    // What is written down somewhere, and the code does not know.
    private static IEnumerable<string> Code(IReadOnlyList<Rule> rules, RepositoryText files)
    {
        var known = rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var pages = files.Paths("docs/rules").Select(p => (Id: System.IO.Path.GetFileNameWithoutExtension(p), Path: p)).Where(p => RuleId.IsMatch(p.Id));
        var rows = from path in new[] { ReleaseTracking.UnshippedPath, FrontPageTable.Path, RuleList.Path }
                   from Match match in TableRow.Matches(files.Read(path) ?? "")
                   select (match.Groups["id"].Value, path);
        return from place in pages.Concat(rows)
               where !known.Contains(place.Item1)
               select $"{place.Item1}: {place.Item2} names it, and src/SpecPlanner.Compiler/Rules/RuleTable.cs does not. Declare it there, or take it away here.";
    }

    private const string Generate = "Run: dotnet run --project tools/docs";

    [GeneratedRegex(@"^SPEC\d{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex RuleId { get; }

    [GeneratedRegex(@"(?m)^(\| \[)?(?<id>SPEC\d{4})(\]| \|)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TableRow { get; }
}
