using System.Globalization;

namespace SpecPlanner.Model.Tests;

public class TaskFingerprintTests
{
    private static readonly TaskDefinition Task = new()
    {
        Id = "T001",
        Number = 1,
        Title = "Validate cards",
        Description = "Cards are checked first.",
        Persona = "builder",
        Action = new TaskAction { Text = "Run `make cards`.", Commands = [Command("make cards")] },
        Criterion = new OutputCriterion { Text = "`wc -l x` prints = 3", Command = Command("wc -l x"), Value = "3" },
        DependsOn = ["T002", "T003"],
        Files = [new FileUse { Path = "a.cs" }, new FileUse { Path = "b.cs", Change = FileChange.Modify, Purpose = "the rest" }],
        Covers = ["REQ-1", "B1"],
    };

    [Fact]
    public void Both_hashes_are_16_digits_and_stay_what_they_are()
    {
        TaskFingerprint.Of(Task).ShouldBe(new TaskFingerprint("b2350556dd7c35b1", "47d5b9a9bccdaa6e"));
        PlanHash.Of(Plan(Task)).ShouldBe("407ce81e56138a94");
    }

    // A criterion is edited, or a sentence of prose: that is what tells them apart.
    public static TheoryData<string, TaskDefinition, TaskPart> Edits => new()
    {
        { "the criterion's value", Task with { Criterion = new OutputCriterion { Text = "`wc -l x` prints = 4", Command = Command("wc -l x"), Value = "4" } }, TaskPart.Criterion },
        { "the criterion's command", Task with { Criterion = new OutputCriterion { Text = "", Command = Command("wc -l y"), Value = "3" } }, TaskPart.Criterion },
        { "not", Task with { Criterion = Task.Criterion! with { Negated = true } }, TaskPart.Criterion },
        { "no criterion", Task with { Criterion = null }, TaskPart.Criterion },
        { "the action's sentence", Task with { Action = Task.Action with { Text = "Run `make cards` twice." } }, TaskPart.Action },
        { "the action's command", Task with { Action = Task.Action with { Commands = [Command("make")] } }, TaskPart.Action },
        { "another way", Task with { Strategies = [new TaskAction { Text = "Ask." }] }, TaskPart.Action },
        { "a file", Task with { Files = [Task.Files[1]] }, TaskPart.Files },
        { "what happens to a file", Task with { Files = [Task.Files[0], Task.Files[1] with { Change = FileChange.Delete }] }, TaskPart.Files },
        { "what it covers", Task with { Covers = ["REQ-1"] }, TaskPart.Covers },
        { "a dependency", Task with { DependsOn = ["T002"] }, TaskPart.Dependencies },
        { "the persona", Task with { Persona = "tester" }, TaskPart.Persona },
        { "the reviewer", Task with { Reviewer = "tester" }, TaskPart.Reviewer },
        { "the policy", Task with { Policy = RiskPolicy.NetworkGet }, TaskPart.Policy },
        { "the time-out", Task with { Timeout = TimeSpan.FromMinutes(1) }, TaskPart.Failure },
        { "the retries", Task with { Retries = new RetryPolicy { Count = 1 } }, TaskPart.Failure },
        { "on failure", Task with { OnFailure = new FailureResponse { Kind = FailureKind.Continue } }, TaskPart.Failure },
        { "a substep", Task with { Substeps = [new Substep { Text = "Pages", On = true }] }, TaskPart.Substeps },
        { "an output", Task with { Outputs = [new OutputDefinition { Name = "n", Path = "x" }] }, TaskPart.Outputs },
        { "the title", Task with { Title = "Validate all cards" }, TaskPart.Prose },
        { "the description", Task with { Description = "Cards are checked last." }, TaskPart.Prose },
        { "a purpose", Task with { Files = [Task.Files[0], Task.Files[1] with { Purpose = "all" }] }, TaskPart.Prose },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_changes_its_own_part_and_the_hash_that_part_is_in(string what, TaskDefinition edited, TaskPart part)
    {
        TaskFingerprint.Changes(Task, edited).ShouldBe([part], what);
        (TaskFingerprint.Of(edited).Content == TaskFingerprint.Of(Task).Content).ShouldBe(part == TaskPart.Prose, what);
        (TaskFingerprint.Of(edited).Prose == TaskFingerprint.Of(Task).Prose).ShouldBe(part != TaskPart.Prose, what);
        (PlanHash.Of(Plan(edited)) == PlanHash.Of(Plan(Task))).ShouldBe(part == TaskPart.Prose, what);
    }

    public static TheoryData<string, TaskDefinition> Formatting => new()
    {
        { "a paragraph wrapped anew", Task with { Description = "Cards are\r\n  checked first.\n" } },
        { "the action wrapped anew", Task with { Action = Task.Action with { Text = "Run\n`make cards`." } } },
        { "the criterion in other words", Task with { Criterion = Task.Criterion! with { Text = "`wc -l x` = 3" } } },
        { "the criterion as a list of one", Task with { Criterion = new CriterionGroup { Text = "- x", Items = [Task.Criterion!] } } },
        { "the command's placeholders", Task with { Action = Task.Action with { Commands = [Command("make cards") with { Text = "make  cards" }] } } },
        { "the order of files", Task with { Files = [Task.Files[1], Task.Files[0]] } },
        { "the order of dependencies and ids", Task with { DependsOn = ["T003", "T002"], Covers = ["B1", "REQ-1"] } },
        { "a lock", Task with { Locks = ["staging-db"] } },
        { "number, phase, estimate and claim", Task with { Number = 7, Phase = 3, Estimate = TimeSpan.FromHours(3), IsClaimedDone = true } },
    };

    [Theory]
    [MemberData(nameof(Formatting))]
    public void Formatting_and_what_says_when_change_nothing(string what, TaskDefinition edited)
    {
        TaskFingerprint.Changes(Task, edited).ShouldBeEmpty(what);
        TaskFingerprint.Of(edited).ShouldBe(TaskFingerprint.Of(Task), what);
    }

    [Fact]
    public void A_plan_is_the_same_in_another_order_and_under_another_name()
    {
        var second = Task with { Id = "T002" };
        PlanHash.Of(Plan(second, Task) with { Name = "Other", Description = "Other.", Source = "specs/other.md" }).ShouldBe(PlanHash.Of(Plan(Task, second)));
        PlanHash.Of(Plan(Task, second)).ShouldNotBe(PlanHash.Of(Plan(Task)));
        PlanHash.Of(Plan(Task) with { BaseUrl = "http://a" }).ShouldNotBe(PlanHash.Of(Plan(Task)));
    }

    [Fact]
    public void The_culture_changes_nothing()
    {
        var (before, plan) = (CultureInfo.CurrentCulture, Plan(Task with { Timeout = TimeSpan.FromMinutes(-1.5), Retries = new RetryPolicy { Count = -3 } }));
        var expected = PlanHash.Of(plan);
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (strange.NumberFormat.NegativeSign, strange.NumberFormat.NumberDecimalSeparator) = ("minus", ",");
        try
        {
            CultureInfo.CurrentCulture = strange;
            PlanHash.Of(plan).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Values run into each other nowhere: "ab" and "c" are not "a" and "bc".
    [Fact]
    public void What_stands_next_to_each_other_is_told_apart()
    {
        TaskFingerprint.Changes(Task with { DependsOn = ["ab", "c"] }, Task with { DependsOn = ["a", "bc"] }).ShouldBe([TaskPart.Dependencies]);
        TaskFingerprint.Changes(Task with { DependsOn = ["a;", "b"] }, Task with { DependsOn = ["a", ";b"] }).ShouldBe([TaskPart.Dependencies]);
    }

    private static Command Command(string script) => new() { Text = script, Script = script };

    private static Plan Plan(params TaskDefinition[] tasks) => new() { Id = "checkout", Name = "Checkout", Kind = PlanKind.Specification, Tasks = [.. tasks] };
}
