using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>The documents whose classes stand in one generated file.</summary>
/// <param name="Number">The bucket's number.</param>
/// <param name="Classes">The classes, ordered by id.</param>
internal sealed record DocumentBucket(int Number, EquatableArray<DocumentClass> Classes)
{
    // With the catalogue and the entry point no project gets more than 64 files.
    private const uint BucketCount = 62;

    /// <summary>Deals classes out by a hash of their id that is the same on every machine.</summary>
    public static IEnumerable<DocumentBucket> Deal(IEnumerable<DocumentClass> classes) =>
        from one in classes
        group one by (int)(Hash(one.Id) % BucketCount) into bucket
        orderby bucket.Key
        select new DocumentBucket(bucket.Key, bucket
            .GroupBy(c => (c.Id, IsPlan: c is PlanClass))
            .Select(same => same.First())
            .OrderBy(c => c.Id, StringComparer.Ordinal)
            .ThenByDescending(c => c is PlanClass)
            .ToEquatableArray());

    // FNV-1a, 32 bit, over UTF-16 units.
    private static uint Hash(string id)
    {
        var hash = 2166136261u;
        foreach (var c in id) hash = unchecked((hash ^ c) * 16777619u);
        return hash;
    }
}
