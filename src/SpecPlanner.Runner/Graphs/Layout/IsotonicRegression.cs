namespace SpecPlanner.Runner;

/// <summary>Finds the nearest numbers that never fall.</summary>
/// <remarks>Pools neighbours that fall into their mean until none do; linear. The least sum of weighted squares: Ayer and others, 1955.</remarks>
internal static class IsotonicRegression
{
    /// <summary>Replaces values by the nearest ones that are in ascending order.</summary>
    /// <param name="values">The values; changed in place.</param>
    /// <param name="weights">How much each counts; all greater than 0.</param>
    public static void Fit(double[] values, double[] weights)
    {
        var pools = new List<(double Mean, double Weight, int Count)>();
        for (var i = 0; i < values.Length; i++)
        {
            var pool = (Mean: values[i], Weight: weights[i], Count: 1);
            while (pools.Count > 0 && pools[^1].Mean > pool.Mean)
            {
                var before = pools[^1];
                pools.RemoveAt(pools.Count - 1);
                var weight = before.Weight + pool.Weight;
                pool = (((before.Mean * before.Weight) + (pool.Mean * pool.Weight)) / weight, weight, before.Count + pool.Count);
            }

            pools.Add(pool);
        }

        var next = 0;
        foreach (var (mean, _, count) in pools)
        {
            for (var k = 0; k < count; k++) values[next++] = mean;
        }
    }
}
