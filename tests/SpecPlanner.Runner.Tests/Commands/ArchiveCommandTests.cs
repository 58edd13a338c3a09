using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public sealed class ArchiveCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_goes_into_one_file_and_comes_back_from_it()
    {
        await Run("run", "break");
        var id = RunStore.List(_folder.Path).Single();

        var made = await Run("archive", "create");
        var listed = await Run("archive", "list");
        var removed = await Run("archive", "create", "--remove");
        var restored = await Run("archive", "restore", id);

        made.Out.ShouldStartWith($"Archive: {Path.Combine(".specplanner", "archives", id + ".zip")} (1 run, ");
        made.Out.ShouldEndWith("), read again and whole.\n");
        listed.Out.ShouldContain($"{id}  {Path.GetFileName(_folder.Path)}");
        removed.Out.ShouldEndWith($"Removed: {id}\n");
        restored.Out.ShouldBe($"Restored: {id}\n");
        new[] { made, listed, removed, restored }.Select(s => s.ExitCode).ShouldBe([0, 0, 0, 0]);
        (await Run("status", id)).Out.ShouldContain("Failed: break");
    }

    [Fact]
    public async Task An_archive_is_made_at_the_end_when_that_is_asked_for_and_only_then()
    {
        await Run("run", "greet");
        Directory.Exists(ArchiveStore.FolderOf(_folder.Path)).ShouldBeFalse();

        var said = await Run("run", "break", "--archive");
        await ConsoleDouble.Run(ShellPlans.All, _folder.Console() with { Variable = static name => name == "SPECPLANNER_ARCHIVE" ? "1" : null }, "run", "greet");

        said.Out.ShouldContain("\nArchive: ");
        said.ExitCode.ShouldBe(1);
        ArchiveStore.List(ArchiveStore.FolderOf(_folder.Path)).SelectMany(a => a.Manifest!.Runs).Select(r => r.Plan).ShouldBe(["break", "greet"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_list_is_of_one_project_when_that_is_named()
    {
        await Run("run", "greet", "--archive");

        using var own = JsonDocument.Parse((await Run("archive", "list", "--project", Path.GetFileName(_folder.Path), "--json")).Out);
        var other = await Run("archive", "list", "--project", "another");

        own.RootElement.GetProperty("archives")[0].GetProperty("runs")[0].GetProperty("plan").GetString().ShouldBe("greet");
        other.Out.ShouldStartWith("There are no archives of another in ");
    }

    [Fact]
    public async Task What_cannot_be_restored_is_said_and_ends_with_2()
    {
        await Run("run", "greet", "--archive");

        var there = await Run("archive", "restore", RunStore.List(_folder.Path).Single());
        var unknown = await Run("archive", "restore", "2020-01");
        var month = await Run("archive", "create", "--finished-before", "last");

        there.Error.ShouldContain("a run is never overwritten");
        unknown.Error.ShouldBe("There is no archive \"2020-01\".\nTo see the archives: runner archive list\n");
        month.Error.ShouldBe("\"last\" is no month.\nWrite it as 2026-11.\n");
        new[] { there, unknown, month }.Select(s => s.ExitCode).ShouldBe([2, 2, 2]);
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(ShellPlans.All, _folder.Console(), args);
}
