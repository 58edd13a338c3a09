namespace SpecPlanner.Runtime.Tests;

public class CutOffTests
{
    private const string Marker = "run/one/1/s.1";

    [Theory]
    [InlineData(Marker, false)]
    [InlineData(Marker + "/outputs", false)]
    [InlineData(Marker + "/check-0", true)]
    [InlineData("run/one/1/old", true)]
    [InlineData("run/(plan)/1/s.plan9/check-0", true)]
    [InlineData("runx/one/1/s.1/check-0", false)]
    public void A_resume_while_a_step_is_verified_ends_its_checks_and_what_is_older(string found, bool ends) =>
        CutOff.EndsAtResume(Verifying(), found).ShouldBe(ends);

    [Theory]
    [InlineData(Marker, true)]
    [InlineData(Marker + "/outputs", true)]
    [InlineData(Marker + "/check-0", true)]
    public void A_resume_while_a_step_is_active_ends_all_of_it(string found, bool ends) =>
        CutOff.EndsAtResume(Active(), found).ShouldBe(ends);

    [Theory]
    [InlineData(Marker, false)]
    [InlineData(Marker + "/check-0", true)]
    [InlineData("run/zero/1/s.0", false)]
    public void What_is_under_way_while_a_step_is_verified_are_its_checks(string found, bool ends) =>
        CutOff.EndsUnderWay(Verifying(), found).ShouldBe(ends);

    private static RunState Active() => RunFold.Apply(
        RunFold.Begin(At(1, new RunStarted { RunId = "run", PlanHash = "", Plan = Drawn.Of(Drawn.Step("one", "true")), Target = "/", Parallel = 1, Session = "s" })),
        At(2, new AttemptStarted { Task = "one", Attempt = 1, Token = "s.1", Marker = Marker }));

    private static RunState Verifying() => RunFold.Apply(
        Active(),
        At(3, new ActionEnded { Task = "one", Attempt = 1, Token = "s.1", Ending = ActionEnding.Finished }));

    private static JournalEntry At(long sequence, RunEvent e) => new(sequence, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), e);
}
