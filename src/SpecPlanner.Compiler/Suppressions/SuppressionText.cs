namespace SpecPlanner.Compiler;

/// <summary>Reads what a comment says: <c>spec:disable SPEC3002, SPEC1009 because …</c>.</summary>
internal static class SuppressionText
{
    private const string Keyword = "spec:disable";

    // What a comment begins with that is one, or nearly one.
    private static readonly string[] Openings = ["spec:", "spec-disable"];

    /// <summary>Whether a document can hold one at all; most do not, and are not looked at further.</summary>
    public static bool MayStandIn(string text) => Openings.Any(o => text.IndexOf(o, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The rules and the reason; <see langword="null"/> when the comment is about something else or has no effect.</summary>
    public static (IReadOnlyList<SuppressedRule> Rules, string Reason)? Read(Segment comment, FindingBag findings)
    {
        if (!Openings.Any(o => comment.Text.StartsWith(o, StringComparison.OrdinalIgnoreCase))) return null;
        var words = Words(comment);
        if (!string.Equals(words[0].Text, Keyword, StringComparison.OrdinalIgnoreCase))
        {
            Report(findings, words[0], $"There is no instruction \"{words[0].Text}\".{Suggestion.For(words[0].Text, [Keyword])}");
            return null;
        }

        var because = words.FindIndex(w => string.Equals(w.Text, "because", StringComparison.OrdinalIgnoreCase));
        var ids = words.GetRange(1, (because < 0 ? words.Count : because) - 1);
        var reason = because < 0 ? "" : comment.Text.Substring(words[because].Span.End - comment.Start).Trim();
        if (reason.Length == 0)
        {
            Report(findings, comment, "A suppression needs its reason to have an effect: spec:disable SPECnnnn because …");
            return null;
        }

        if (ids.Count == 0) Report(findings, comment, "The suppression names no rule: spec:disable SPECnnnn because …");
        return (Rules(ids, findings), SourceLines.Normalize(reason));
    }

    private static List<SuppressedRule> Rules(List<Segment> ids, FindingBag findings)
    {
        var rules = new List<SuppressedRule>();
        foreach (var id in ids)
        {
            var rule = RuleTable.All.FirstOrDefault(r => string.Equals(r.Id, id.Text, StringComparison.OrdinalIgnoreCase));
            if (rule is null) Report(findings, id, $"There is no rule \"{id.Text}\".{Suggestion.For(id.Text, RuleTable.All.Select(r => r.Id))}");
            else if (rule.Severity == RuleSeverity.Error) Report(findings, id, $"{rule.Id} is an error, and errors cannot be suppressed. Mend what it finds.");
            else rules.Add(new SuppressedRule(rule, id.Span));
        }

        return rules;
    }

    private static List<Segment> Words(Segment text)
    {
        var words = new List<Segment>();
        for (var i = 0; i < text.Text.Length;)
        {
            var start = i;
            while (i < text.Text.Length && !IsSeparator(text.Text[i])) i++;
            if (i > start) words.Add(text.Slice(start, i - start));
            while (i < text.Text.Length && IsSeparator(text.Text[i])) i++;
        }

        return words;
    }

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || c == ',';

    private static void Report(FindingBag findings, Segment at, string message) => findings.Add(RuleTable.SuppressionInvalid, at.Span, message);
}
