using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class PlanSupportTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { "persona", "which the plan does not define" },
        { "agent", "an agent that names no program" },
        { "prose", "its action has no command" },
        { "criterion", "has no success criterion" },
        { "empty", "an empty group of criteria" },
        { "judge", "would be judged by \"shell\", who does it" },
        { "machine", "which is no person" },
        { "unknown", "depends on \"nothing\", which is not in the plan" },
        { "cycle", "The tasks wait for each other: a -> b -> a" },
        { "twice", "Two tasks have the id \"a\"" },
        { "none", "has no tasks" },
        { "tools", "\"shell\" may run git only, not \"curl\"" },
        { "computed", "which program this starts is known only when it runs" },
        { "rollback", "The rollback \"If any step fails\": \"shell\" may run git only, not \"rm\"" },
        { "asked", "asks \"shell\" what to do on failure, which is no person" },
        { "back", "goes back to \"nothing\" on failure, which is not in the plan" },
        { "policy", "may do more (spends_money) than \"code\" (write_local)" },
        { "way", "one of its ways has no command" },
    };

    [Fact]
    public void A_plan_that_can_run_has_no_problems() => PlanSupport.Problems(Drawn.Of(Drawn.Step("a", "true"))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_carried_out_is_said_before_anything_starts(string which, string problem) =>
        PlanSupport.Problems(Plan(which)).ShouldHaveSingleItem().ShouldContain(problem);

    [Fact]
    public void A_code_task_without_a_body_is_said() =>
        PlanSupport.MissingBodies(Drawn.Of(Drawn.Code("a")), new Dictionary<string, StepBody>(StringComparer.Ordinal)).ShouldHaveSingleItem().ShouldContain("no body");

    [Fact]
    public void A_refused_run_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        var plan = Plan("prose") with { Parameters = [new Parameter { Name = "size", Type = ParameterType.Int }, new Parameter { Name = "place", Description = "where" }] };
        var request = new RunRequest
        {
            Plan = plan,
            Target = folder.Path,
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["size"] = "big", ["sise"] = "1" },
        };

        var error = Should.Throw<RunRefusedException>(() => RunSession.Start(request, new Surroundings()));

        error.Problems.Count.ShouldBe(4);
        error.Message.ShouldContain("must be a whole number");
        error.Message.ShouldContain("\"place\" (where) needs a value");
        error.Message.ShouldContain("has no parameter \"sise\"");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    private static Plan Plan(string which)
    {
        var a = Drawn.Step("a", "true");
        return which switch
        {
            "persona" => Drawn.Of(a with { Persona = "nobody" }),
            "agent" => Drawn.Of(a with { Persona = "bot" }) with { Personas = [new Persona { Id = "bot", Name = "Bot", Executor = ExecutorKind.Agent }] },
            "prose" => Drawn.Of(a with { Action = new TaskAction { Text = "Do it." } }),
            "criterion" => Drawn.Of(a with { Criterion = null }),
            "empty" => Drawn.Of(a with { Criterion = new CriterionGroup { Text = "t" } }),
            "judge" => Drawn.Of(a with { Criterion = new JudgedCriterion { Text = "t" }, Reviewer = "shell" }),
            "machine" => Drawn.Of(a with { Criterion = new JudgedCriterion { Text = "t" }, Reviewer = "code" }),
            "unknown" => Drawn.Of(a with { DependsOn = ["nothing"] }),
            "cycle" => Drawn.Of(a with { DependsOn = ["b"] }, Drawn.Step("b", "true", "a")),
            "twice" => Drawn.Of(a, a),
            "tools" => WithGitOnly(Drawn.Step("a", "git pull && curl http://127.0.0.1")),
            "computed" => WithGitOnly(Drawn.Step("a", "eval \"$x\"")),
            "rollback" => WithGitOnly(Drawn.Step("a", "git pull")) with
            {
                Rollbacks = [new RollbackSection { Text = "If any step fails:", Tasks = ["a"], Items = [new RollbackItem { Text = "t", Commands = [Drawn.Sh("rm x")] }] }],
            },
            "asked" => Drawn.Of(a with { OnFailure = new FailureResponse { Kind = FailureKind.Ask, Persona = "shell" } }),
            "back" => Drawn.Of(a with { OnFailure = new FailureResponse { Kind = FailureKind.GoTo, Target = "nothing" } }),
            "policy" => Drawn.Of(Drawn.Code("a") with { Policy = RiskPolicy.SpendsMoney }),
            "way" => Drawn.Of(a with { Strategies = [new TaskAction { Text = "By hand." }] }),
            _ => Drawn.Of(),
        };
    }

    private static Plan WithGitOnly(TaskDefinition task) =>
        Drawn.Of(task) with { Personas = [new Persona { Id = "shell", Name = "Shell", Executor = ExecutorKind.Shell, Tools = ["git"] }] };
}
