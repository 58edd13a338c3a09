namespace SpecPlanner.Runtime.Tests;

public sealed class SnapshotRestoringTests : IDisposable
{
    private readonly TemporaryFolder _target = new();
    private readonly TemporaryFolder _kept = new();

    [Theory]
    [InlineData("a file becomes a folder", "rm thing; mkdir -p thing/in; echo x > thing/in/x")]
    [InlineData("a file becomes a link", "rm thing; ln -s /etc/passwd thing")]
    [InlineData("a file becomes longer", "echo more >> thing")]
    [InlineData("a file keeps its length", "printf B > thing")]
    [InlineData("a file is gone", "rm thing")]
    public async Task A_file_is_brought_back_whatever_stands_in_its_place(string how, string script)
    {
        File.WriteAllText(_target.File("thing"), "A");

        var restored = await ChangeAndRestoreAsync(script, "thing");

        File.ReadAllText(_target.File("thing")).ShouldBe("A", how);
        restored.ShouldHaveSingleItem().Change.ShouldBe(FileRestoration.Restored, how);
    }

    [Fact]
    public async Task A_folder_is_brought_back_whole_and_what_is_new_in_it_goes()
    {
        Directory.CreateDirectory(_target.File("site/pages"));
        File.WriteAllText(_target.File("site/pages/ä b'\"\n.html"), "one");
        File.WriteAllText(_target.File("site/gone"), "two");
        File.CreateSymbolicLink(_target.File("site/current"), "pages");

        var restored = await ChangeAndRestoreAsync("rm -rf site; mkdir site; echo x > site/new; mkdir site/current", "site");

        File.ReadAllText(_target.File("site/pages/ä b'\"\n.html")).ShouldBe("one");
        File.ReadAllText(_target.File("site/gone")).ShouldBe("two");
        new FileInfo(_target.File("site/current")).LinkTarget.ShouldBe("pages");
        File.Exists(_target.File("site/new")).ShouldBeFalse();
        restored.ShouldAllBe(f => f.Change != FileRestoration.Failed);
    }

    // A link inside a folder may lead anywhere; only the link is the folder's, never what it leads to.
    [Fact]
    public async Task What_a_link_leads_to_is_neither_copied_nor_removed()
    {
        using var elsewhere = new TemporaryFolder();
        File.WriteAllText(elsewhere.File("precious"), "mine");
        Directory.CreateDirectory(_target.File("site"));

        await ChangeAndRestoreAsync($"ln -s {elsewhere.Path} site/link", "site");

        File.ReadAllText(elsewhere.File("precious")).ShouldBe("mine");
        Directory.EnumerateFileSystemEntries(_target.File("site")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Restoring_twice_is_restoring_once()
    {
        File.WriteAllText(_target.File("thing"), "A");
        var taken = await TakeAndChangeAsync("rm thing; touch fresh", "thing", "fresh");

        Restoring().Restore(taken);
        var again = Restoring().Restore(taken);

        again.ShouldAllBe(f => f.Change == FileRestoration.Unchanged);
        File.ReadAllText(_target.File("thing")).ShouldBe("A");
    }

    [Fact]
    public async Task A_path_that_was_turned_into_a_way_out_of_the_target_is_not_followed()
    {
        using var elsewhere = new TemporaryFolder();
        Directory.CreateDirectory(_target.File("site"));
        File.WriteAllText(_target.File("site/page"), "A");

        var restored = await ChangeAndRestoreAsync($"rm -r site; ln -s {elsewhere.Path} site", "site/page");

        restored.ShouldHaveSingleItem().Problem.ShouldContain("leads out of the target folder");
        Directory.EnumerateFileSystemEntries(elsewhere.Path).ShouldBeEmpty();
    }

    [Fact]
    public void The_state_of_runs_is_never_copied()
    {
        Directory.CreateDirectory(_target.File("all/.specplanner/runs"));
        File.WriteAllText(_target.File("all/page"), "A");

        Taking().Take(["all"]).Select(f => f.Path).ShouldBe(["all", "all/page"]);
    }

    public void Dispose()
    {
        _target.Dispose();
        _kept.Dispose();
    }

    private SnapshotTaking Taking() => new(_target.Path, new FileCopies(_kept.File("files")));

    private SnapshotRestoring Restoring() => new(_target.Path, new FileCopies(_kept.File("files")));

    private async Task<List<RestoredFile>> ChangeAndRestoreAsync(string script, params string[] paths)
    {
        var taken = await TakeAndChangeAsync(script, paths);
        return Restoring().Restore(taken);
    }

    private async Task<List<FileSnapshot>> TakeAndChangeAsync(string script, params string[] paths)
    {
        var taken = Taking().Take(paths);
        var setting = new ProcessSetting { Folder = _target.Path, Marker = "test", Parameters = new Dictionary<string, string>(StringComparer.Ordinal) };
        var change = await ShellProcess.RunAsync(Drawn.Sh(script), setting, TimeProvider.System, CancellationToken.None);
        change.ExitCode.ShouldBe(0, change.Errors.Text);
        return taken;
    }
}
