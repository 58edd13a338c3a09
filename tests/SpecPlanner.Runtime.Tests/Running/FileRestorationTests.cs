using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

[Covers("specplanner/REQ-8")]
public sealed class FileRestorationTests : IDisposable
{
    private readonly SessionHarness _runs = new();

    [Fact]
    public async Task After_the_last_attempt_the_files_a_step_names_stand_as_before()
    {
        File.WriteAllText(_runs.Folder.File("kept"), "before");
        File.WriteAllText(_runs.Folder.File("gone"), "was here");
        Directory.CreateDirectory(_runs.Folder.File("folder/below"));
        File.WriteAllText(_runs.Folder.File("folder/below/old"), "old");
        File.CreateSymbolicLink(_runs.Folder.File("link"), "kept");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_runs.Folder.File("kept"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var written = File.GetLastWriteTimeUtc(_runs.Folder.File("kept"));

        var state = await _runs.RunAsync(Drawn.Of(Naming(
            "printf after > kept; chmod 600 kept; rm gone; printf new > fresh; rm -r folder/below; touch folder/new; ln -sfn elsewhere link; exit 1",
            "kept", "gone", "fresh", "folder", "link")));

        state.Phase.ShouldBe(RunPhase.Failed);
        _runs.Read("kept").ShouldBe("before");
        File.GetLastWriteTimeUtc(_runs.Folder.File("kept")).ShouldBe(written);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(_runs.Folder.File("kept")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _runs.Read("gone").ShouldBe("was here");
        _runs.Read("folder/below/old").ShouldBe("old");
        new FileInfo(_runs.Folder.File("link")).LinkTarget.ShouldBe("kept");
        File.Exists(_runs.Folder.File("fresh")).ShouldBeFalse();
        File.Exists(_runs.Folder.File("folder/new")).ShouldBeFalse();
        state.TaskOf("one").Restored!.Files.Where(f => f.Change == FileRestoration.Removed).Select(f => f.Path).ShouldBe(["fresh", "folder/new"], ignoreOrder: true);
        state.TaskOf("one").Restored!.Files.ShouldAllBe(f => f.Change != FileRestoration.Failed);
    }

    [Fact]
    public async Task Every_attempt_begins_with_the_files_as_they_were()
    {
        File.WriteAllText(_runs.Folder.File("kept"), "0");

        var state = await _runs.RunAsync(Drawn.Of(Naming("printf x >> kept; cat kept >> seen; printf , >> seen; [ \"$(cat seen)\" = 0x,0x, ]", "kept") with { Retries = new RetryPolicy { Count = 3 } }));

        state.Phase.ShouldBe(RunPhase.Done);
        _runs.Read("seen").ShouldBe("0x,0x,");
        _runs.Read("kept").ShouldBe("0x");
    }

    [Fact]
    public async Task What_a_step_changed_before_it_was_cut_off_is_undone_before_it_is_run_again()
    {
        File.WriteAllText(_runs.Folder.File("kept"), "0");
        var plan = Drawn.Of(Naming("printf x >> kept; touch started; while [ ! -e go ]; do sleep 0.01; done", "kept"));
        var run = await _runs.EndedAtAsync(plan, "started");

        File.WriteAllText(_runs.Folder.File("go"), "");
        (await _runs.ResumeAsync(run)).Phase.ShouldBe(RunPhase.Done);
        _runs.Read("kept").ShouldBe("0x");
    }

    [Fact]
    public async Task Files_are_back_before_the_rollback_begins()
    {
        File.WriteAllText(_runs.Folder.File("kept"), "before");
        var plan = Drawn.Of(Naming("printf after > kept; exit 1", "kept")) with
        {
            Rollbacks = [new RollbackSection { Text = "If any step fails:", Tasks = ["one"], Items = [new RollbackItem { Text = "Look.", Commands = [Drawn.Sh("cat kept > seen")] }] }],
        };

        await _runs.RunAsync(plan);

        _runs.Read("seen").ShouldBe("before");
    }

    [Theory]
    [InlineData("../outside", "leads out of the target folder")]
    [InlineData(".", "names no file inside the target folder")]
    public async Task A_step_whose_files_cannot_be_copied_is_not_begun(string path, string why)
    {
        var state = await _runs.RunAsync(Drawn.Of(Naming("touch ran", path)));

        state.TaskOf("one").Reason.ShouldContain("so nothing was begun");
        state.TaskOf("one").Reason.ShouldContain(why);
        File.Exists(_runs.Folder.File("ran")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_copy_that_was_tampered_with_is_not_put_back_and_nothing_is_tried_again_over_what_stands_there()
    {
        File.WriteAllText(_runs.Folder.File("kept"), "before");

        var state = await _runs.RunAsync(Drawn.Of(
            Naming("printf x >> tries; printf after > kept; for copy in .specplanner/runs/*/files/*; do printf bad > \"$copy\"; done; exit 1", "kept") with
            {
                Retries = new RetryPolicy { Count = 2 },
            }));

        state.Phase.ShouldBe(RunPhase.Failed);
        state.TaskOf("one").Reason.ShouldMatch("ended with exit code 1\\). Not restored: `kept` \\(the copy that was kept has changed since; its copy is .specplanner/runs/.*/files/[0-9a-f]{64}\\).$");
        _runs.Read("kept").ShouldBe("after");
        _runs.Read("tries").ShouldBe("x");
    }

    [Fact]
    public async Task An_attempt_that_was_cut_off_is_not_made_again_where_its_files_cannot_be_brought_back()
    {
        File.WriteAllText(_runs.Folder.File("kept"), "before");
        var plan = Drawn.Of(Naming("printf after > kept; printf x >> tries; touch started; while [ ! -e go ]; do sleep 0.01; done", "kept"));
        var run = await _runs.EndedAtAsync(plan, "started");

        File.WriteAllText(_runs.Folder.File("go"), "");
        Directory.Delete(Path.Combine(RunFolder.RunsOf(_runs.Folder.Path), run, "files"), recursive: true);
        var state = await _runs.ResumeAsync(run);

        state.Phase.ShouldBe(RunPhase.Failed);
        state.TaskOf("one").Reason.ShouldStartWith("Not restored: `kept`");
        _runs.Read("tries").ShouldBe("x");
    }

    public void Dispose() => _runs.Dispose();

    private static TaskDefinition Naming(string script, params string[] files) => Drawn.Writing("one", script, files);
}
