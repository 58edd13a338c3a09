namespace SpecPlanner.Runtime;

/// <summary>Whether what a bundle was made from still is what it was.</summary>
public enum BundleStanding
{
    /// <summary>Everything is as it was.</summary>
    Intact,

    /// <summary>Something changed, so it has to be made anew.</summary>
    Drifted,

    /// <summary>Something is gone, so what it asks for cannot be done as it stands.</summary>
    Broken,
}

/// <summary>What became of the files that a bundle was made from.</summary>
/// <param name="Standing">The worst of them.</param>
/// <param name="Changed">The paths of those that changed.</param>
/// <param name="Gone">The paths of those that are gone.</param>
public sealed record BundleIntegrity(BundleStanding Standing, IReadOnlyList<string> Changed, IReadOnlyList<string> Gone)
{
    /// <summary>Looks at the files that a bundle was made from.</summary>
    public static async Task<BundleIntegrity> OfAsync(Bundle bundle, CancellationToken stop)
    {
        var (changed, gone) = (new List<string>(), new List<string>());
        foreach (var input in bundle.Inputs)
        {
            var now = await BundleInputs.NowAsync(input, bundle.Target, stop);
            if (string.Equals(now, input.Sha256, StringComparison.Ordinal)) continue;
            (now.Length == 0 ? gone : changed).Add(input.Path);
        }

        return new BundleIntegrity(gone.Count > 0 ? BundleStanding.Broken : changed.Count > 0 ? BundleStanding.Drifted : BundleStanding.Intact, changed, gone);
    }
}
