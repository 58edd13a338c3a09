using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class EndingTests
{
    // A document may say what depends on a step before it says the step.
    [Fact]
    public void When_the_run_stops_what_a_person_was_asked_about_fails_first_and_blocks_what_depends_on_it()
    {
        var run = new PureRun(Drawn.Of(
            Drawn.Step("late", "true", "asked"),
            Drawn.Step("asked", "true") with { OnFailure = new FailureResponse { Kind = FailureKind.Ask, Persona = "human" } },
            Drawn.Step("stop", "true")));
        run.Fail("asked");
        var asked = run.State.TaskOf("asked");
        run.Add(new FailureUnanswered { Task = "asked", Attempt = asked.Attempt, Token = asked.Token! });

        run.Fail("stop");

        run.State.Phase.ShouldBe(RunPhase.Failed);
        (run.State.TaskOf("late").Phase, run.State.TaskOf("late").Cause).ShouldBe((TaskPhase.Blocked, "asked"));
    }
}
