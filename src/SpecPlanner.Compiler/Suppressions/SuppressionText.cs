namespace SpecPlanner.Compiler;

/// <summary>Reads what a comment says: <c>spec:disable SPEC3002, SPEC1009 because …</c>, <c>spec:resolve SPEC7004 clarified because …</c>.</summary>
internal static class SuppressionText
{
    private const string Keyword = "spec:disable";

    // What a comment begins with that is one, or nearly one.
    private static readonly string[] Openings = ["spec:", "spec-disable"];

    /// <summary>Whether a document can hold one at all; most do not, and are not looked at further.</summary>
    public static bool MayStandIn(string text) => Openings.Any(o => text.IndexOf(o, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>What the comment silences, for a target that is found later; <see langword="null"/> when it is about something else or has no effect.</summary>
    /// <param name="text">The document.</param>
    /// <param name="comment">What the comment says.</param>
    /// <param name="whole">The whole comment.</param>
    /// <param name="findings">Where findings go.</param>
    public static Suppression? Read(string text, Segment comment, TextSpan whole, FindingBag findings)
    {
        if (!Openings.Any(o => comment.Text.StartsWith(o, StringComparison.OrdinalIgnoreCase))) return null;
        var words = Words(comment);
        var isResolution = Is(words[0], ResolutionText.Keyword);
        if (!isResolution && !Is(words[0], Keyword))
        {
            Report(findings, words[0], $"There is no instruction \"{words[0].Text}\".{Suggestion.For(words[0].Text, [Keyword, ResolutionText.Keyword])}",
                NearestName.Fixes(words[0].Text, [Keyword, ResolutionText.Keyword], words[0].Span));
            return null;
        }

        var because = words.FindIndex(w => Is(w, "because"));
        var said = words.GetRange(1, (because < 0 ? words.Count : because) - 1);
        var reason = because < 0 ? "" : comment.Text.Substring(words[because].Span.End - comment.Start).Trim();
        if (reason.Length == 0)
        {
            Report(findings, comment, isResolution
                ? $"A resolution needs its reason to have an effect: {ResolutionText.Keyword} SPECnnnn clarified because …"
                : $"A suppression needs its reason to have an effect: {Keyword} SPECnnnn because …",
                said.Count > 0 ? [SuppressionFixes.AddReason(comment, because < 0 ? null : words[because])] : []);
            return null;
        }

        var ids = isResolution ? said.GetRange(0, ResolutionText.CountOfRules(said)) : said;
        if (ids.Count == 0) Report(findings, comment, isResolution
            ? $"The resolution names no rule: {ResolutionText.Keyword} SPECnnnn clarified because …"
            : $"The suppression names no rule: {Keyword} SPECnnnn because …");
        var rules = isResolution ? Weaknesses(Rules(text, whole, ids, findings), findings) : Rules(text, whole, ids, findings);
        if (!isResolution) return new Suppression(rules, SourceLines.Normalize(reason), default);
        return ResolutionText.Read(comment, said.GetRange(ids.Count, said.Count - ids.Count), findings) is { } resolution
            ? new Suppression(rules, SourceLines.Normalize(reason), default) { Resolution = resolution }
            : null;
    }

    // Only what a reader asks about can be answered; everything else is mended or silenced.
    private static List<SuppressedRule> Weaknesses(List<SuppressedRule> rules, FindingBag findings)
    {
        foreach (var rule in rules.Where(r => !WeaknessKinds.Rules.Contains(r.Rule)))
            findings.Add(RuleTable.SuppressionInvalid, rule.Span, $"{rule.Rule.Id} is no weakness of the prose, so it cannot be resolved. Write {Keyword} {rule.Rule.Id} because …");
        return [.. rules.Where(r => WeaknessKinds.Rules.Contains(r.Rule))];
    }

    private static bool Is(Segment word, string known) => string.Equals(word.Text, known, StringComparison.OrdinalIgnoreCase);

    private static List<SuppressedRule> Rules(string text, TextSpan whole, List<Segment> ids, FindingBag findings)
    {
        var rules = new List<SuppressedRule>();
        for (var i = 0; i < ids.Count; i++)
        {
            var id = ids[i];
            var rule = RuleTable.All.FirstOrDefault(r => string.Equals(r.Id, id.Text, StringComparison.OrdinalIgnoreCase));
            if (rule is null) Report(findings, id, $"There is no rule \"{id.Text}\".{Suggestion.For(id.Text, RuleTable.All.Select(r => r.Id))}", NearestName.Fixes(id.Text, RuleTable.All.Select(r => r.Id), id.Span));
            else if (rule.Severity == RuleSeverity.Error) Report(findings, id, $"{rule.Id} is an error, and errors cannot be suppressed. Mend what it finds.", [SuppressionFixes.Remove(text, whole, ids, i)]);
            else rules.Add(new SuppressedRule(rule, id.Span) { Removal = SuppressionFixes.Remove(text, whole, ids, i) });
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

    private static void Report(FindingBag findings, Segment at, string message, IEnumerable<Fix>? fixes = null) =>
        findings.Add(RuleTable.SuppressionInvalid, at.Span, message, fixes ?? []);
}
