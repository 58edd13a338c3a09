namespace SpecPlanner.Compiler;

/// <summary>Mends a set of documents: one fix after the other, each looked at in what it brings.</summary>
public sealed class FixRun
{
    private readonly Dictionary<SourceDocument, ParsedDocument> _parsed = new(ByReference.Instance);
    private readonly HashSet<(string Path, string Message, string Title)> _refused = [];
    private readonly List<AppliedFix> _applied = [];
    private readonly List<AppliedFix> _left = [];
    private readonly bool[] _mayChange;
    private SourceDocument[] _documents;

    private FixRun(IReadOnlyList<SourceDocument> documents, Func<SourceDocument, bool> mayChange) =>
        (_documents, _mayChange) = ([.. documents], [.. documents.Select(mayChange)]);

    /// <summary>The documents, in the order they were given, with the text they have now.</summary>
    public IReadOnlyList<SourceDocument> Documents => _documents;

    /// <summary>What was mended, in the order it was done.</summary>
    public IReadOnlyList<AppliedFix> Applied => _applied;

    /// <summary>What was not, because something else would be wrong afterwards.</summary>
    public IReadOnlyList<AppliedFix> Left => _left;

    /// <summary>Applies every fix after which its finding is gone and nothing new is found.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="mayChange">Which of them may be changed.</param>
    public static FixRun Over(IReadOnlyList<SourceDocument> documents, Func<SourceDocument, bool> mayChange)
    {
        var run = new FixRun(documents, mayChange);
        var bound = run.Bind(run._documents);
        while (run.Step(bound) is { } next) bound = next;
        return run;
    }

    // The next fix, applied; null when there is none left.
    private IReadOnlyList<BoundDocument>? Step(IReadOnlyList<BoundDocument> bound)
    {
        for (var i = 0; i < _documents.Length; i++)
        {
            var source = _documents[i];
            if (!_mayChange[i]) continue;
            foreach (var finding in bound[i].Findings)
            {
                if (finding.IsSuppressed || finding.Fix is not { } fix || _refused.Contains((source.Path, finding.Message, fix.Title))) continue;
                var changed = (SourceDocument[])_documents.Clone();
                changed[i] = source with { Text = fix.ApplyTo(source.Text) };
                var after = Bind(changed);
                var done = new AppliedFix(source.Path, bound[i].Document.Lines.PositionOf(finding.Span.Start), finding, fix);
                if (IsBetter(finding.Rule, bound, after))
                {
                    _documents = changed;
                    _applied.Add(done);
                    return after;
                }

                _refused.Add((source.Path, finding.Message, fix.Title));
                _left.Add(done);
            }
        }

        return null;
    }

    private IReadOnlyList<BoundDocument> Bind(IReadOnlyList<SourceDocument> documents)
    {
        var parsed = documents.Select(Parse).ToList();
        var index = PlanIndex.From(parsed.Select(d => IndexRow.Of(d.Model)));
        return [.. parsed.Select(d => DocumentBinder.Bind(d, index))];
    }

    private ParsedDocument Parse(SourceDocument document)
    {
        if (!_parsed.TryGetValue(document, out var parsed)) _parsed.Add(document, parsed = DocumentParser.Parse(document));
        return parsed;
    }

    // Nothing new, and fewer than before. An error may hide warnings, which show once it is gone: those count as there before.
    private static bool IsBetter(Rule mended, IReadOnlyList<BoundDocument> before, IReadOnlyList<BoundDocument> after)
    {
        var balance = new Dictionary<(string Path, Rule Rule), int>();
        foreach (var key in Keys(before)) balance[key] = balance.TryGetValue(key, out var count) ? count + 1 : 1;
        foreach (var key in Keys(after))
        {
            if (balance.TryGetValue(key, out var count) && count > 0) balance[key] = count - 1;
            else if (mended.Severity != RuleSeverity.Error || key.Rule.Severity == RuleSeverity.Error) return false;
        }

        return balance.Any(b => b.Value > 0 && b.Key.Rule.Severity >= mended.Severity);
    }

    private static IEnumerable<(string Path, Rule Rule)> Keys(IReadOnlyList<BoundDocument> bound) =>
        bound.SelectMany(d => d.Findings.Select(f => (d.Document.Source.Path, f.Rule)));

    private sealed class ByReference : IEqualityComparer<SourceDocument>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals(SourceDocument? x, SourceDocument? y) => ReferenceEquals(x, y);

        public int GetHashCode(SourceDocument obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
