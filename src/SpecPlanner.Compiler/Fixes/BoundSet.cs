using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Documents bound together, one of which can be changed at the price of that one.</summary>
public sealed class BoundSet
{
    private readonly IndexRow[] _rows;
    private readonly PlanIndex _index;
    private readonly BoundDocument[] _bound;

    private BoundSet(IndexRow[] rows, PlanIndex index, BoundDocument[] bound) => (_rows, _index, _bound) = (rows, index, bound);

    /// <summary>The documents, in the order they were given.</summary>
    public IReadOnlyList<BoundDocument> Documents => _bound;

    /// <summary>Binds documents that were read.</summary>
    public static BoundSet Of(IReadOnlyList<ParsedDocument> documents)
    {
        var rows = documents.Select(d => IndexRow.Of(d.Model)).ToArray();
        var index = PlanIndex.From(rows);
        return new BoundSet(rows, index, [.. documents.Select(d => DocumentBinder.Bind(d, index))]);
    }

    /// <summary>The same with another text of one document. The others are bound again only where they see a difference.</summary>
    public BoundSet With(int position, string text)
    {
        var parsed = DocumentParser.Parse(_bound[position].Document.Source with { Text = text });
        var row = IndexRow.Of(parsed.Model);
        if (row != _rows[position]) return Of([.. _bound.Select((b, i) => i == position ? parsed : b.Document)]);

        var bound = (BoundDocument[])_bound.Clone();
        bound[position] = DocumentBinder.Bind(parsed, _index);
        return new BoundSet(_rows, _index, bound);
    }

    /// <summary>The ways to mend a finding that a person can be offered: with each of them the finding is gone and nothing new is there.</summary>
    public IEnumerable<Fix> FixesOf(int position, ReportedFinding finding) =>
        finding.IsSuppressed ? [] : finding.Fixes.Where(f => IsMended(position, finding, With(position, f.ApplyTo(_bound[position].Document.Source.Text))));

    /// <summary>The findings that have ways to be mended which only a person may pick, and no other, in order of document and place.</summary>
    /// <param name="mayChange">Which documents, by position, may be changed.</param>
    public IReadOnlyList<FixChoices> Choices(Func<int, bool> mayChange)
    {
        var choices = new List<FixChoices>();
        for (var i = 0; i < _bound.Length; i++)
        {
            if (!mayChange(i)) continue;
            foreach (var finding in _bound[i].Findings)
            {
                var fixes = finding.Fixes.Any(f => f.IsChoice) && finding.Fix is null ? FixesOf(i, finding).ToEquatableArray() : default;
                if (!fixes.IsEmpty) choices.Add(new FixChoices(i, _bound[i].Document.Source.Path, _bound[i].Document.Lines.PositionOf(finding.Span.Start), finding, fixes));
            }
        }

        return choices;
    }

    /// <summary>Whether a finding of a document is gone from another set of the same documents, and nothing new is there.</summary>
    public bool IsMended(int position, ReportedFinding finding, BoundSet after) =>
        Count(finding, after._bound[position]) < Count(finding, _bound[position]) && Balance(finding.Rule, after) is not null;

    /// <summary>Whether another set of the same documents has fewer findings that weigh as much as a rule, and nothing new.</summary>
    internal bool IsImprovedBy(BoundSet after, Rule mended) =>
        Balance(mended, after) is { } balance && balance.Any(b => b.Value > 0 && b.Key.Rule.Severity >= mended.Severity);

    private static int Count(ReportedFinding finding, BoundDocument document) => document.Findings.Count(f => f.Rule == finding.Rule && f.Message == finding.Message);

    // What is gone, by document and rule; null where something is new. A finding may hide others that weigh less, which show once it is gone: those count as there before.
    private Dictionary<(int Document, Rule Rule), int>? Balance(Rule mended, BoundSet after)
    {
        var balance = new Dictionary<(int Document, Rule Rule), int>();
        for (var i = 0; i < _bound.Length; i++)
        {
            if (ReferenceEquals(_bound[i], after._bound[i])) continue;
            foreach (var finding in _bound[i].Findings) balance[(i, finding.Rule)] = balance.TryGetValue((i, finding.Rule), out var count) ? count + 1 : 1;
            foreach (var finding in after._bound[i].Findings)
            {
                if (balance.TryGetValue((i, finding.Rule), out var count) && count > 0) balance[(i, finding.Rule)] = count - 1;
                else if (finding.Rule.Severity >= mended.Severity) return null;
            }
        }

        return balance;
    }
}
