using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public sealed class TasksCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Tasks_are_listed_by_where_they_stand()
    {
        await Run("run", "break");

        var text = await Run("tasks", "--status", "failed", "blocked");
        using var json = JsonDocument.Parse((await Run("tasks", "--persona", "operator", "--size", "2", "--json")).Out);

        text.Out.Split('\n').Skip(1).Select(l => l.Split(' ')[0]).ShouldBe(["fall", "rest", ""]);
        (json.RootElement.GetProperty("total").GetInt32(), json.RootElement.GetProperty("pages").GetInt32()).ShouldBe((3, 2));
        json.RootElement.GetProperty("tasks")[1].GetProperty("status").GetString().ShouldBe("failed");
    }

    [Fact]
    public async Task A_page_says_how_to_see_the_next_one()
    {
        await Run("run", "break");

        (await Run("tasks", "--size", "2")).Out.ShouldEndWith("\nPage 1 of 2, 3 tasks. The next one: --page 2\n");
        (await Run("tasks", "--size", "2", "--page", "3")).Out.ShouldBe("There is no page 3: 3 tasks fit, on 2 pages.\n");
        (await Run("tasks", "--text", "nowhere")).Out.ShouldBe("No task fits.\n");
    }

    [Fact]
    public async Task What_is_written_beside_a_task_is_shown_with_it_and_in_the_log_of_the_run()
    {
        await Run("run", "break");
        (await Run("tasks", "note", "fall", "ticket=4711", "owner=grace")).ExitCode.ShouldBe(0);
        (await Run("tasks", "note", "fall", "owner")).ExitCode.ShouldBe(0);
        (await Run("tasks", "log", "fall", "it is looked at", "--level", "warn", "--param", "by-when=noon")).ExitCode.ShouldBe(0);

        var shown = await Run("tasks", "show", "fall");

        shown.Out.ShouldContain("  note      ticket = 4711\n");
        shown.Out.ShouldNotContain("grace");
        shown.Out.ShouldContain(" warn, system: it is looked at by=ada by-when=noon\n");
        (await Run("log")).Out.ShouldContain("fall: ticket = 4711 by ada\n");
        (await Run("status")).Out.ShouldContain("failed");
    }

    [Theory]
    [InlineData("Tasks do not stand \"doen\": it is one of ", "--status", "doen")]
    [InlineData("\"soon\" is no time. Write it as ", "--created-from", "soon")]
    [InlineData("Pages are counted from 1", "--page", "0")]
    public async Task A_word_that_is_none_is_refused(string sentence, params string[] args)
    {
        await Run("run", "greet");

        var said = await Run(["tasks", .. args]);

        said.Error.ShouldStartWith(sentence);
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_level_that_is_none_is_refused_and_nothing_is_written()
    {
        await Run("run", "greet");
        var run = RunStore.Load(_folder.Path, RunStore.List(_folder.Path).Single()).State!;

        var said = await Run("tasks", "log", run.Tasks[0].Id, "x", "--level", "loud");

        said.Error.ShouldBe("\"loud\" is no level of a log: it is one of debug, info, warn, error.\n");
        RunStore.Load(_folder.Path, run.RunId).State!.Sequence.ShouldBe(run.Sequence);
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(ShellPlans.All, _folder.Console(), args);
}
