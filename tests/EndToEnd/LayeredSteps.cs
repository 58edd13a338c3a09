using System.Globalization;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>What the fixture's template <c>layered-steps</c> is made of.</summary>
internal static class LayeredSteps
{
    /// <summary>The template's id.</summary>
    public const string Id = "layered-steps";

    /// <summary>The ids of its steps.</summary>
    public static IReadOnlyList<string> Steps { get; } = [.. Enumerable.Range(1, 200).Select(n => "work-" + n.ToString("D3", CultureInfo.InvariantCulture))];
}
