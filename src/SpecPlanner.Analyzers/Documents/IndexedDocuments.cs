using System.Runtime.CompilerServices;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>
/// All documents of a project with the index over them. An editor makes a new compilation with every keystroke; while no document is another one,
/// the index stays the same object, and so does what was bound against it.
/// </summary>
internal sealed class IndexedDocuments
{
    private static readonly ConditionalWeakTable<ParsedDocument, Latest<IndexedDocuments>> Recent = new();
    private static readonly ConditionalWeakTable<ParsedDocument, Latest<Binding>> Bound = new();

    private readonly IReadOnlyList<ParsedDocument> _documents;
    private readonly PlanIndex _index;

    private IndexedDocuments(IReadOnlyList<ParsedDocument> documents, PlanIndex index) => (_documents, _index) = (documents, index);

    /// <summary>The documents, ordered by path.</summary>
    public IReadOnlyList<ParsedDocument> All => _documents;

    /// <summary>The index over some documents; their order does not matter.</summary>
    public static IndexedDocuments Of(IEnumerable<ParsedDocument> documents)
    {
        var ordered = documents.ToList();
        ordered.Sort(static (a, b) => string.CompareOrdinal(a.Source.Path, b.Source.Path));
        if (ordered.Count == 0) return new IndexedDocuments(ordered, PlanIndex.From([]));

        // Two of them, since the one that is typed in is another one each time.
        var (first, last) = (Recent.GetOrCreateValue(ordered[0]), Recent.GetOrCreateValue(ordered[ordered.Count - 1]));
        var before = first.Value ?? last.Value;
        if (before is not null && before._documents.SequenceEqual(ordered)) return before;

        var index = PlanIndex.From(ordered.Select(parsed => IndexRow.Of(parsed.Model)));
        var now = new IndexedDocuments(ordered, before is not null && before._index.Equals(index) ? before._index : index);
        first.Value = last.Value = now;
        return now;
    }

    /// <summary>A document bound against all.</summary>
    public BoundDocument Bind(ParsedDocument document)
    {
        var latest = Bound.GetOrCreateValue(document);
        if (latest.Value is { } known && ReferenceEquals(known.Index, _index)) return known.Document;
        var bound = DocumentBinder.Bind(document, _index);
        latest.Value = new Binding(_index, bound);
        return bound;
    }

    private sealed record Binding(PlanIndex Index, BoundDocument Document);

    private sealed class Latest<T>
        where T : class
    {
        private volatile T? _value;

        public T? Value
        {
            get => _value;
            set => _value = value;
        }
    }
}
