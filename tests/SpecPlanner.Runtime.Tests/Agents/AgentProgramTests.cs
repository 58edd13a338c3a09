using System.Globalization;

namespace SpecPlanner.Runtime.Tests;

public sealed class AgentProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_reads_its_text_and_its_answer_comes_back()
    {
        var answer = await Ask("tr a-z A-Z; echo quiet >&2; pwd", "grüße\nzwei\n");

        answer.Text.ShouldStartWith("GR");
        answer.Text.ShouldContain("\nZWEI\n");
        answer.Text.ShouldContain(Path.GetFileName(_folder.Path));
        answer.Errors.ShouldBe("quiet\n");
        answer.Problem.ShouldBe("");
    }

    [Fact]
    public async Task A_program_that_reads_nothing_may_still_answer() =>
        (await Ask("exec 0<&-; echo done", new string('x', 1024 * 1024))).ShouldSatisfyAllConditions(a => a.Text.ShouldBe("done\n"), a => a.Problem.ShouldBe(""));

    [Theory]
    [InlineData("exit 3", "It ended with exit code 3.")]
    [InlineData("no-such-program-anywhere", "It ended with exit code 127.")]
    [InlineData("yes | head -c 10000", "It printed 10000 bytes, more than the 4000 that are read.")]
    public async Task What_cannot_be_used_is_said(string command, string problem) => (await Ask(command, "", limit: 4000)).Problem.ShouldBe(problem);

    [Fact]
    public async Task What_takes_too_long_is_ended_with_everything_it_started()
    {
        if (OperatingSystem.IsWindows()) return;
        var answer = await Ask("setsid sleep 300 & echo $! > child; sleep 300", "", TimeSpan.FromMilliseconds(700));

        answer.Problem.ShouldBe("It did not end within 0.7 s, and was ended.");
        (await IsChildAlive()).ShouldBeFalse();
    }

    [Fact]
    public async Task What_takes_too_long_is_called_so_though_its_timer_was_ahead_of_the_clock()
    {
        if (OperatingSystem.IsWindows()) return;
        var answer = await Ask("sleep 300", "", TimeSpan.FromMilliseconds(100), time: new StoodStillTime());

        answer.Duration.ShouldBe(TimeSpan.Zero);
        answer.Problem.ShouldBe("It did not end within 0.1 s, and was ended.");
    }

    [Fact]
    public async Task What_it_leaves_in_the_background_is_ended_too()
    {
        if (OperatingSystem.IsWindows()) return;
        var answer = await Ask("sleep 300 > /dev/null 2>&1 & echo $! > child; echo done", "");

        answer.Text.ShouldBe("done\n");
        (await IsChildAlive()).ShouldBeFalse();
    }

    private async Task<bool> IsChildAlive() => Machine.IsAlive(int.Parse(await File.ReadAllTextAsync(_folder.File("child")), CultureInfo.InvariantCulture));

    private Task<AgentAnswer> Ask(string command, string input, TimeSpan? timeout = null, int limit = 1024 * 1024, TimeProvider? time = null) => new AgentProgram(time ?? TimeProvider.System).AskAsync(
        new AgentCall { Command = command, Input = input, Folder = _folder.Path, Purpose = "test", Timeout = timeout ?? TimeSpan.FromSeconds(60), Limit = limit }, CancellationToken.None);

    // Timers run, while the clock that durations are read from does not move.
    private sealed class StoodStillTime : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
