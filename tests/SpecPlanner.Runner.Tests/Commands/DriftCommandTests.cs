using System.Text.Json;

namespace SpecPlanner.Runner.Tests;

public sealed class DriftCommandTests : IDisposable
{
    private readonly Folder _folder = new Folder().With("templates/chores/tidy.md", Documents.Tidy).With("personas/sweeper.md", Documents.Sweeper);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_run_there_is_nothing_to_compare_with() =>
        (await Run("drift", "tidy")).ShouldBe(new Said(0, "No run of \"tidy\" is recorded, so there is nothing to compare with.\n", ""));

    [Fact]
    public async Task A_document_that_only_looks_different_has_no_drift()
    {
        await Run("run", "tidy");
        Edit("## Steps", "Some words about\nsweeping.\n\n##   Steps ##", "File `swept` exists.", "\n- file `swept` exists");

        (await Run("drift", "tidy")).ShouldBe(new Said(0, "No drift: what was done is what the plan says.\n", ""));
    }

    [Fact]
    public async Task An_edited_criterion_is_told_from_an_edited_sentence_of_prose()
    {
        await Run("run", "tidy");
        Edit("**Persona**: sweeper\n", "All corners.\n\n**Persona**: sweeper\n");

        var prose = await Run("drift", "tidy");
        Masked(prose.Out).ShouldBe("prose    sweep: Sweep (only its prose; done in run 20260102-030405-000-abcd)\nNo drift: only the prose of 1 task changed.\n");
        prose.ExitCode.ShouldBe(0);

        Edit("File `swept` exists.", "File `swept` is not empty.");
        var criterion = await Run("drift", "tidy");
        Masked(criterion.Out).ShouldBe("changed  sweep: Sweep (criterion, prose; done in run 20260102-030405-000-abcd)\nDrift: 1 of what was done changed, 0 new, 0 gone.\n");
        criterion.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task New_and_gone_tasks_are_told()
    {
        await Run("run", "tidy");
        Edit("### Step 1: Sweep", "### Step 1: Mop");

        var said = await Run("drift", "tidy");

        Masked(said.Out).ShouldBe("new      mop: Mop (no run knows it)\ngone     sweep: Sweep (done in run 20260102-030405-000-abcd)\nDrift: 0 of what was done changed, 1 new, 1 gone.\n");
        said.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task What_stands_around_the_tasks_is_told_too()
    {
        await Run("run", "tidy");
        Edit("test -e swept", "test -f swept");

        var said = await Run("drift", "tidy");

        Masked(said.Out).ShouldBe("plan     success criterion changed since run 20260102-030405-000-abcd\nDrift: 0 of what was done changed, 0 new, 0 gone, and the plan around them changed.\n");
        said.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Json_says_the_same()
    {
        await Run("run", "tidy");
        Edit("File `swept` exists.", "File `swept` is not empty.");

        var said = await Run("drift", "tidy", "--format", "json");

        using var json = JsonDocument.Parse(said.Out);
        json.RootElement.GetProperty("drift").GetBoolean().ShouldBeTrue();
        var changed = json.RootElement.GetProperty("changed")[0];
        changed.GetProperty("parts").EnumerateArray().Select(p => p.GetString()).ShouldBe(["criterion"]);
        changed.GetProperty("was").GetString()!.Length.ShouldBe(16);
        changed.GetProperty("now").GetString().ShouldNotBe(changed.GetProperty("was").GetString());
        json.RootElement.GetProperty("planHash").GetString().ShouldNotBe(json.RootElement.GetProperty("recordedHash").GetString());
        said.ExitCode.ShouldBe(1);
    }

    private void Edit(params string[] pairs)
    {
        var path = Path.Combine(_folder.Path, "templates/chores/tidy.md");
        var text = File.ReadAllText(path);
        for (var i = 0; i < pairs.Length; i += 2)
        {
            text.ShouldContain(pairs[i]);
            text = text.Replace(pairs[i], pairs[i + 1], StringComparison.Ordinal);
        }

        File.WriteAllText(path, text);
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.RunOnMarkdown(_folder.Console(), args);

    private string Masked(string text) => Runs.Masked(text, _folder.Path);
}
