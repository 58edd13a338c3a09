namespace SpecPlanner.EndToEnd.Tests;

/// <summary>Machines that refuse: each refusal has a clear sentence and an exit code, and nothing that was recorded is lost.</summary>
/// <remarks>
/// Programs that hear no SIGTERM are in <see cref="UnrulyTests"/>; a gigabyte of output and binary output in the runtime's <c>LongOutputTests</c>;
/// damaged and newer journals in <see cref="OldJournalTests"/>.
/// </remarks>
[Covers("specplanner/REQ-6")]
public sealed class HostileMachineTests : IDisposable
{
    private static readonly string Runner = Programs.Of("tests/fixtures/unruly-runner", "unruly-runner");

    // SIGXFSZ would end the runner before it could say anything; the file that the compiler of .NET maps twice is larger than the limit.
    private static readonly string[] SmallFiles = ["sh", "-c", "trap '' XFSZ; ulimit -f 40; export DOTNET_EnableWriteXorExecute=0; exec \"$@\"", "sh"];

    private readonly TargetFolder _target = new();

    public void Dispose() => _target.Dispose();

    [SmallDiskFact]
    public async Task A_disk_that_fills_up_halts_the_run_which_goes_on_once_there_is_room()
    {
        using var disk = SmallDisk.Mount();
        var halted = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "fill", "--target", disk.Folder);

        Halted(halted, "No space left on device");
        (await RunnerProcess.RunAsync(Runner, disk.Folder, "status")).Output.ShouldContain("cut off");
        var still = await RunnerProcess.RunAsync(Runner, disk.Folder, "resume", "--yes");
        still.ExitCode.ShouldNotBe(0, still.All);

        File.Delete(Path.Combine(disk.Folder, "filler"));
        await GoesOnAsync(disk.Folder);
    }

    [SmallDiskFact]
    public async Task On_a_full_disk_no_run_begins()
    {
        using var disk = SmallDisk.Mount();
        var filler = Path.Combine(disk.Folder, "filler");
        Should.Throw<IOException>(() => File.WriteAllBytes(filler, new byte[1024 * 1024])).Message.ShouldContain("No space left on device");

        var refused = await RunnerProcess.RunAsync(Runner, disk.Folder, "run", "fill");

        Refused(refused, "No space left on device");
        (await RunnerProcess.RunAsync(Runner, disk.Folder, "status")).Output.ShouldContain("There are no runs");
        File.Delete(filler);
        File.WriteAllText(Path.Combine(disk.Folder, "room"), "");
        (await RunnerProcess.RunAsync(Runner, disk.Folder, "run", "fill")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_journal_that_may_not_grow_halts_the_run_which_goes_on_once_it_may()
    {
        if (OperatingSystem.IsWindows()) return;
        var halted = await RunnerProcess.RunByAsync(SmallFiles, Runner, _target.Path, "run", "fill");

        Halted(halted, "too large");
        await GoesOnAsync(_target.Path);
    }

    [PermissionFact]
    public async Task In_a_folder_that_may_not_be_written_no_run_begins()
    {
        Permissions.Set("555", _target.Path);
        Refused(await RunnerProcess.RunByAsync(Permissions.Held, Runner, _target.Path, "run", "fill"), "cannot be made", "denied", "Choose a target folder you may write.");
        Permissions.Set("755", _target.Path);
        Directory.GetFileSystemEntries(_target.Path).ShouldBeEmpty();
    }

    [PermissionFact]
    public async Task A_run_that_may_only_be_read_is_shown_and_not_resumed()
    {
        await RunnerProcess.RunByAsync(SmallFiles, Runner, _target.Path, "run", "fill");
        Permissions.Set("755", _target.Path);
        var folder = Path.GetDirectoryName(_target.Journal())!;
        foreach (var path in Directory.GetFiles(folder).Prepend(folder)) Permissions.Set("a-w,a+rX", path);

        (await AsNobodyAsync("status")).Output.ShouldContain("cut off");
        (await AsNobodyAsync("log")).Output.ShouldContain("first: done");
        Refused(await AsNobodyAsync("resume", "--yes"), "cannot be locked", "give the rights");

        foreach (var path in Directory.GetFiles(folder).Prepend(folder)) Permissions.Set("u+w", path);
        await GoesOnAsync(_target.Path);
    }

    [PermissionFact]
    public async Task A_journal_that_may_not_be_read_is_named_and_does_not_hide_the_other_runs()
    {
        File.WriteAllText(_target.File("room"), "");
        (await RunnerProcess.RunAsync(Runner, _target.Path, "run", "fill")).ExitCode.ShouldBe(0);
        var hidden = _target.Journal();
        (await RunnerProcess.RunAsync(Runner, _target.Path, "run", "fill")).ExitCode.ShouldBe(0);
        Permissions.Set("755", _target.Path);
        Permissions.Set("000", hidden);
        var run = Path.GetFileName(Path.GetDirectoryName(hidden))!;

        var status = await AsNobodyAsync("status");
        status.ExitCode.ShouldBe(2, status.All);
        status.Output.ShouldContain(_target.Runs()[^1]);
        status.Error.ShouldContain($"{hidden}\" cannot be read");
        foreach (var command in new[] { "log", "report", "resume" })
            Refused(await AsNobodyAsync(command, run), $"{hidden}\" cannot be read", "denied", "Give the rights to read it, then try again.");
        var resumed = await AsNobodyAsync("resume");
        Refused(resumed, "It was passed over.", "No other run");
        resumed.Error.ShouldNotContain("Every run");

        Permissions.Set("644", hidden);
        (await AsNobodyAsync("status")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_program_that_is_missing_or_may_not_be_run_fails_its_step_and_is_named()
    {
        if (OperatingSystem.IsWindows()) return;
        var failed = await RunnerProcess.RunAsync(Runner, _target.Path, "run", "absent");

        failed.ExitCode.ShouldBe(1, failed.All);
        failed.Output.ShouldContain("ended with exit code 127");
        failed.Output.ShouldContain("no-such-program-anywhere: not found");
        failed.Output.ShouldContain("ended with exit code 126");
        failed.Output.ShouldContain("./tool: Permission denied");
        failed.Output.ShouldContain("✓ done       Step 3, Other");
    }

    private Task<ProgramResult> AsNobodyAsync(params string[] args) => RunnerProcess.RunByAsync(Permissions.Held, Runner, _target.Path, args);

    private static void Refused(ProgramResult result, params string[] sentences)
    {
        result.ExitCode.ShouldBe(2, result.All);
        foreach (var sentence in sentences) result.Error.ShouldContain(sentence);
        result.Error.ShouldNotContain("should not");
    }

    private static void Halted(ProgramResult result, string reason)
    {
        result.ExitCode.ShouldBe(3, result.All);
        result.Error.ShouldContain("cannot be written: ");
        result.Error.ShouldContain(reason);
        result.Error.ShouldContain("What was recorded before is safe.");
        result.Error.ShouldContain("then resume the run");
    }

    // The first step was proved before it all; the second is begun anew.
    private static async Task GoesOnAsync(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "room"), "");
        var resumed = await RunnerProcess.RunAsync(Runner, folder, "resume", "--yes");

        resumed.ExitCode.ShouldBe(0, resumed.All);
        File.ReadAllText(Path.Combine(folder, "first")).ShouldBe("first\n");
        File.ReadAllText(Path.Combine(folder, "third")).ShouldBe("third\n");
    }
}
