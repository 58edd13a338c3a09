namespace SpecPlanner.EndToEnd.Tests;

/// <summary>What this product's own specification promises, and the tests that show it.</summary>
public sealed class OwnCoverageTests : IDisposable
{
    private readonly TargetFolder _target = new();

    public void Dispose() => _target.Dispose();

    [WholeBuildFact]
    [Covers("specplanner/REQ-18")]
    public async Task Every_requirement_of_this_release_is_shown_by_a_test_and_no_test_names_what_is_not_there()
    {
        var result = await RunnerProcess.RunAsync(
            Programs.Of("tools/runner", "runner"), _target.Path, ["coverage", "specplanner", "--root", RepositoryRoot.Path, "--tests", .. WholeBuildFactAttribute.Assemblies]);

        result.ExitCode.ShouldBe(0, result.All);
        result.Output.Split('\n').Where(l => l.Contains("SPEC6010", StringComparison.Ordinal)).ShouldBeEmpty();
        result.Output.Split('\n').Where(l => l.Contains("SPEC6011", StringComparison.Ordinal) && l.Contains("\"specplanner/", StringComparison.Ordinal)).ShouldBeEmpty();
        result.Output.ShouldContain(" 0 done, ");
    }
}
