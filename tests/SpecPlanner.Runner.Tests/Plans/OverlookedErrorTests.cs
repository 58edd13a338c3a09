using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public class OverlookedErrorTests
{
    private static readonly PlanCatalogue Overlooked = Plans.Two with { Plans = [.. Plans.Two.Plans.Select(p => p.Id == "tidy" ? p with { Errors = ["SPEC6001"] } : p)] };

    [Fact]
    public async Task A_plan_whose_errors_the_build_was_told_to_overlook_does_not_run() =>
        (await ConsoleDouble.Run(Overlooked, "run", "tidy", "--yes")).ShouldBe(new Said(
            2,
            "",
            "The plan \"tidy\" cannot run: it has errors that the build was told to overlook (SPEC6001). Nothing was done.\nWhat a finding means: runner explain SPEC6001\n"));

    [Fact]
    public async Task It_is_shown_all_the_same() => (await ConsoleDouble.Run(Overlooked, "show", "tidy")).ExitCode.ShouldBe(0);
}
