using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Runs whose finished steps become commits.</summary>
public sealed class GitRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_finished_step_is_a_commit_of_its_own_files_and_of_nothing_else()
    {
        Git("init", "--quiet");
        Write("kept.txt", "old\n");
        Write("gone.txt", "old\n");
        Commit("before");
        Write("other.txt", "somebody's own work\n");
        Git("add", "other.txt");

        var state = await RunAsync(
            Writes("first", "echo new > kept.txt; rm gone.txt; echo x > 'grüße und mehr.txt'; echo log >> noise.log", "kept.txt", "gone.txt", "grüße und mehr.txt") with { Number = 4, Title = "Make it new" },
            Writes("second", "echo 2 > second.txt", ["second.txt"], ["first"]) with { Number = 12, Title = "Go on" });

        state.Phase.ShouldBe(RunPhase.Done);
        Git("log", "--format=%s").ShouldBe("T012: Go on\nT004: Make it new\nbefore\n");
        Git("-c", "core.quotePath=false", "show", "--name-status", "--format=", "HEAD~1").ShouldBe("D\tgone.txt\nA\tgrüße und mehr.txt\nM\tkept.txt\n");
        state.TaskOf("first").Committed!.Sha.ShouldBe(Git("rev-parse", "HEAD~1").Trim());
        state.TaskOf("first").Committed!.Paths.ShouldBe(["gone.txt", "grüße und mehr.txt", "kept.txt"]);

        // What was staged is staged still.
        Git("diff", "--cached", "--name-only").ShouldBe("other.txt\n");
    }

    [Fact]
    public async Task Where_nothing_changed_nothing_is_committed()
    {
        Git("init", "--quiet");
        Write("kept.txt", "same\n");
        Commit("before");

        var state = await RunAsync(Writes("first", "echo same > kept.txt", "kept.txt"), Drawn.Step("second", "true"));

        Git("log", "--format=%s").ShouldBe("before\n");
        state.TaskOf("first").Committed.ShouldBe(new FilesCommitted { Task = "first", Attempt = 1, Token = state.TaskOf("first").Committed!.Token });
        state.TaskOf("second").Committed.ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_repository_one_is_made_and_what_it_ignores_is_not_committed()
    {
        Write(".gitignore", "*.tmp\n");

        var state = await RunAsync(Writes("first", "echo 1 > a.txt; echo 1 > b.tmp", "a.txt", "b.tmp"));

        state.TaskOf("first").Committed!.Paths.ShouldBe(["a.txt"]);
        Git("status", "--porcelain").ShouldBe("?? .gitignore\n");
    }

    [Fact]
    public async Task A_folder_inside_of_a_repository_has_its_own_paths()
    {
        Git("init", "--quiet");
        Directory.CreateDirectory(_folder.File("inner"));

        var state = await RunAsync(_folder.File("inner"), Writes("first", "mkdir made; echo 1 > made/a.txt; echo 2 > made/b.txt", "made"));

        state.TaskOf("first").Committed!.Paths.ShouldBe(["made/a.txt", "made/b.txt"]);
        Git("show", "--name-only", "--format=", "HEAD").ShouldBe("inner/made/a.txt\ninner/made/b.txt\n");
    }

    [Fact]
    public void Changes_that_would_end_up_in_the_commit_of_a_step_are_refused()
    {
        Git("init", "--quiet");
        Write("kept.txt", "old\n");
        Write("other.txt", "old\n");
        Commit("before");
        Write("kept.txt", "somebody's own work\n");
        Write("other.txt", "nothing the plan touches\n");

        var problems = Request(_folder.Path, Writes("first", "true", "kept.txt")).Problems();

        problems.ShouldBe(["The plan changes files that differ from the last commit: kept.txt. Their changes would end up in the commits of the run's steps. Commit or stash them, or run without --git."]);
        Git("checkout", "--quiet", "kept.txt");
        Request(_folder.Path, Writes("first", "true", "kept.txt")).Problems().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_committed_has_failed_and_its_files_are_brought_back()
    {
        Git("init", "--quiet");
        Write("kept.txt", "old\n");
        Commit("before");
        Write(".git/hooks/pre-commit", "#!/bin/sh\necho 'The gate is shut.' >&2\nexit 1\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder.File(".git/hooks/pre-commit"), (UnixFileMode)0b111_101_101);

        var state = await RunAsync(Writes("first", "echo new > kept.txt", "kept.txt"));

        state.Phase.ShouldBe(RunPhase.Failed);
        state.TaskOf("first").Reason.ShouldBe("Its files could not be committed: `git commit` ended with exit code 1: The gate is shut.");
        (await File.ReadAllTextAsync(_folder.File("kept.txt"))).ShouldBe("old\n");
    }

    [Fact]
    public void A_commit_whose_event_was_lost_is_found_again()
    {
        var repository = new GitRepository(_folder.Path);
        repository.Exists.ShouldBeFalse();
        repository.Create();
        repository.Exists.ShouldBeTrue();
        repository.CommitOf("s.1").ShouldBeNull();
        Write("a.txt", "1\n");

        var sha = repository.Commit(repository.Changed(["a.txt"]), "T001: First", "s.1");

        repository.CommitOf("s.1").ShouldBe(sha);
        repository.CommitOf("s.10").ShouldBeNull();
        repository.Changed(["a.txt", "nowhere.txt"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a/../../b")]
    [InlineData("/etc/passwd")]
    [InlineData(".specplanner/runs")]
    public void What_an_agent_says_it_changed_elsewhere_is_left_alone(string claimed) =>
        GitPaths.Of(Writes("first", "true", "a.txt"), static t => t, [claimed, "a.txt", "b.txt"]).ShouldBe(["a.txt", "b.txt"]);

    private static TaskDefinition Writes(string id, string script, params string[] files) => Drawn.Writing(id, script, files);

    private static TaskDefinition Writes(string id, string script, string[] files, string[] dependsOn) => Drawn.Writing(id, script, files) with { DependsOn = [.. dependsOn] };

    private static RunRequest Request(string target, params TaskDefinition[] tasks) => new() { Plan = Drawn.Of(tasks), Target = target, Git = true };

    private Task<RunState> RunAsync(params TaskDefinition[] tasks) => RunAsync(_folder.Path, tasks);

    private static async Task<RunState> RunAsync(string target, params TaskDefinition[] tasks)
    {
        await using var session = RunSession.Start(Request(target, tasks), new Surroundings());
        return (await session.RunAsync(CancellationToken.None)).State;
    }

    private void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "--quiet", "--message", message);
    }

    private string Git(params string[] args) => Machine.Run(_folder.Path, "git", args);
}
