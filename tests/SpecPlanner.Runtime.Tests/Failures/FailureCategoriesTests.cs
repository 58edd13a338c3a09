using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class FailureCategoriesTests
{
    private static readonly TaskAction Other = new() { Text = "Another way.", Commands = [Drawn.Sh("other")] };

    [Theory]
    [InlineData(ActionEnding.TimedOut, FailureCategory.Timeout)]
    [InlineData(ActionEnding.NotStarted, FailureCategory.Dependency)]
    [InlineData(ActionEnding.Failed, FailureCategory.Runtime)]
    public void How_an_action_ended_says_what_kind_of_failure_it_was(ActionEnding ending, FailureCategory expected)
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("one", "true")));
        run.Add(run.Ended("one") with { Ending = ending });

        run.State.TaskOf("one").Category.ShouldBe(expected);
        run.Events.OfType<TaskFailed>().ShouldHaveSingleItem().Category.ShouldBe(expected);
    }

    [Theory]
    [InlineData("dotnet test", 1, FailureCategory.Test)]
    [InlineData("cd src && CI=1 npm run test -- --watch=false", 1, FailureCategory.Test)]
    [InlineData("/usr/bin/make -j2", 2, FailureCategory.Compilation)]
    [InlineData("make check", 2, FailureCategory.Test)]
    [InlineData("dotnet restore\ndotnet build -warnaserror", 1, FailureCategory.Compilation)]
    [InlineData("curl -f http://localhost", 22, FailureCategory.Runtime)]
    [InlineData("maker", 1, FailureCategory.Runtime)]
    [InlineData("pytest", 127, FailureCategory.Dependency)]
    public void The_program_that_failed_says_it_too(string command, int exitCode, FailureCategory expected)
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("one", command) with { Criterion = new FileCriterion { Text = "file `a` exists", Path = "a" } }));
        run.Add(run.Ended("one") with { Ending = ActionEnding.Finished, Reason = "", Commands = [new CommandEvidence { Command = command, ExitCode = exitCode }] });

        run.State.TaskOf("one").Category.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null, FailureCategory.Validation)]
    [InlineData("dotnet test --filter Cards", FailureCategory.Test)]
    [InlineData("test -f a", FailureCategory.Validation)]
    public void A_criterion_that_is_not_met_is_a_matter_of_validation_unless_it_runs_a_known_program(string? command, FailureCategory expected)
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("one", "true")));
        var ended = run.Ended("one");
        run.Add(ended with { Ending = ActionEnding.Finished, Reason = "", Commands = [new CommandEvidence { Command = "true", ExitCode = 0 }] });
        var seen = command is null ? null : new CommandEvidence { Command = command, ExitCode = 1 };
        var criterion = run.State.Frame.Proofs[0].Order[0].Criterion;
        criterion.ShouldBeOfType<ExitCodeCriterion>();

        // The step's own exit code is no matter of validation.
        run.Add(new CriterionChecked { Task = "one", Attempt = 1, Token = ended.Token, Evidence = new CriterionEvidence { Path = "0", Text = "c", Result = CheckResult.DoesNotHold, Command = seen } });
        run.State.TaskOf("one").Category.ShouldBe(expected == FailureCategory.Validation ? FailureCategory.Runtime : expected);
    }

    [Fact]
    public void A_file_that_is_not_there_after_the_action_is_a_matter_of_validation()
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("one", "true") with { Criterion = new FileCriterion { Text = "file `a` exists", Path = "a" } }));
        var ended = run.Ended("one");
        run.Add(ended with { Ending = ActionEnding.Finished, Reason = "" });
        run.Add(new CriterionChecked { Task = "one", Attempt = 1, Token = ended.Token, Evidence = new CriterionEvidence { Path = "0", Text = "c", Result = CheckResult.DoesNotHold } });

        run.State.TaskOf("one").Category.ShouldBe(FailureCategory.Validation);
    }

    [Fact]
    public void No_retry_is_spent_where_a_program_is_missing_unless_there_is_another_way()
    {
        var final = new PureRun(Drawn.Of(Drawn.Step("one", "true") with { Retries = new RetryPolicy { Count = 3 } }));
        final.Add(final.Ended("one") with { Ending = ActionEnding.NotStarted });
        (final.State.Phase, final.State.TaskOf("one").Attempt).ShouldBe((RunPhase.Failed, 1));

        var other = new PureRun(Drawn.Of(Drawn.Step("one", "true") with { Retries = new RetryPolicy { Count = 3 }, Strategies = [Other] }));
        other.Add(other.Ended("one") with { Ending = ActionEnding.NotStarted });
        other.State.TaskOf("one").Strategy.ShouldBe(2);
        other.Add(other.Ended("one") with { Ending = ActionEnding.NotStarted });
        (other.State.Phase, other.State.TaskOf("one").Attempt).ShouldBe((RunPhase.Failed, 2));
    }

    [Fact]
    public void What_an_executor_says_of_its_failure_counts_and_is_kept_with_what_was_tried()
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("one", "true") with { Retries = new RetryPolicy { Count = 1 } }));
        run.Add(run.Ended("one") with { Category = FailureCategory.Compilation });

        run.Events.OfType<RetryScheduled>().ShouldHaveSingleItem().Category.ShouldBe(FailureCategory.Compilation);
        run.State.TaskOf("one").Tried.ShouldHaveSingleItem().Category.ShouldBe(FailureCategory.Compilation);
    }
}
