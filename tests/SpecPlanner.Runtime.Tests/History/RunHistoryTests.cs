using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class RunHistoryTests : IDisposable
{
    private readonly SessionHarness _runs = new();

    // A sibling that failed too when the run went back had an attempt with an end, not one that goes on for ever.
    [Fact]
    public async Task Every_attempt_that_a_way_back_cut_short_has_an_end()
    {
        var plan = Drawn.Of(
            Drawn.Step("make", "true"),
            Drawn.Step("sibling", "[ -e again ] || { touch failing; exit 1; }", "make") with { OnFailure = Back },
            Drawn.Step("check", "[ -e again ] || { while [ ! -e failing ]; do sleep 0.01; done; touch again; exit 1; }", "make") with { OnFailure = Back });
        _runs.Parallel = 4;

        var state = await _runs.RunAsync(plan);

        state.Phase.ShouldBe(RunPhase.Done);
        var history = RunHistory.Load(_runs.Folder.Path, state.RunId)!;
        history.Steps.SelectMany(s => s.Attempts).ShouldAllBe(a => a.Ended != null && a.Ending != AttemptEnding.Open);
    }

    public void Dispose() => _runs.Dispose();

    private static FailureResponse Back => new() { Kind = FailureKind.GoTo, Target = "make" };
}
