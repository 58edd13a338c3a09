using System.Security.Cryptography;

namespace SpecPlanner.Package.Tests;

/// <summary>One commit, one package: whoever packs again gets the same bytes.</summary>
[Collection("packages beside")]
public sealed class RepeatedPackTests(PackageFeed feed)
{
    [Fact]
    public async Task Two_packs_of_one_build_are_the_same_bytes()
    {
        var again = feed.NewProject("again");
        await PackageFeed.PackAsync(again["."], ("TZ", "Pacific/Auckland"));

        Hashes(again["."]).ShouldBe(Hashes(feed.Packages));
    }

    private static IEnumerable<string> Hashes(string folder) =>
        Directory.GetFiles(folder, "*.nupkg").Select(f => $"{Path.GetFileName(f)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}").Order(StringComparer.Ordinal);
}
