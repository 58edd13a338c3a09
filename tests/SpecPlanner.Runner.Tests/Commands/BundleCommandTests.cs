using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public sealed class BundleCommandTests : IDisposable
{
    private readonly Folder _folder = new Folder().With("templates/chores/tidy.md", Documents.Tidy).With("personas/sweeper.md", Documents.Sweeper);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Bundles_are_made_listed_shown_and_deleted_without_a_run()
    {
        (await Run("bundle", "make", "tidy")).ShouldBe(new Said(0, "Wrote .specplanner/bundles/tidy/sweep.json\n", ""));
        (await Run("bundle", "list")).Out.ShouldBe("tidy/sweep\n");
        (await Run("bundle", "show", "tidy")).Out.ShouldBe("""
            sweep: Sweep (tidy)
              for      sweeper (shell), policy write_local
              action   Run `touch swept`.
              criteria File `swept` exists
              text     templates/chores/tidy.md, lines 10 to 13
              note     A template has no requirements, behaviours, transitions, goal and constraints.

            """);
        BundleJson.Read((await Run("bundle", "show", "tidy/sweep", "--json")).Out).Task.Id.ShouldBe("sweep");
        (await Run("bundle", "clean")).Out.ShouldBe("1 bundle deleted.\n");
        (await Run("bundle", "list")).Out.ShouldStartWith("There are no bundles in ");
    }

    [Fact]
    public async Task What_is_ready_in_a_plan_gets_its_bundles()
    {
        _folder.With("templates/chores/tidy.md", Documents.Tidy + "### Step 2: Mop\n**Persona**: sweeper\n**Action**: Run `touch mopped`.\n**Success criterion**: File `mopped` exists.\n");

        (await Run("bundle", "make-ready", "tidy")).Out.ShouldBe("Wrote .specplanner/bundles/tidy/sweep.json\n");
    }

    [Fact]
    public async Task Integrity_ends_with_0_intact_2_drifted_and_1_broken()
    {
        await Run("bundle", "make", "tidy");
        (await Run("bundle", "integrity")).ShouldBe(new Said(0, "intact   tidy/sweep\n", ""));

        _folder.With("templates/chores/tidy.md", Documents.Tidy + "\nMore.\n");
        (await Run("bundle", "integrity")).ExitCode.ShouldBe(2);

        File.Delete(Path.Combine(_folder.Path, "templates/chores/tidy.md"));
        var broken = await Run("bundle", "integrity", "tidy/sweep");
        broken.ExitCode.ShouldBe(1);
        broken.Out.ShouldStartWith("broken   tidy/sweep\n  gone     ");
    }

    [Fact]
    public async Task A_bundle_that_does_not_fit_its_schema_is_not_valid()
    {
        await Run("bundle", "make", "tidy");
        (await Run("bundle", "validate")).ShouldBe(new Said(0, "valid    tidy/sweep\n", ""));

        var file = Path.Combine(_folder.Path, ".specplanner/bundles/tidy/sweep.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"write_local\"", "\"anything\"", StringComparison.Ordinal));

        var said = await Run("bundle", "validate");
        said.ExitCode.ShouldBe(1);
        said.Out.ShouldStartWith("INVALID  tidy/sweep\n  $.task.policy should be one of ");
    }

    [Fact]
    public async Task An_unknown_name_is_refused_with_the_near_one()
    {
        await Run("bundle", "make", "tidy");

        var said = await Run("bundle", "show", "tidi/sweep");

        said.ExitCode.ShouldBe(2);
        said.Error.ShouldContain("There is no bundle \"tidi/sweep\". Did you mean \"tidy/sweep\"?");
        (await Run("bundle", "make", "tidy", "swep")).Error.ShouldContain("The plan \"tidy\" has no task \"swep\". Did you mean \"sweep\"?");
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.RunOnMarkdown(_folder.Console(), args);
}
