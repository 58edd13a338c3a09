using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runner.Tests;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly Folder _folder = new Folder().With("templates/chores/tidy.md", Documents.Tidy).With("personas/sweeper.md", Documents.Sweeper);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_still_holds_is_verified()
    {
        await Run("run", "tidy");

        var said = await Run("verify", "tidy");

        Masked(said.Out).ShouldBe("""
            verified     sweep: Sweep (done in run 20260102-030405-000-abcd)
              ok    File `swept` exists: 0 bytes
            verified     the plan as a whole (done in run 20260102-030405-000-abcd)
              ok    `test -e swept` passes: exit code 0
            2 verified, 0 failed, 0 not checked.

            """);
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task What_no_longer_holds_is_named_and_fails()
    {
        await Run("run", "tidy");
        File.Delete(Path.Combine(_folder.Path, "swept"));

        var said = await Run("verify", "tidy");

        said.Out.ShouldContain("FAILED       sweep: Sweep (done in run");
        said.Out.ShouldContain("  FAIL  File `swept` exists: it is not there\n");
        said.Out.ShouldEndWith("0 verified, 2 failed, 0 not checked.\n");
        said.ExitCode.ShouldBe(1);
        File.Exists(Path.Combine(_folder.Path, "swept")).ShouldBeFalse("no action is run");
    }

    [Fact]
    public async Task A_criterion_edited_in_the_document_is_the_one_that_counts()
    {
        await Run("run", "tidy");
        _folder.With("templates/chores/tidy.md", Documents.Tidy.Replace("File `swept` exists.", "File `swept` is > 5 bytes.", StringComparison.Ordinal));

        var said = await Run("verify", "tidy");

        said.Out.ShouldContain("; changed since: criterion)\n  FAIL  File `swept` is > 5 bytes: 0 bytes\n");
        said.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_checked_waits_for_a_person_unless_that_is_allowed()
    {
        _folder.With("templates/chores/tidy.md", Documents.Tidy.Replace("File `swept` exists.", "exit code 0.", StringComparison.Ordinal));
        await Run("run", "tidy");

        var said = await Run("verify", "tidy");

        said.Out.ShouldContain("not checked  sweep: Sweep");
        said.Out.ShouldContain("  ?     exit code 0: It speaks of the exit code of the action, and no action is run here.\n");
        said.Out.ShouldEndWith("1 verified, 0 failed, 1 not checked.\nWhat is not checked is not known to be done. Look at it, or let it pass with --allow-unchecked.\n");
        said.ExitCode.ShouldBe(4);
        (await Run("verify", "tidy", "--allow-unchecked")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_claim_of_the_document_is_verified_like_any_other()
    {
        var plan = ShellPlans.Greet with { Tasks = [.. ShellPlans.Greet.Tasks.Select(t => t with { IsClaimedDone = true })] };

        var said = await ConsoleDouble.Run(Plans.Catalogue([Plans.Operator], plan), _folder.Console(), "verify", "greet");

        said.Out.ShouldContain("FAILED       read: Read it (marked done in the document)\n");
        said.Out.ShouldContain("FAILED       the plan as a whole (marked done in the document)\n");
        said.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_task_that_a_specification_marks_done_is_a_claim()
    {
        _folder.With("specs/house.md", """
            ---
            id: house
            name: House
            ---
            ## Tasks
            ### [x] T001: Sweep
            **Persona**: sweeper
            **Action**: Run `touch swept`.
            **Success criterion**: File `swept` exists.
            ### [ ] T002: Mop
            **Persona**: sweeper
            **Action**: Run `touch mopped`.
            **Success criterion**: File `mopped` exists.

            """);

        var phantom = await Run("verify", "house");
        phantom.Out.ShouldBe("FAILED       T001: Sweep (marked done in the document)\n  FAIL  File `swept` exists: it is not there\n0 verified, 1 failed, 0 not checked.\n");
        phantom.ExitCode.ShouldBe(1);

        _folder.With("swept", "");
        (await Run("verify", "house")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_marked_done_is_said()
    {
        var said = await Run("verify", "tidy");

        said.ShouldBe(new Said(0, "Nothing of \"tidy\" is marked done, neither by a run nor in the document.\n", ""));
    }

    [Fact]
    public async Task Json_tells_the_three_apart_with_their_evidence()
    {
        await Run("run", "tidy");
        File.Delete(Path.Combine(_folder.Path, "swept"));

        var said = await Run("verify", "tidy", "--format", "json");

        using var json = JsonDocument.Parse(said.Out);
        var root = json.RootElement;
        (root.GetProperty("formatVersion").GetInt32(), root.GetProperty("failed").GetInt32(), root.GetProperty("verified").GetInt32(), root.GetProperty("notChecked").GetInt32()).ShouldBe((1, 2, 0, 0));
        var claim = root.GetProperty("claims")[0];
        claim.GetProperty("task").GetString().ShouldBe("sweep");
        claim.GetProperty("standing").GetString().ShouldBe("failed");
        claim.GetProperty("criteria")[0].GetProperty("seen").GetString().ShouldBe("it is not there");
        said.ExitCode.ShouldBe(1);
        (await Run("verify", "tidy", "--json")).Out.Split('\n').Length.ShouldBe(said.Out.Split('\n').Length);
    }

    [Theory]
    [InlineData("There is no plan \"tidi\". Did you mean \"tidy\"?", "verify", "tidi")]
    [InlineData("There is no format \"jsno\" here. Did you mean \"json\"?", "verify", "tidy", "--format", "jsno")]
    [InlineData("The plan \"tidy\" has no parameter \"x\".", "verify", "tidy", "--param", "x=1")]
    [InlineData("\"reed_only\" is no policy", "verify", "tidy", "--policy", "reed_only")]
    [InlineData("does not exist", "verify", "tidy", "--target", "nowhere")]
    public async Task What_cannot_be_meant_is_refused(string sentence, params string[] args)
    {
        var said = await Run(args);

        said.Error.ShouldContain(sentence);
        said.Out.ShouldBe("");
        said.ExitCode.ShouldBe(2);
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.RunOnMarkdown(_folder.Console(), args);

    private string Masked(string text) => System.Text.RegularExpressions.Regex.Replace(Runs.Masked(text, _folder.Path), @" \(\d+\.\d+ s\)", "");
}
