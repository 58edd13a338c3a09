using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class ReaperTests
{
    private static readonly Reaper Reaper = Reaper.OfThisMachine(TimeProvider.System, TimeSpan.FromMilliseconds(300));

    [Theory]
    [InlineData("(setsid sh -c 'echo $$ > child; exec sleep 300' >/dev/null 2>&1 &)")]
    [InlineData("nohup sh -c 'echo $$ > child; exec sleep 300' >/dev/null 2>&1 &")]
    [InlineData("sh -c 'sh -c \"echo \\$\\$ > child; exec sleep 300\" &' &")]
    public async Task A_child_that_leaves_its_parent_and_its_session_is_found_and_ended(string script)
    {
        using var folder = new TemporaryFolder();
        var marker = Marker();

        var evidence = await RunAsync(script + "\nwhile [ ! -s child ]; do sleep 0.01; done", folder, marker);

        evidence.ExitCode.ShouldBe(0);
        var child = ChildOf(folder);
        Machine.IsAlive(child).ShouldBeTrue();
        (await Reaper.EndAsync(found => AttemptMarker.Covers(marker, found))).ShouldContain(marker);
        Machine.IsAlive(child).ShouldBeFalse();
    }

    [Fact]
    public async Task A_process_that_ignores_sigterm_is_killed()
    {
        using var folder = new TemporaryFolder();
        var marker = Marker();
        await RunAsync("sh -c 'trap \"\" TERM; echo $$ > child; while :; do sleep 1; done' >/dev/null 2>&1 &\nwhile [ ! -s child ]; do sleep 0.01; done", folder, marker);

        await Reaper.EndAsync(found => AttemptMarker.Covers(marker, found));

        Machine.IsAlive(ChildOf(folder)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_child_with_an_emptied_environment_is_ended_with_its_parent()
    {
        using var folder = new TemporaryFolder();
        var marker = Marker();
        await RunAsync("sh -c 'env -i sh -c \"echo \\$\\$ > child; exec sleep 300\"; :' >/dev/null 2>&1 &\nwhile [ ! -s child ]; do sleep 0.01; done", folder, marker);

        await Reaper.EndAsync(found => AttemptMarker.Covers(marker, found));

        Machine.IsAlive(ChildOf(folder)).ShouldBeFalse();
    }

    [Fact]
    public async Task Processes_of_other_attempts_are_left_alone()
    {
        using var folder = new TemporaryFolder();
        var other = Marker();
        await RunAsync("sh -c 'echo $$ > child; exec sleep 300' >/dev/null 2>&1 &\nwhile [ ! -s child ]; do sleep 0.01; done", folder, other);
        var child = ChildOf(folder);

        (await Reaper.EndAsync(found => AttemptMarker.Covers(other + "0", found))).ShouldBeEmpty();

        Machine.IsAlive(child).ShouldBeTrue();
        await Reaper.EndAsync(found => AttemptMarker.Covers(other, found));
    }

    // A process that is just being started still shows the environment of whoever starts it.
    [Fact]
    public async Task One_empty_reading_is_not_believed()
    {
        // No process has so high a number, so nothing is hit by the signal.
        var late = new MarkedProcess(int.MaxValue, 1, 1, ["run/a/1/t"]);
        var table = new ScriptedTable([[], [late], [], []]);

        var ended = await new Reaper(table, TimeProvider.System, TimeSpan.FromSeconds(5)).EndAsync(found => AttemptMarker.Covers("run/a", found));

        ended.ShouldBe(["run/a/1/t"]);
        table.IsUsedUp.ShouldBeTrue();
    }

    [Fact]
    public async Task A_child_without_a_marker_counts_as_its_parents()
    {
        var (parent, child) = (new MarkedProcess(int.MaxValue - 1, 1, 1, ["run/a/1/t"]), new MarkedProcess(int.MaxValue, int.MaxValue - 1, 1, []));
        var other = new MarkedProcess(int.MaxValue - 2, 1, 1, ["run/b/1/u"]);
        var table = new ScriptedTable([[child, parent, other], [], []]);

        var ended = await new Reaper(table, TimeProvider.System, TimeSpan.FromSeconds(5)).EndAsync(found => AttemptMarker.Covers("run", found));

        ended.Order(StringComparer.Ordinal).ShouldBe(["run/a/1/t", "run/a/1/t", "run/b/1/u"]);
    }

    [Theory]
    [InlineData("run/a/1/t", "run/a/1/t", true)]
    [InlineData("run/a/1/t", "run/a/1/t/check-0", true)]
    [InlineData("run/a/1/t", "run/a/1/t2", false)]
    [InlineData("run/a/1/t", "run/a/1", false)]
    public void A_marker_covers_its_checks_and_nothing_that_only_begins_alike(string attempt, string found, bool covers) =>
        AttemptMarker.Covers(attempt, found).ShouldBe(covers);

    [Fact]
    public void A_line_of_ps_gives_process_parent_and_markers()
    {
        var process = MacProcessTable.Parse("  812   1 S+   /bin/sh -c sleep 1 PATH=/bin SPEC_ATTEMPT=run/a/1/t SPEC_OUTER_ATTEMPTS=x/y/1/z HOME=/").ShouldNotBeNull();
        (process.Id, process.Parent).ShouldBe((812, 1));
        process.Markers.ShouldBe(["run/a/1/t", "x/y/1/z"]);
        MacProcessTable.Parse("  812   1 Z    (sh)").ShouldBeNull();
    }

    private static string Marker() => $"test-{Guid.NewGuid():N}/step/1/t";

    private static int ChildOf(TemporaryFolder folder) => int.Parse(File.ReadAllText(folder.File("child")), CultureInfo.InvariantCulture);

    private static Task<CommandEvidence> RunAsync(string script, TemporaryFolder folder, string marker) => ShellProcess.RunAsync(
        new Command { Text = script, Script = script },
        new ProcessSetting { Folder = folder.Path, Marker = marker, Parameters = new Dictionary<string, string>(StringComparer.Ordinal) },
        TimeProvider.System,
        CancellationToken.None);

    private sealed class ScriptedTable(MarkedProcess[][] readings) : IProcessTable
    {
        private int _next;

        public bool IsUsedUp => _next == readings.Length;

        public IReadOnlyList<MarkedProcess> Read() => readings[_next++];
    }
}
