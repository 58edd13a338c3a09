using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>The documents whose classes stand in one generated file.</summary>
/// <param name="Number">The bucket's number.</param>
/// <param name="Sources">Their classes, ordered by id.</param>
internal sealed record DocumentBucket(int Number, EquatableArray<DocumentSource> Sources)
{
    // With the catalogue and the entry point no project gets more than 64 files.
    private const int BucketCount = 62;

    /// <summary>Deals classes out by a hash of their id that is the same on every machine.</summary>
    /// <returns>All buckets in order, the empty ones too: Roslyn compares by position, so a new bucket must not move the others.</returns>
    public static IReadOnlyList<DocumentBucket> Deal(IReadOnlyList<DocumentSource> sources)
    {
        var dealt = new List<DocumentSource>[BucketCount];
        for (var i = 0; i < BucketCount; i++) dealt[i] = [];
        foreach (var source in sources) dealt[(int)(Hash(source.Id) % BucketCount)].Add(source);
        return dealt.Select((bucket, number) => new DocumentBucket(number, Ordered(bucket))).ToList();
    }

    // Two documents of one kind and id are an error of the author's; one class stands for both.
    private static EquatableArray<DocumentSource> Ordered(List<DocumentSource> sources)
    {
        sources.Sort(ByIdAndNamespace);
        return sources.Where((source, i) => i == 0 || ByIdAndNamespace(sources[i - 1], source) != 0).ToEquatableArray();
    }

    private static int ByIdAndNamespace(DocumentSource a, DocumentSource b)
    {
        var byId = string.CompareOrdinal(a.Id, b.Id);
        return byId != 0 ? byId : string.CompareOrdinal(a.Namespace, b.Namespace);
    }

    // FNV-1a, 32 bit, over UTF-16 units.
    private static uint Hash(string id)
    {
        var hash = 2166136261u;
        foreach (var c in id) hash = unchecked((hash ^ c) * 16777619u);
        return hash;
    }
}
