using System.Text.Json;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

/// <summary>What workers outside say on command lines of their own, while a run waits for them.</summary>
public sealed class WorkerCommandTests : IDisposable
{
    private static readonly Plan Away = ShellPlans.Greet with
    {
        Id = "away",
        Name = "Away",
        Parameters = [],
        Personas = [new Persona { Id = "far", Name = "Far", Executor = ExecutorKind.Remote }],
        Tasks =
        [
            new TaskDefinition
            {
                Id = "make", Number = 1, Title = "Make it", Persona = "far",
                Action = new TaskAction { Text = "Make it elsewhere." },
                Criterion = new FileCriterion { Text = "file `made` exists", Path = "made" },
            },
        ],
        SuccessCriterion = null,
    };

    private static readonly Plan Shared = Away with
    {
        Id = "shared",
        Personas = [Away.Personas[0], Plans.Operator],
        Tasks = [Away.Tasks[0] with { Locks = ["staging-db"] }, Plans.Tidy.Tasks[0] with { Number = 2, Locks = ["staging-db"] }],
    };

    private static readonly PlanCatalogue Catalogue = Plans.Catalogue([], Away, Shared);
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_step_is_claimed_worked_at_and_completed()
    {
        var running = Run("run", "away");
        var claimed = await Run("claim", "--worker", "ada", "--wait", "1m", "--json");
        claimed.ExitCode.ShouldBe(0, claimed.Error);
        using var work = JsonDocument.Parse(claimed.Out);
        var token = work.RootElement.GetProperty("token").GetString()!;
        (await Run("bundle", "validate", work.RootElement.GetProperty("bundle").GetString()!)).ExitCode.ShouldBe(0);
        File.ReadAllText(work.RootElement.GetProperty("prompt").GetString()!).ShouldContain("Make it elsewhere.");
        (await Run("heartbeat", "make", "--token", token)).Out.ShouldBe("make is yours for another 1m\n");
        (await Run("note", "1", "half of it", "--progress", "50", "--token", token)).ExitCode.ShouldBe(0);
        (await Run("status", "2026", "--json")).Out.ShouldContain("\"worker\": \"ada\"");

        // What is no result is refused, and the claim still holds.
        (await Run("complete", "make", "--token", token)).ExitCode.ShouldBe(2);
        _folder.With("bad.json", "{ \"status\": \"perhaps\" }").With("made", "");
        (await Run("complete", "make", "--token", token, "--result", "bad.json")).ExitCode.ShouldBe(2);
        _folder.With("good.json", "{ \"status\": \"done\", \"summary\": \"made\" }");
        (await Run("complete", "make", "--token", token, "--result", "good.json")).Out.ShouldBe("make: the result is recorded, and will be checked\n");

        var ran = await running;
        ran.ExitCode.ShouldBe(0, ran.Out);
        ran.Out.ShouldContain("make waits for a worker to claim it: runner claim");
        ran.Out.ShouldContain("Step 1, Make it: claimed by ada");
        (await Run("log")).Out.ShouldContain("make: progress (50 %): half of it");
        (await Run("complete", "make", "--token", token, "--status", "done")).ExitCode.ShouldBe(6);
        (await Run("claim")).ExitCode.ShouldBe(6);
    }

    [Fact]
    public async Task What_is_given_back_is_offered_again_and_what_a_shell_is_given_it_can_take()
    {
        var running = Run("run", "away");
        var first = Values(await Run("claim", "--wait", "1m", "--shell"));
        (await Run("release", "make", "no room", "--token", first["token"])).Out.ShouldBe("make is given back\n");
        (await Run("heartbeat", "make", "--token", first["token"])).ExitCode.ShouldBe(6);
        var second = Values(await Run("claim", "--wait", "1m", "--lease", "90s", "--shell"));
        second["token"].ShouldNotBe(first["token"]);
        second["lease"].ShouldBe("90");
        (await Run("claim")).ExitCode.ShouldBe(5);
        (await Run("complete", second["step"], "--token", second["token"], "--status", "failed", "--summary", "cannot")).ExitCode.ShouldBe(0);
        (await running).Out.ShouldContain("It says that it failed: cannot");
    }

    [Fact]
    public async Task A_step_that_waits_for_a_lock_says_for_which_and_who_has_it()
    {
        var running = Run("run", "shared");
        var claimed = Values(await Run("claim", "--wait", "1m", "--shell"));

        var ready = await Run("ready");
        ready.Out.ShouldStartWith("No step of the run ");
        ready.Out.ShouldContain("\nStep 2, Sweep, waits for the lock \"staging-db\", held by \"make\".\n");
        using (var json = JsonDocument.Parse((await Run("ready", "--json")).Out))
        {
            json.RootElement.GetProperty("ready").GetArrayLength().ShouldBe(0);
            json.RootElement.GetProperty("held")[0].GetProperty("waitsFor").GetProperty("lock").GetString().ShouldBe("staging-db");
        }

        (await Run("status", "2026")).Out.ShouldContain("Step 2, Sweep: waits for the lock \"staging-db\", held by \"make\"\n");
        (await Run("status", "2026", "--json")).Out.ShouldContain("\"heldBy\": \"make\"");
        File.ReadAllText(claimed["prompt"]).ShouldContain("No other step of the run uses meanwhile: staging-db.");

        _folder.With("made", "");
        (await Run("complete", "make", "--token", claimed["token"], "--status", "done")).ExitCode.ShouldBe(0);
        var ran = await running;
        ran.ExitCode.ShouldBe(0);
        ran.Out.ShouldContain("\nStep 2, Sweep: waits for the lock \"staging-db\", held by \"make\"\n");
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_in_a_sentence()
    {
        (await Run("claim")).Error.ShouldContain("There are no runs in");
        (await Run("heartbeat", "make", "--token", "5")).Error.ShouldContain("This is no token of a claim.");
        (await Run("claim", "--lease", "long")).Error.ShouldContain("\"long\" is no duration for --lease.");
    }

    // As eval takes them apart; no value here needs quotes.
    private static Dictionary<string, string> Values(Said said) =>
        said.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('=', 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    // Time passes: there are several processes, and each has a clock of its own.
    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(Catalogue, _folder.Console() with { Clock = TimeProvider.System }, args);
}
