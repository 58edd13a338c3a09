using System.Text.RegularExpressions;

namespace SpecPlanner.Runner.Tests;

/// <summary>What differs from run to run, made equal.</summary>
public static class Runs
{
    /// <summary>The text with the folder and the random part of run ids replaced.</summary>
    public static string Masked(string text, string folder) =>
        Regex.Replace(text.Replace(folder, "/folder", StringComparison.Ordinal), @"\b(\d{8}-\d{6}-\d{3})-[0-9a-f]{4}\b", "$1-abcd");
}
