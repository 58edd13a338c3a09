using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>The documents whose classes stand in one generated file.</summary>
/// <param name="Number">The bucket's number.</param>
/// <param name="Classes">The classes, ordered by id.</param>
internal sealed record DocumentBucket(int Number, EquatableArray<DocumentClass> Classes)
{
    // With the catalogue and the entry point no project gets more than 64 files.
    private const int BucketCount = 62;

    /// <summary>Deals classes out by a hash of their id that is the same on every machine.</summary>
    /// <returns>All buckets in order, the empty ones too: Roslyn compares by position, so a new bucket must not move the others.</returns>
    public static IReadOnlyList<DocumentBucket> Deal(IEnumerable<DocumentClass> classes)
    {
        var dealt = classes.ToLookup(one => (int)(Hash(one.Id) % BucketCount));
        return Enumerable.Range(0, BucketCount).Select(number => new DocumentBucket(number, Ordered(dealt[number]))).ToList();
    }

    private static EquatableArray<DocumentClass> Ordered(IEnumerable<DocumentClass> classes) => classes
        .GroupBy(c => (c.Id, IsPlan: c is PlanClass))
        .Select(same => same.First())
        .OrderBy(c => c.Id, StringComparer.Ordinal)
        .ThenByDescending(c => c is PlanClass)
        .ToEquatableArray();

    // FNV-1a, 32 bit, over UTF-16 units.
    private static uint Hash(string id)
    {
        var hash = 2166136261u;
        foreach (var c in id) hash = unchecked((hash ^ c) * 16777619u);
        return hash;
    }
}
