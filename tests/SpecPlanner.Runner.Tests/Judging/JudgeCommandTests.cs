using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public sealed class JudgeCommandTests : IDisposable
{
    private const string Blocked = """
        I read it all. One thing keeps me from sleeping:

        {"verdict": "BLOCKED", "summary": "The greeting is never looked at.", "issues": [
          {"task": "1", "severity": "critical", "issue": "Its criterion holds for an empty file.", "evidence": "file `greeting` exists", "fix": "Look for the name in it."},
          {"issue": "No step says goodbye."}]}
        """;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_judged_blocked_does_not_run_until_it_is_judged_again()
    {
        _folder.With("answer.md", Blocked).With("better.md", """{"verdict": "READY_WITH_NOTES", "summary": "Good enough."}""");

        var said = await Run("plan", "judge", "visit", "--persona", "editor", "--command", "cat answer.md");

        Masked(said.Out).ShouldBe("""
            BLOCKED: Visit, judged by editor
              why  The greeting is never looked at.

            critical: write: Its criterion holds for an empty file.
              seen in  file `greeting` exists
              fix  Look for the name in it.

            minor: No step says goodbye.
            Kept: .specplanner/judgements/visit/<time>.json

            """);
        said.ExitCode.ShouldBe(1);
        var refused = await Run("run", "visit");
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("The plan \"visit\" was judged BLOCKED by editor: The greeting is never looked at. Mend it, or have it judged again: plan judge visit");
        Directory.Exists(Path.Combine(_folder.Path, ".specplanner", "runs")).ShouldBeFalse();
        (await Run("run", "greet")).ExitCode.ShouldBe(0);

        (await Run("plan", "judge", "visit", "--persona", "editor", "--command", "cat better.md")).ExitCode.ShouldBe(0);

        (await Run("run", "visit")).ExitCode.ShouldBe(4);
        Files().Length.ShouldBe(2);
    }

    [Fact]
    public async Task It_is_told_the_plan_the_preferences_and_how_to_answer()
    {
        _folder.With("wishes.md", "Every step says goodbye. ``` is a fence.");

        var said = await Run("plan", "judge", "visit", "--persona", "editor", "--preferences", "wishes.md", "--command", """cat > told.md; echo '{"verdict": "READY", "summary": "Fine."}'""");

        said.ExitCode.ShouldBe(0);
        var told = File.ReadAllText(Path.Combine(_folder.Path, "told.md"));
        told.ShouldContain("````markdown\nEvery step says goodbye. ``` is a fence.\n````");
        told.ShouldContain("\"id\":\"visit\"");
        told.ShouldContain("\"READY_WITH_NOTES\"");
    }

    [Theory]
    [InlineData("echo I like it", "It holds no JSON object with a verdict.")]
    [InlineData("""echo '{"verdict": "SUPER", "summary": ""}'""", "It does not fit the schema")]
    [InlineData("""echo '{"verdict": "READY", "summary": "", "issues": [{"task": "9", "issue": "x"}]}'""", "The plan has no task \"9\".")]
    [InlineData("""echo '{"verdict": "READY", "summary": "", "issues": [{"severity": "critical", "issue": "x"}]}'""", "its verdict has to be BLOCKED")]
    [InlineData("exit 3", "The program of editor did not answer: It ended with exit code 3.")]
    public async Task An_answer_that_cannot_be_used_is_said_and_nothing_is_recorded(string command, string problem)
    {
        var said = await Run("plan", "judge", "visit", "--persona", "editor", "--command", command);

        said.Error.ShouldContain(problem);
        said.ExitCode.ShouldBe(2);
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_cannot_be_used_is_handed_back_once()
    {
        var said = await Run("plan", "judge", "visit", "--persona", "editor", "--command", """grep -q 'no JSON object with a verdict' && echo '{"verdict": "READY", "summary": "Now I know how."}' || echo Hm""");

        said.ExitCode.ShouldBe(0);
        said.Out.ShouldContain("Now I know how.");
    }

    [Fact]
    public async Task A_person_judges_at_the_terminal()
    {
        var console = _folder.Person("notes\nMostly good\nToo short\n7\n2\nminor\nthe second step\nWrite more\n\n");

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "plan", "judge", "visit", "--persona", "editor");

        said.ExitCode.ShouldBe(0);
        said.Out.ShouldContain("There is no step \"7\".");
        var judgement = JudgementJson.Read(File.ReadAllText(Files().ShouldHaveSingleItem()));
        judgement.Issues.ShouldBe([new JudgedIssue { Task = "go", Issue = "Too short", Evidence = "the second step", Fix = "Write more" }]);
        judgement.User.ShouldBe("ada");
    }

    [Fact]
    public async Task A_person_may_judge_later()
    {
        var said = await ConsoleDouble.Run(ShellPlans.All, _folder.Person("later\n"), "plan", "judge", "visit", "--persona", "editor");

        said.ExitCode.ShouldBe(4);
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_judgement_speaks_of_the_plan_it_saw_alone()
    {
        _folder.With("answer.md", Blocked);
        await Run("plan", "judge", "visit", "--persona", "editor", "--command", "cat answer.md");
        var changed = Plans.Catalogue([Plans.Editor, Plans.Operator], ShellPlans.Visit with { Name = "Visit them" });

        (await ConsoleDouble.Run(changed, _folder.Console() with { Clock = TimeProvider.System }, "run", "visit")).ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task The_kept_file_is_JSON_by_its_schema_and_printed_on_request()
    {
        _folder.With("answer.md", Blocked);

        var said = await Run("plan", "judge", "visit", "--persona", "editor", "--command", "cat answer.md", "--json");

        var kept = File.ReadAllText(Files().ShouldHaveSingleItem());
        said.Out.ShouldBe(kept);
        JsonDocument.Parse(kept).RootElement.GetProperty("issues")[0].GetProperty("task").GetString().ShouldBe("write");
    }

    [Fact]
    public async Task One_that_cannot_be_read_stops_the_run_with_its_name()
    {
        _folder.With(".specplanner/judgements/visit/20260101-000000-000.json", "{}");

        var said = await Run("run", "visit");

        said.ExitCode.ShouldBe(2);
        said.Error.ShouldContain("20260101-000000-000.json\" cannot be read");
    }

    [Fact]
    public async Task Who_cannot_judge_is_refused()
    {
        (await Run("plan", "judge", "visit", "--persona", "operator")).Error.ShouldContain("The persona \"operator\" cannot judge: its executor is shell.");
        (await Run("plan", "judge", "visit", "--persona", "editor")).Error.ShouldContain("is a person, and there is no terminal to ask one");
        (await Run("plan", "judge", "visit", "--persona", "nobody")).Error.ShouldContain("There is no persona \"nobody\".");
    }

    private string[] Files()
    {
        var folder = Path.Combine(_folder.Path, ".specplanner", "judgements");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories) : [];
    }

    private static string Masked(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\d{8}-\d{6}-\d{3}", "<time>", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(ShellPlans.All, _folder.Console() with { Clock = TimeProvider.System }, args);
}
