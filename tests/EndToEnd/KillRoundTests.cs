using System.Globalization;
using Xunit.Abstractions;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>A run of 200 steps side by side, its runner ended by <c>kill -9</c> at random moments, again and again, its start and its clean-up included.</summary>
/// <remarks>Twenty rounds here; <c>kill-rounds.sh 200</c> makes as many as wanted. A round is drawn from its seed, which its name tells.</remarks>
[Covers("specplanner/REQ-6")]
public sealed class KillRoundTests(ITestOutputHelper output) : IDisposable
{
    private const int MostKills = 4;
    private static readonly string Runner = Programs.Of("tests/fixtures/kill-runner", "kill-runner");
    private readonly TargetFolder _target = new();
    private int _lefts;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(Wanted("SPECPLANNER_KILL_SEED", 1), Wanted("SPECPLANNER_KILL_ROUNDS", 20))];

    public void Dispose() => _target.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Killed_at_random_moments_every_step_is_finished_once_and_none_is_lost(int seed)
    {
        var kills = await LiveAsync(new Random(seed));
        var last = await RunnerProcess.RunAsync(Runner, _target.Path, "resume", "--yes");

        // The last life may have come to its end just before it was killed.
        if (last.ExitCode == 2) last.Error.ShouldContain("nothing to resume");
        else last.ExitCode.ShouldBe(0, last.All);
        kills.ShouldBeGreaterThan(0);
        var journal = _target.Journal();
        var events = JournalEvents.Read(journal);
        events[^1].Type.ShouldBe("run.done");
        JournalEvents.NothingDoneIsDoneAgain(events);
        events.Where(e => e.Type == "task.verified").Select(e => e.Of).Order(StringComparer.Ordinal).ShouldBe(LayeredSteps.Steps);
        EachEndIsWrittenOnce(JournalEvents.Verified(journal));
        WrittenLines.NothingOldWrites(Traced());
        await LeftProcesses.ShouldBeNoneOf(_target);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seed {seed}: {kills} kills, {events.Count(e => e.Type == "attempt.interrupted")} attempts cut off, {_lefts} processes lived on after a kill, {JournalEvents.ProcessesEnded(journal)} were ended by resume, none is left"));
    }

    // Several lives; all but the first may be killed before they have done anything. In some, steps go on for ever, so that they surely live on.
    private async Task<int> LiveAsync(Random random)
    {
        var wanted = random.Next(1, MostKills + 1);
        for (var kills = 0; kills < wanted; kills++)
        {
            if (random.Next(2) == 0) await File.WriteAllTextAsync(_target.File("hold"), "");
            string[] args = kills == 0 ? ["run", LayeredSteps.Id, "--parallel", "8"] : ["resume", "--yes"];
            using var runner = RunnerProcess.Start(Runner, _target.Path, args);
            var goesOn = kills > 0 && random.Next(3) == 0
                ? await LivesFor(TimeSpan.FromMilliseconds(random.Next(1, 1500)), runner)
                : await WrittenLines.GrowBy(_target.File("trace.log"), random.Next(1, 150), runner);
            runner.Kill();
            await runner.WaitForExitAsync();
            if (goesOn) _lefts += LeftProcesses.CountOf(_target);
            File.Delete(_target.File("hold"));
            if (!goesOn) return kills;
        }

        return wanted;
    }

    // What an attempt wrote as its last word stands there once, and behind that of the attempt that was proved nothing stands.
    private void EachEndIsWrittenOnce(IReadOnlyDictionary<string, string> verified)
    {
        var ends = Traced().Where(l => l.StartsWith("end ", StringComparison.Ordinal)).ToArray();
        ends.ShouldBeUnique();
        foreach (var step in LayeredSteps.Steps)
        {
            var own = WrittenLines.Of(_target.File("ends", step));
            own.ShouldBeUnique();
            own[^1].ShouldBe("end " + verified[step]);
            ends.ShouldContain(own[^1]);
        }
    }

    private string[] Traced() => WrittenLines.Of(_target.File("trace.log"));

    private static async Task<bool> LivesFor(TimeSpan time, RunnerProcess runner)
    {
        await Task.WhenAny(Task.Delay(time), runner.WaitForExitAsync());
        return !runner.HasEnded;
    }

    private static int Wanted(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
