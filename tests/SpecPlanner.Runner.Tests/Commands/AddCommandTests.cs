using System.Text.Json;

namespace SpecPlanner.Runner.Tests;

public sealed class AddCommandTests : IDisposable
{
    // Falls until the file is there that its first step forgot.
    private const string Stumble = """
        ---
        id: stumble
        name: Stumble
        category: chores
        assignedPersonas: [sweeper]
        successCriteria: "`test -e mended` passes"
        ---
        ## Steps
        ### Step 1: Write
        **Persona**: sweeper
        **Action**: Run `touch written`.
        **Success criterion**: File `written` exists.

        ### Step 2: Fall
        **Persona**: sweeper
        **Action**: Run `test -e mended`.
        **Success criterion**: exit code 0

        """;

    private const string Mend = """
        ## Steps
        ### Mend it {#mend}
        **Persona**: sweeper
        **Depends on**: step 1
        **Action**: Run `touch mended`.
        **Success criterion**: File `mended` exists.
        """;

    private readonly Folder _folder = new Folder()
        .With("templates/chores/stumble.md", Stumble)
        .With("personas/sweeper.md", Documents.Sweeper)
        .With("more.md", Mend);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_failed_run_goes_on_with_what_was_added_and_its_report_says_who_added_it()
    {
        await Run("run", "stumble");

        var added = await Run("add", "more.md", "--before", "2", "--reason", "it was never made");
        Masked(added.Out).ShouldBe("""
            added by ada: mend, before fall; it was never made
            Go on: runner resume 20260102-030405-000-abcd

            """);
        added.ExitCode.ShouldBe(0);

        await Run("retry", "fall");
        var said = await Run("resume");
        said.ExitCode.ShouldBe(0);
        said.Out.ShouldStartWith("Step 3, Mend it: started\n");
        (await Run("report")).Out.ShouldContain("Added to the run on 2026-01-02 03:04:05 UTC by ada, from `more.md`: it was never made");
        (await Run("report", "--format", "json")).Out.ShouldContain("\"path\": \"more.md\"");
        Masked((await Run("log")).Out).ShouldContain("""
            added by ada: mend, before fall; it was never made
                                   step 3, Mend it, for sweeper, after write
            """);
        (await Run("drift", "stumble")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Steps_come_from_standard_input_too_and_the_outcome_as_JSON()
    {
        await Run("run", "stumble");

        var said = await ConsoleDouble.RunOnMarkdown(_folder.Console(Mend), "add", "-", "--json");

        said.ExitCode.ShouldBe(0);
        using var json = JsonDocument.Parse(said.Out);
        var added = json.RootElement.GetProperty("steps").EnumerateArray().Where(s => s.TryGetProperty("added", out _)).ShouldHaveSingleItem();
        added.GetProperty("id").GetString().ShouldBe("mend");
        added.GetProperty("added").GetProperty("by").GetString().ShouldBe("ada");
        added.GetProperty("added").GetProperty("path").GetString().ShouldBe("stdin");
    }

    [Fact]
    public async Task A_task_says_how_it_came_into_the_run()
    {
        await Run("run", "stumble");
        await Run("add", "more.md", "--before", "step 2", "--reason", "it was never made");

        (await Run("tasks", "show", "mend")).Out.ShouldContain("  added     from more.md by ada, before fall: it was never made\n");
        (await Run("tasks", "show", "fall")).Out.ShouldNotContain("  added ");
        using var json = JsonDocument.Parse((await Run("tasks", "show", "mend", "--json")).Out);
        json.RootElement.GetProperty("added").GetProperty("before")[0].GetString().ShouldBe("fall");
    }

    [Fact]
    public async Task Secrets_are_kept_nowhere_whoever_writes_them_down()
    {
        _folder.With("templates/chores/stumble.md", Stumble.Replace("name: Stumble", "name: Stumble\nparameters:\n  key: { type: secret, description: Opens it. }", StringComparison.Ordinal)
            .Replace("`touch written`", "`test -n {{key}} && touch written`", StringComparison.Ordinal));
        var console = _folder.Console() with { Variable = name => name == "SPEC_key" ? "hunter2-hunter2" : null };
        (await ConsoleDouble.RunOnMarkdown(console, "run", "stumble")).Error.ShouldBe("");

        (await ConsoleDouble.RunOnMarkdown(console, "add", "more.md", "--reason", "hunter2-hunter2 is old")).Out.ShouldContain("added by ada: mend; *** is old");
        (await ConsoleDouble.RunOnMarkdown(console, "retry", "fall", "try hunter2-hunter2")).ExitCode.ShouldBe(0);
        _folder.With("told.md", Mend.Replace("Mend it {#mend}", "Tell it", StringComparison.Ordinal).Replace("touch mended", "echo hunter2-hunter2", StringComparison.Ordinal));
        var told = await ConsoleDouble.RunOnMarkdown(console, "add", "told.md");
        told.Error.ShouldStartWith("told.md holds the value of a secret of the run");
        told.ExitCode.ShouldBe(2);
        (await ConsoleDouble.RunOnMarkdown(console, "tasks", "note", "fall", "door=opens with hunter2-hunter2")).ExitCode.ShouldBe(0);
        (await ConsoleDouble.RunOnMarkdown(console, "tasks", "log", "fall", "hunter2-hunter2 is tried", "--param", "with=hunter2-hunter2")).ExitCode.ShouldBe(0);

        (await Run("tasks", "show", "fall")).Out.ShouldContain("door = opens with ***");
        foreach (var kept in Directory.GetFiles(Path.Combine(_folder.Path, ".specplanner"), "*", SearchOption.AllDirectories)) File.ReadAllText(kept).ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task Who_is_not_assigned_to_the_plan_is_told_that_it_keeps_those_it_has()
    {
        _folder.With("personas/tinker.md", Documents.Sweeper.Replace("sweeper", "tinker", StringComparison.Ordinal)).With("more.md", Mend.Replace("sweeper", "tinker", StringComparison.Ordinal));
        await Run("run", "stumble");

        (await Run("add", "more.md")).Error.ShouldContain("SPEC2002: \"tinker\" is not among the assignedPersonas of the plan, which keeps those it has: let one of them do the step.");
    }

    [Fact]
    public async Task Of_many_only_the_first_are_named()
    {
        await Run("run", "stumble");
        _folder.With("more.md", "## Steps\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"### N{i}\n**Persona**: sweeper\n**Action**: Run `true`.\n**Success criterion**: exit code 0\n")));

        (await Run("add", "more.md")).Out.ShouldStartWith("added by ada: n1, n2, n3, n4, n5, n6, n7, n8 and 12 more\n");
    }

    [Fact]
    public async Task Findings_stand_at_their_lines_and_keep_everything_out()
    {
        await Run("run", "stumble");
        _folder.With("more.md", Mend.Replace("step 1", "wirte", StringComparison.Ordinal));

        var said = await Run("add", "more.md");

        said.Error.ShouldBe("""
            more.md(4,17): error SPEC4001: There is no step "wirte". Name a step by number ("step 2") or by id, or write "none". Did you mean "write"?
            The steps have 1 error, so none was added.
            What a finding means: runner explain SPEC4001

            """);
        said.ExitCode.ShouldBe(2);
        (await Run("status", "2026")).Out.ShouldNotContain("Mend it");
    }

    [Fact]
    public async Task What_cannot_be_read_and_a_run_that_is_done_are_refused()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "mended"), "");
        await Run("run", "stumble");

        (await Run("add", "none.md")).Error.ShouldStartWith("none.md cannot be read: It is not there.\n");
        (await Run("add", "templates")).Error.ShouldStartWith("templates cannot be read: It is a folder.\n");
        (await ConsoleDouble.RunOnMarkdown(_folder.Console(new string('x', 5_000_000)), "add", "-")).Error.ShouldStartWith("Standard input cannot be read: It is longer than the 4194304 characters that are read.\n");
        (await Run("add", "more.md")).ShouldSatisfyAllConditions(s => s.Error.ShouldContain("what it proved stays proved"), s => s.ExitCode.ShouldBe(2));
    }

    [Fact]
    public async Task A_plan_that_changed_meanwhile_is_compared_with_what_was_added_on_top()
    {
        await Run("run", "stumble");
        await Run("add", "more.md", "--before", "fall");
        await Run("retry", "fall");
        Edit("exit code 0", "`test -e mended` passes");

        var said = await Run("resume", "--plan", "new");

        said.Error.ShouldBe("""
            The plan "stumble" has changed since this run began.
              changed  fall: criterion (pending)

            """);
        said.Out.ShouldContain("Step 3, Mend it: done\nStep 2, Fall: started again");
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task What_does_not_fit_the_changed_plan_any_more_is_said_and_the_old_one_goes_on()
    {
        await Run("run", "stumble");
        await Run("add", "more.md", "--before", "fall");
        await Run("retry", "fall");
        Edit("### Step 1: Write", "### Step 7: Scribble {#scribble}");

        var said = await Run("resume");
        said.Error.ShouldContain("What was added to the run from more.md does not fit the plan \"stumble\" as it is now:\n");
        said.Error.ShouldContain("--plan old.");
        said.ExitCode.ShouldBe(2);
        (await Run("resume", "--plan", "old")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_plan_with_an_error_is_not_taken_for_the_new_one_that_was_asked_for()
    {
        await Run("run", "stumble");
        await Run("retry", "fall");
        File.WriteAllText(Path.Combine(_folder.Path, "mended"), "");
        Edit("### Step 2: Fall\n**Persona**: sweeper", "### Step 2: Fall\n**Persona**: nobody");

        var refused = await Run("resume", "--plan", "new");
        refused.Error.ShouldContain(": error SPEC");
        refused.Error.ShouldContain("The plan \"stumble\" cannot run: 1 error. Nothing was done.");
        refused.ExitCode.ShouldBe(2);
        var old = await Run("resume");
        old.Error.ShouldBe("The plan \"stumble\" has errors as it is now, which \"runner check\" shows; the run goes on with the plan in its journal.\n");
        old.ExitCode.ShouldBe(0);
    }

    private void Edit(string old, string now)
    {
        var file = Path.Combine(_folder.Path, "templates/chores/stumble.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace(old, now, StringComparison.Ordinal));
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.RunOnMarkdown(_folder.Console(), args);

    private string Masked(string text) => Runs.Masked(text, _folder.Path);
}
