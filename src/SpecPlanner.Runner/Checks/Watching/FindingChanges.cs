namespace SpecPlanner.Runner;

/// <summary>What is different between two checks. A finding that only moved to another line is the same one.</summary>
/// <param name="New">The findings that were not there before.</param>
/// <param name="Gone">The findings that are not there any more.</param>
internal sealed record FindingChanges(IReadOnlyList<PlacedFinding> New, IReadOnlyList<PlacedFinding> Gone)
{
    /// <summary>Compares two checks.</summary>
    public static FindingChanges Between(CheckReport before, CheckReport now) => new(Without(now, before), Without(before, now));

    private static List<PlacedFinding> Without(CheckReport report, CheckReport other)
    {
        var known = other.Shown.GroupBy(Identity).ToDictionary(same => same.Key, same => same.Count());
        var rest = new List<PlacedFinding>();
        foreach (var finding in report.Shown)
        {
            var count = known.GetValueOrDefault(Identity(finding));
            if (count > 0) known[Identity(finding)] = count - 1;
            else rest.Add(finding);
        }

        return rest;
    }

    private static (string File, string Rule, string Message) Identity(PlacedFinding placed) =>
        (placed.File, placed.Finding.Rule.Id, placed.Finding.Message);
}
