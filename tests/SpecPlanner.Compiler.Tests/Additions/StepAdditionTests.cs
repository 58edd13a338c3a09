using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

/// <summary>Steps that are added to a plan when its run is under way.</summary>
public class StepAdditionTests
{
    private static readonly Plan Load = Expect.Body(
        """
        ## Steps
        ### Step 1: Import
        **Persona**: admin
        **Action**: Run `import {{table}}`.
        **Outputs**: count = `wc -l rows`
        **Success criterion**: exit code 0
        ### Step 2: Verify
        **Persona**: admin
        **Action**: Run `verify`.
        **Success criterion**: exit code 0
        ## Rollback
        If any step fails:
        1. Sweep: `rm -f rows`.

        If step 1 fails:
        1. Tell somebody.
        """,
        "parameters:\n  table: { type: string, default: cards }").Plan!;

    [Fact]
    public void A_step_stands_behind_the_last_one_and_names_what_the_plan_has()
    {
        var added = Compile(Step("Reindex", "**Depends on**: step 1", "Run `reindex {{table}} {{import.count}}`."));

        var plan = added.Plan.ShouldNotBeNull();
        plan.Tasks.Take(2).ShouldBe(Load.Tasks);
        var task = plan.Tasks[2];
        (task.Id, task.Number, task.Persona, task.Policy).ShouldBe(("reindex", 3, "admin", Load.Tasks[0].Policy));
        task.DependsOn.ShouldBe(["import"]);
        task.Action.Commands.ShouldHaveSingleItem().Script.ShouldContain("SPEC_table");
        added.Steps.ShouldBe([new AddedStep("reindex", 2, 6)]);
        added.Document.AllFindings.ShouldBeEmpty();
    }

    [Fact]
    public void Without_an_order_the_first_waits_for_nothing_and_each_other_one_for_the_one_before_it()
    {
        var plan = Compile(Step("One", "") + Step("Two", "")).Plan!;

        plan.Tasks[2].DependsOn.ShouldBeEmpty();
        plan.Tasks[3].DependsOn.ShouldBe(["one"]);
        plan.Tasks.Select(t => t.Number).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void Rollbacks_of_any_step_answer_for_it_and_it_may_bring_its_own()
    {
        var plan = Compile(Step("Reindex", "") + "## Rollback\nIf step reindex fails:\n1. Drop it: `drop`.\n").Plan!;

        plan.Rollbacks.Select(r => string.Join(' ', r.Tasks)).ShouldBe(["import verify reindex", "import", "reindex"]);
    }

    [Fact]
    public void A_lock_is_held_against_those_of_the_plan_of_which_nothing_is_said_again()
    {
        var plan = Load with { Tasks = [Load.Tasks[0] with { Locks = ["cards-db", "port"] }, Load.Tasks[1]] };

        StepAddition.Compile(plan, Source(Step("Reindex", "**Locks**: Cards-DB")), []).Document.AllFindings.ShouldBeEmpty();
        var lone = StepAddition.Compile(plan, Source(Step("Reindex", "**Locks**: card-db")), []).Document.AllFindings.ShouldHaveSingleItem();
        (lone.Rule.Id, lone.Message.EndsWith("Did you mean \"cards-db\"?", StringComparison.Ordinal)).ShouldBe(("SPEC4007", true));
    }

    [Fact]
    public void A_persona_that_a_specification_brings_along_comes_with_it()
    {
        var open = Load with { Kind = PlanKind.Specification, AssignedPersonas = [] };
        var other = new Persona { Id = "indexer", Name = "Indexer", Executor = ExecutorKind.Shell };

        StepAddition.Compile(open, Source(Step("Reindex", "").Replace("admin", "indexer", StringComparison.Ordinal)), [other]).Plan!
            .Personas.Select(p => p.Id).ShouldBe(["admin", "indexer"]);
    }

    [Theory]
    [InlineData("SPEC0006", "(2,5)", "There is a step \"import\" already.", "### Import\n**Persona**: admin\n**Action**: Run `true`.\n**Success criterion**: exit code 0\n")]
    [InlineData("SPEC0006", "(2,10)", "this one gets the number 3", "### Step 1: Reindex\n**Persona**: admin\n**Action**: Run `true`.\n**Success criterion**: exit code 0\n")]
    [InlineData("SPEC4001", "(4,17)", "There is no step \"impart\".", "### Reindex\n**Persona**: admin\n**Depends on**: impart\n**Action**: Run `true`.\n**Success criterion**: exit code 0\n")]
    [InlineData("SPEC4001", "(4,23)", "This step does not come after \"import\"", "### Reindex\n**Persona**: admin\n**Action**: Run `echo {{import.count}}`.\n**Success criterion**: exit code 0\n")]
    [InlineData("SPEC1002", "(4,23)", "The plan \"example\" has no parameter \"tabel\"", "### Reindex\n**Persona**: admin\n**Action**: Run `echo {{tabel}}`.\n**Success criterion**: exit code 0\n")]
    [InlineData("SPEC2001", "(3,14)", "There is no persona \"nobody\".", "### Reindex\n**Persona**: nobody\n**Action**: Run `true`.\n**Success criterion**: exit code 0\n")]
    [InlineData("SPEC2002", "(3,14)", "\"reviewer\" is not among the assignedPersonas of the plan, which keeps those it has", "### Reindex\n**Persona**: reviewer\n**Action**: Do it.\n**Success criterion**: File `x` exists.\n")]
    [InlineData("SPEC3001", "(2,5)", "The step has no success criterion", "### Reindex\n**Persona**: admin\n**Action**: Run `true`.\n")]
    public void What_is_wrong_with_it_is_said_at_its_place_and_keeps_it_out(string rule, string place, string message, string step)
    {
        var added = Compile(step);

        added.Plan.ShouldBeNull();
        var found = added.Document.AllFindings.Where(f => f.Rule.Severity == RuleSeverity.Error).ShouldHaveSingleItem();
        var at = added.Document.Document.Lines.PositionOf(found.Span.Start);
        (found.Rule.Id, $"({at.Line},{at.Column})").ShouldBe((rule, place));
        found.Message.ShouldContain(message);
    }

    [Fact]
    public void Two_writers_of_one_file_are_told_where_the_new_one_stands()
    {
        var writing = Load with { Tasks = Load.Tasks.Select(t => t with { Files = [new FileUse { Path = "rows", Change = FileChange.Modify }] }).ToEquatableArray() };

        var added = StepAddition.Compile(writing, Source(Step("Reindex", "**Files**: `rows` (modify)")), []);

        added.Document.AllFindings.ShouldAllBe(f => f.Rule == RuleTable.UnorderedWriters && f.Span.Length > 0);
        added.Plan.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "SPEC1010")]
    [InlineData("Just words.", "SPEC1010")]
    [InlineData("---\nid: x\n---\n## Steps\n", "SPEC0002")]
    [InlineData("a\0b", "SPEC0007")]
    public void What_holds_no_steps_says_so(string text, string rule)
    {
        var added = StepAddition.Compile(Load, new SourceDocument("more.md", DocumentKind.Template, text), []);

        added.Document.AllFindings.ShouldHaveSingleItem().Rule.Id.ShouldBe(rule);
        added.Plan.ShouldBeNull();
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    public void Line_ends_and_a_byte_order_mark_change_nothing(string mark, string end)
    {
        var text = mark + Source(Step("Reindex", "**Depends on**: import")).Text.ReplaceLineEndings(end);

        StepAddition.Compile(Load, new SourceDocument("more.md", DocumentKind.Template, text), []).Plan.ShouldBe(Compile(Step("Reindex", "**Depends on**: import")).Plan);
    }

    private static StepAddition Compile(string steps) => StepAddition.Compile(Load, Source(steps), SpecCompiler.Compile(Personas.All).Index.Personas);

    private static SourceDocument Source(string steps) => new("more.md", DocumentKind.Template, "## Steps\n" + steps);

    private static string Step(string title, string field, string action = "Run `true`.") =>
        $"### {title}\n**Persona**: admin\n{(field.Length > 0 ? field + "\n" : "")}**Action**: {action}\n**Success criterion**: exit code 0\n";
}
