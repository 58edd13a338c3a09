namespace SpecPlanner.Runtime.Tests;

public sealed class RunStoreTests : IDisposable
{
    private readonly SessionHarness _runs = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{\"format\":1,\"se")]
    public async Task A_start_that_was_cut_off_is_no_run_and_hides_no_other(string? journal)
    {
        var state = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "true")));
        var cut = Path.Combine(RunFolder.RunsOf(_runs.Folder.Path), "99991231-235959-999-beef");
        Directory.CreateDirectory(cut);
        if (journal is not null) File.WriteAllText(Path.Combine(cut, "journal.jsonl"), journal);

        RunStore.List(_runs.Folder.Path).ShouldBe([state.RunId]);
        Should.Throw<RunRefusedException>(() => RunStore.Find(_runs.Folder.Path, "nope")).Message.ShouldContain($"The latest is \"{state.RunId}\"");
    }

    [Fact]
    public void Runs_that_start_in_the_same_second_are_listed_in_their_order()
    {
        var second = new DateTimeOffset(2026, 11, 21, 10, 54, 39, TimeSpan.Zero);
        var earlier = RunIds.New(second.AddMilliseconds(670), static _ => "ffff");
        var later = RunIds.New(second.AddMilliseconds(671), static _ => "0000");

        later.ShouldBe("20261121-105439-671-0000");
        string.CompareOrdinal(earlier, later).ShouldBeLessThan(0);
    }

    [Fact]
    public void A_start_that_fails_leaves_no_folder_behind()
    {
        if (!File.Exists("/dev/full")) return;
        var now = DateTimeOffset.UtcNow;
        _runs.Around = _runs.Around with { Time = new StoppedClock(now), RandomHex = static _ => "abcd" };
        var folder = new RunFolder(_runs.Folder.Path, RunIds.New(now, static _ => "abcd"));
        folder.Create();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "owner"), "/dev/full");

        Should.Throw<JournalException>(() => _runs.Start(Drawn.Of(Drawn.Step("one", "true")))).Message.ShouldContain("No space left on device");

        Directory.Exists(folder.Path).ShouldBeFalse();
    }

    public void Dispose() => _runs.Dispose();

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
