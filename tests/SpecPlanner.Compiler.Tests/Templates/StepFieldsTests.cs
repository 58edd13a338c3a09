using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class StepFieldsTests
{
    private const string Rest = "\n**Success criterion**: `test -f done` passes.";

    [Theory]
    [InlineData("**Timeout**: 5m")]
    [InlineData("**Timeout:** 5m")]
    [InlineData("**TIMEOUT**:5m")]
    [InlineData("   **timeout**:   5m  ")]
    [InlineData("**Time limit**: 5 minutes.")]
    public void A_field_is_read_in_every_spelling(string line) => Task(line).Timeout.ShouldBe(TimeSpan.FromMinutes(5));

    [Theory]
    [InlineData("**Timeout**: [|SPEC1008:31d|]")]
    [InlineData("**Retries**: [|SPEC1008:1, backoff 2000h|]")]
    public void A_wait_that_no_timer_holds_is_reported(string line) => Expect.Fields(
        "**Persona**: admin\n**Action**: Look.\n**Success criterion**: `true` passes\n" + line);

    [Fact]
    public void Deeper_indentation_makes_no_field() => Task("    **Timeout**: 5m").Timeout.ShouldBeNull();

    [Fact]
    public void A_field_ends_a_list_that_markdown_would_continue()
    {
        var task = Task("**Substeps**:\n- [x] Pages\n- [ ] Uploads\n**Timeout**: 5m\n**Strategies**:\n1. Run `a`\n   more\n**Retries**: 2");
        task.Substeps.ShouldBe([new Substep { Text = "Pages", On = true }, new Substep { Text = "Uploads" }]);
        task.Timeout.ShouldBe(TimeSpan.FromMinutes(5));
        task.Strategies.Single().Text.ShouldBe("Run `a`\n   more");
        task.Retries.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("**Action**: Run `a`.\n**Strategies**:\n- Run `b`.\n- Run `c`.", 2)]
    [InlineData("**Strategies**:\n- Run `b`.\n- Run `c`.", 1)]
    [InlineData("**Action**: Run `a`.\n**Strategies**:\n- Run `b`.\n**Retries**: 5", 5)]
    [InlineData("**Action**: Run `a`.\n**Strategies**:\n- Run `b`.\n**On failure**: Retry 3 times, then stop.", 3)]
    [InlineData("**Action**: Run `a`.", 0)]
    public void Each_way_of_doing_a_step_is_tried_once_unless_retries_are_counted(string fields, int retries) =>
        Task(fields).Retries.Count.ShouldBe(retries);

    [Fact]
    public void A_field_inside_a_fence_or_a_comment_is_none()
    {
        var task = Task("**Action**: Run this:\n\n```sh\n**Timeout**: 5m\n```\n\n<!--\n**Timeout**: 6m\n-->");
        task.Timeout.ShouldBeNull();
        task.Action.Commands.Single().Text.Trim().ShouldBe("**Timeout**: 5m");
    }

    [Fact]
    public void A_line_of_dashes_below_a_field_is_a_rule_and_no_heading()
    {
        var task = Task("**Timeout**: 5m\n---\n\n**Retries**: 1\n===");
        task.Timeout.ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void Bold_words_outside_steps_are_prose() => Expect.Body(
        """
        **Warning**: this is prose.

        ## Steps
        ### Step 1: Do it
        **Persona**: admin
        **Action**: Run `make`.
        **Success criterion**: `test -f done` passes.

        ## Notes
        **Remember**: so is this.
        """);

    [Fact]
    public void Unknown_words_are_findings_and_never_silently_something_else()
    {
        Fields("[|SPEC1001:Tiemout|]", "5m").Findings[0].Message.ShouldContain("Did you mean \"Timeout\"?");
        Expect.Fields("**Persona**: admin\n**Action**: Run `make`.\n**Policy**: [|SPEC1008:write_lokal|]" + Rest).Findings[0].Message.ShouldContain("write_local");
        Expect.Fields("**Persona**: admin\n**Action**: Run `make`.\n**On failure**: [|SPEC1011:Explode.|]" + Rest);
        Expect.Fields("**Persona**: admin\n**Action**: Run `make`.\n**Files**: [|SPEC1008:`a` (move)|]" + Rest);
        Expect.Fields("**Persona**: admin\n**Action**: Run `make`.\n**Outputs**: a = [|SPEC1008:yaml|] `b`" + Rest);
    }

    [Theory]
    [InlineData("- **[|SPEC1001:Timeout|]**: 5m")]
    [InlineData("    **[|SPEC1001:Timeout|]**: 5m")]
    [InlineData("\n    **[|SPEC1001:Timeout|]**: 5m")]
    [InlineData("\t**[|SPEC1001:Time limit|]**: 5m")]
    [InlineData("***[|SPEC1001:Timeout|]***: 5m")]
    [InlineData("__[|SPEC1001:Timeout|]__: 5m")]
    [InlineData("*[|SPEC1001:Timeout|]*: 5m")]
    [InlineData("> **[|SPEC1001:Timeout|]**: 5m")]
    [InlineData("**[|SPEC1001:Timeout|]** : 5m")]
    [InlineData("**[|SPEC1001:Timeout|]** 5m")]
    [InlineData("[|SPEC1001:timeout|]: 5m")]
    [InlineData("[|SPEC1001:On failure|]: stop")]
    [InlineData("Timeout is what we fear.")]
    [InlineData("Note: this is prose.")]
    [InlineData("**Timeouts** are what we fear.")]
    [InlineData("\n```text\n- **Timeout**: 5m\n```\n")]
    public void A_line_that_looks_like_a_field_but_is_none_is_reported(string line) =>
        Expect.Fields($"**Persona**: admin\n**Action**: Run `make`.\n{line}{Rest}");

    [Fact]
    public void A_near_field_is_told_where_it_ended_up() =>
        Expect.Fields($"**Persona**: admin\n**Action**: Run `make`.\n- **[|SPEC1001:timeout|]**: 5m{Rest}").Findings.ShouldHaveSingleItem().Message
            .ShouldBe("This looks like the field \"Timeout\", but it is part of \"Action\". Begin the line with **Timeout**: …");

    [Fact]
    public void Fields_in_a_list_below_the_heading_are_reported() =>
        Expect.Compile(new SourceDocument("templates/operations/example.md", DocumentKind.Template,
            Expect.FrontMatter() + "## Steps\n### Step 1: Do it\n- **Persona**: admin\n- **Action**: Run `make`.\n")).Findings
            .Where(f => f.Rule == RuleTable.UnknownField).Select(f => f.Message.Split('"')[1]).ShouldBe(["Persona", "Action"]);

    [Fact]
    public void A_repeated_field_is_reported_and_the_first_counts()
    {
        var bound = Expect.Fields("**Persona**: admin\n**Action**: Run `make`.\n**Timeout**: 5m\n**[|SPEC1007:Time-out|]**: 6m" + Rest);
        bound.Plan!.Tasks[0].Timeout.ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData("Timeout", "[|SPEC1008:soon|]")]
    [InlineData("Timeout", "[|SPEC1008:0s|]")]
    [InlineData("Estimate", "[|SPEC1008:long|]")]
    [InlineData("Retries", "[|SPEC1008:many|]")]
    [InlineData("Retries", "[|SPEC1008:101|]")]
    [InlineData("Retries", "[|SPEC1008:2, backoff soon|]")]
    [InlineData("Files", "[|SPEC1008:`a`|]")]
    [InlineData("Files", "`[|SPEC1008:../a|]` (create)")]
    [InlineData("Files", "`[|SPEC1008:/etc/passwd|]` (modify)")]
    [InlineData("Files", "`[|SPEC1008:a/../../b|]` (modify)")]
    [InlineData("Files", "`a/../b` (modify)")]
    [InlineData("Files", "`[|SPEC1008:.|]` (modify)")]
    [InlineData("Files", "`[|SPEC1008:.specplanner/runs|]` (modify)")]
    [InlineData("Files", "`[|SPEC1008:out/*.txt|]` (create)")]
    [InlineData("Locks", "[|SPEC1008:a and b|]")]
    [InlineData("Locks", "[|SPEC1008:none|]")]
    [InlineData("Locks", "`[|SPEC1008:--|]`")]
    [InlineData("Locks", "[|SPEC1008:a*|]")]
    [InlineData("Outputs", "[|SPEC1008:nothing|]")]
    [InlineData("Outputs", "a = `b`\n, [|SPEC0006:a = `c`|]")]
    [InlineData("Reviewer", "[|SPEC2001:nobody|]")]
    [InlineData("On failure", "Ask [|SPEC2001:nobody|].")]
    [InlineData("On failure", "Go to step [|SPEC1008:1|]")]
    [InlineData("On failure", "Go to step [|SPEC4001:7|]")]
    [InlineData("Depends on", "step [|SPEC4001:7|]")]
    [InlineData("Depends on", "[|SPEC4002:step 1|]")]
    [InlineData("Depends on", "steps [|SPEC4001:3-1|]")]
    public void A_value_that_cannot_be_is_reported_at_the_value(string field, string value) => Fields(field, value);

    [Theory]
    [InlineData("Substeps")]
    [InlineData("Strategies")]
    [InlineData("Timeout")]
    [InlineData("Locks")]
    [InlineData("Policy")]
    [InlineData("Retries")]
    [InlineData("Depends on")]
    [InlineData("On failure")]
    public void A_field_without_a_value_is_reported_at_its_name(string field) => Fields($"[|SPEC1008:{field}|]", "");

    [Theory]
    [InlineData("2", 2, 0)]
    [InlineData("2 times", 2, 0)]
    [InlineData("2, backoff 5s", 2, 5)]
    [InlineData("3 times with 10s gaps.", 3, 10)]
    [InlineData("once", 1, 0)]
    [InlineData("none", 0, 0)]
    public void Retries_are_read(string text, int count, int seconds) =>
        Task($"**Retries**: {text}").Retries.ShouldBe(new RetryPolicy { Count = count, Backoff = TimeSpan.FromSeconds(seconds) });

    [Fact]
    public void Files_say_what_happens_to_them()
    {
        Task("**Files**: `a.txt` (create, api, the, first one), b/c.txt (modify), `d` (delete, the old one)").Files.ShouldBe(
        [
            new FileUse { Path = "a.txt", Change = FileChange.Create, Layer = "api", Purpose = "the, first one" },
            new FileUse { Path = "b/c.txt", Change = FileChange.Modify },
            new FileUse { Path = "d", Change = FileChange.Delete, Purpose = "the old one" },
        ]);
    }

    [Theory]
    [InlineData("staging-db, port-8080")]
    [InlineData("`staging-db` (the shared one); \"port-8080\".")]
    [InlineData("\n- staging-db\n- port-8080")]
    public void Locks_are_names(string value) => Task($"**Locks**: {value}").Locks.ShouldBe(["staging-db", "port-8080"]);

    [Theory]
    [InlineData("Blocks")]
    [InlineData("Block")]
    public void What_a_step_blocks_is_no_lock(string field) => Fields($"[|SPEC1001:{field}|]", "step 7").Findings[0].Message.ShouldEndWith("has no effect.");

    [Theory]
    [InlineData("do_it_image")]
    [InlineData("DO_IT_IMAGE")]
    public void An_output_has_a_variable_of_its_own(string parameter)
    {
        var bound = Expect.Fields(
            $"**Persona**: admin\n**Action**: Run `echo {{{{{parameter}}}}}`.\n**Outputs**: [|SPEC0006:image = `cat x`|]{Rest}",
            $"parameters: {{ {parameter}: {{ type: string }} }}");
        bound.Findings.ShouldHaveSingleItem().Message.ShouldContain("share the environment variable SPEC_do_it_image");
    }

    [Fact]
    public void An_output_cannot_have_a_variable_by_which_the_runner_knows_its_processes() => Expect.Body(
        "## Steps\n### Step 1: Outer\n**Persona**: admin\n**Action**: Run `make`.\n**Outputs**: [|SPEC0006:attempts = `cat x`|]" + Rest);

    [Fact]
    public void Outputs_come_from_a_command_json_or_a_file()
    {
        var outputs = Task("**Outputs**:\n- `a` = `cat x`\n- b = json `p.q`\n- c = file `out/c`").Outputs;
        outputs.Select(o => (o.Name, o.Source, o.Command?.Text ?? o.Path)).ShouldBe(
            [("a", OutputSource.Command, "cat x"), ("b", OutputSource.Json, "p.q"), ("c", OutputSource.File, "out/c")]);
    }

    [Fact]
    public void Prose_before_the_first_field_is_the_description() =>
        Task("First this.\n\nThen <!-- not this --> that.\n\n**Timeout**: 5m").Description.ShouldBe("First this.\n\nThen " + new string(' ', 17) + " that.");

    private static BoundDocument Fields(string name, string value) =>
        Expect.Fields($"**Persona**: admin\n**Action**: Run `make`.\n**{name}**: {value}{Rest}");

    private static TaskDefinition Task(string fields) =>
        Expect.Compile(new SourceDocument("templates/operations/example.md", DocumentKind.Template,
            Expect.FrontMatter() + "## Steps\n### Step 1: Do it\n" + fields + "\n\n**Persona**: admin" + Rest)).Plan!.Tasks[0];
}
