namespace SpecPlanner.Compiler;

/// <summary>Mends a set of documents: one fix after the other, each looked at in what it brings.</summary>
public sealed class FixRun
{
    private readonly HashSet<(string Path, string Message, string Title)> _refused = [];
    private readonly List<AppliedFix> _applied = [];
    private readonly List<AppliedFix> _left = [];
    private readonly bool[] _mayChange;
    private readonly Func<ReportedFinding, Fix?> _select;
    private readonly SourceDocument[] _documents;

    private FixRun(BoundSet documents, Func<int, bool> mayChange, Func<ReportedFinding, Fix?> select)
    {
        After = documents;
        _documents = [.. documents.Documents.Select(d => d.Document.Source)];
        _mayChange = [.. _documents.Select((_, i) => mayChange(i))];
        _select = select;
    }

    /// <summary>The documents, in the order they were given, with the text they have now.</summary>
    public IReadOnlyList<SourceDocument> Documents => _documents;

    /// <summary>What was mended, in the order it was done.</summary>
    public IReadOnlyList<AppliedFix> Applied => _applied;

    /// <summary>What was not, because something else would be wrong afterwards.</summary>
    public IReadOnlyList<AppliedFix> Left => _left;

    /// <summary>The documents as they are bound now.</summary>
    public BoundSet After { get; private set; }

    /// <summary>Applies every fix after which its finding is gone and nothing new is found.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="mayChange">Which of them may be changed.</param>
    /// <param name="select">The fix of a finding that is meant; without, the one that needs nobody to pick it.</param>
    public static FixRun Over(IReadOnlyList<SourceDocument> documents, Func<SourceDocument, bool> mayChange, Func<ReportedFinding, Fix?>? select = null) =>
        Over(BoundSet.Of([.. documents.Select(DocumentParser.Parse)]), i => mayChange(documents[i]), select ?? (static f => f.Fix));

    /// <summary>The same over documents that were bound.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="mayChange">Which of them, by position, may be changed.</param>
    /// <param name="select">The fix of a finding that is meant.</param>
    public static FixRun Over(BoundSet documents, Func<int, bool> mayChange, Func<ReportedFinding, Fix?> select)
    {
        var run = new FixRun(documents, mayChange, select);
        while (run.Pass()) continue;
        return run;
    }

    // What is mended in one document may bring to light what can be mended in one before it.
    private bool Pass()
    {
        var before = _applied.Count;
        for (var i = 0; i < _documents.Length; i++)
        {
            while (_mayChange[i] && Step(i)) continue;
        }

        return _applied.Count > before;
    }

    // Applies the next fix of a document; false when there is none left.
    private bool Step(int position)
    {
        foreach (var finding in After.Documents[position].Findings)
        {
            if (finding.IsSuppressed || _select(finding) is not { } fix || _refused.Contains((_documents[position].Path, finding.Message, fix.Title))) continue;
            if (Try(position, finding, fix)) return true;
        }

        return false;
    }

    private bool Try(int position, ReportedFinding finding, Fix fix)
    {
        var source = _documents[position];
        var after = After.With(position, fix.ApplyTo(source.Text));
        var done = new AppliedFix(source.Path, After.Documents[position].Document.Lines.PositionOf(finding.Span.Start), finding, fix);
        if (!After.IsImprovedBy(after, finding.Rule))
        {
            _refused.Add((source.Path, finding.Message, fix.Title));
            _left.Add(done);
            return false;
        }

        After = after;
        _documents[position] = after.Documents[position].Document.Source;
        _applied.Add(done);
        return true;
    }
}
