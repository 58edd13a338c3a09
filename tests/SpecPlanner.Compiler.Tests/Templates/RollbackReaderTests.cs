using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class RollbackReaderTests
{
    [Theory]
    [InlineData("If any step fails:", "a", "b", "c")]
    [InlineData("If any step 2+ fails:", "b", "c")]
    [InlineData("If step 2 fails:", "b")]
    [InlineData("When step 2 or step 3 fails:", "b", "c")]
    [InlineData("If steps 1-2 fail:", "a", "b")]
    [InlineData("If steps 1, 3 fail:", "a", "c")]
    [InlineData("If step 2 or later fails:", "b", "c")]
    [InlineData("If step b fails:", "b")]
    [InlineData("If deployment fails:", "a", "b", "c")]
    [InlineData("**If step 3 fails:**", "c")]
    [InlineData("### If step 3 fails", "c")]
    [InlineData("", "a", "b", "c")]
    public void It_names_the_steps_it_answers_for(string opening, params string[] steps) =>
        Rollbacks($"## Rollback\n{opening}\n1. Run `undo`.\n").ShouldHaveSingleItem().Tasks.ShouldBe(steps);

    [Theory]
    [InlineData("## Rollback\n")]
    [InlineData("## Rollback Plan\n")]
    [InlineData("# rollback:\n")]
    public void Its_heading_is_found(string heading) => Rollbacks(heading + "- Run `undo`.\n").Count.ShouldBe(1);

    [Fact]
    public void Several_groups_stand_in_one_section()
    {
        var sections = Rollbacks("## Rollback\nIf step 1 fails:\n1. One.\n2. Two.\nIf step 2 fails:\n- Three: `undo it`\n\nIf any step 3+ fails:\n\n```sh\nundo\nall\n```\n");
        sections.Select(s => s.Tasks.Single()).ShouldBe(["a", "b", "c"]);
        sections.Select(s => s.Items.Count).ShouldBe([2, 1, 1]);
        sections[1].Items[0].Commands.Single().Text.ShouldBe("undo it");
        sections[2].Items[0].Commands.Single().IsScript.ShouldBeTrue();
    }

    [Fact]
    public void One_fence_can_be_the_whole_rollback()
    {
        var section = Rollbacks("## Rollback\n```sh\nundo\n```\n").ShouldHaveSingleItem();
        section.Tasks.Count.ShouldBe(3);
        section.Items.ShouldHaveSingleItem().Commands.Single().Text.TrimEnd().ShouldBe("undo");
    }

    [Fact]
    public void A_block_below_an_item_is_its_command_and_the_sentence_before_it_its_words()
    {
        var items = Rollbacks("## Rollback\n1. Switch back:\n\n   ```sh\n   undo\n   all\n   ```\n\n2. Read this:\n\n   ```text\n   Nothing to run.\n   ```\n").Single().Items;
        items[0].Text.ShouldBe("Switch back:");
        items[0].Commands.ShouldHaveSingleItem().IsScript.ShouldBeTrue();
        items[1].Text.ShouldContain("Nothing to run.");
    }

    [Fact]
    public void A_sentence_can_be_the_whole_rollback() =>
        Rollbacks("## Rollback\nRun `undo`, then tell the operator.\n").ShouldHaveSingleItem().Items.ShouldHaveSingleItem().Commands.Single().Text.ShouldBe("undo");

    [Fact]
    public void Steps_in_an_item_are_references() =>
        Rollbacks("## Rollback\n1. Restore what steps 1-2 made.\n").Single().Items[0].References.ShouldBe(["a", "b"]);

    [Fact]
    public void References_to_steps_that_are_not_there_are_reported() => Steps(
        """
        ## Rollback
        If step [|SPEC4001:7|] fails:
        1. Restore the snapshot of step [|SPEC4001:9|].
        """);

    [Fact]
    public void An_open_range_behind_the_last_step_is_useless_but_no_error() =>
        Rollbacks("## Rollback\nIf any step [|SPEC1006:4+|] fails:\n1. Tell somebody.\n").Single().Tasks.ShouldBeEmpty();

    [Fact]
    public void An_empty_group_is_reported() => Steps("## Rollback\n[|SPEC1010:If step 1 fails:|]\n\n## Notes\n");

    [Fact]
    public void A_step_below_a_rollback_heading_is_none() => Rollbacks("## Rollback\n### Step 1: Undo\nRun `undo`.\n").Single().Tasks.ShouldBe(["a"]);

    [Fact]
    public void Openings_carry_their_first_item_on_their_line()
    {
        var sections = Rollbacks("## Rollback\nIf step 1 fails:\n- Run `x`\n\nIf step 2 or 3 fails: Run `y`.\n\nIf step 3 fails, run `z`.\n\nOn any failure:\n1. Run `w`\n");
        Show(sections).ShouldBe(["a: x", "b c: y", "c: z", "a b c: w"]);
    }

    [Theory]
    [InlineData("If step 2 fails: Run `y`.", "b: y")]
    [InlineData("If step 2 fails - run `y`.", "b: y")]
    [InlineData("*If step 2 fails:* Run `y`.", "b: y")]
    [InlineData("**If step 2 fails**: Run `y`.", "b: y")]
    [InlineData("When step `b` fails, run `y`.", "b: y")]
    [InlineData("If step b or step c fails: Run `y`.", "b c: y")]
    [InlineData("- If step 2 fails: Run `y`.\n- If step 3 fails: Run `z`.", "b: y", "c: z")]
    [InlineData("- Run `x`\n- **If step 2 fails**: Run `y`.", "a b c: x", "b: y")]
    [InlineData("- **If step 2 fails**:\n  - Run `y`\n  - Run `z`\n", "b: y z")]
    [InlineData("If step 1 fails:\n- Run `x`\nIf step 2 fails: Run `y`.", "a: x", "b: y")]
    [InlineData("If step 1 fails:\n- Run `x`\n\nFinally:\n- Run `z`", "a: x", "a b c: z")]
    [InlineData("If step 1 fails:\n- Run `x`\n\nAlways run `z`.", "a: x z")]
    [InlineData("First run `v`.\n\nThen do this:\n1. Run `x`\n\n```sh\ny\n```\nTell somebody.", "a b c: v x y")]
    public void Every_command_answers_for_the_steps_it_stands_under(string rollback, params string[] groups) => Show(Rollbacks("## Rollback\n" + rollback + "\n")).ShouldBe(groups);

    [Fact]
    public void A_paragraph_behind_a_list_is_an_item() =>
        Rollbacks("## Rollback\n1. Run `x`\n\nTell the operator.\n").Single().Items.Select(i => i.Text).ShouldBe(["Run `x`", "Tell the operator."]);

    [Theory]
    [InlineData("If step [|SPEC4001:nosuch|] fails:\n- Run `x`")]
    [InlineData("If steps [|SPEC4001:3-2|] fail:\n- Run `x`")]
    [InlineData("If the [|SPEC4001:last|] step fails:\n- Run `x`")]
    public void What_names_no_step_for_certain_answers_for_none_and_is_reported(string rollback) => Rollbacks("## Rollback\n" + rollback + "\n").Single().Tasks.ShouldBeEmpty();

    [Fact]
    public void An_item_behind_one_that_answers_for_some_steps_is_reported() =>
        Steps("## Rollback\n- If step 2 fails: Run `y`.\n[|SPEC1008:- Run `z`|]\n");

    private static IEnumerable<string> Show(EquatableArray<RollbackSection> sections) =>
        sections.Select(s => string.Join(" ", s.Tasks) + ": " + string.Join(" ", s.Items.SelectMany(i => i.Commands).Select(c => c.Text.TrimEnd())));

    private static EquatableArray<RollbackSection> Rollbacks(string markup) => Steps(markup).Plan!.Rollbacks;

    private static BoundDocument Steps(string markup) => Expect.Body(
        "## Steps\n" + string.Concat("abc".Select(c => $"### {c}\n**Persona**: admin\n**Action**: Run `make`.\n**Success criterion**: `test -f done` passes.\n")) + markup);
}
