using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_is_told_in_a_line_at_its_end_and_in_two_files_beside_its_journal()
    {
        var ran = await Run("run", "break");
        var page = await Run("evaluate", "--format", "markdown");
        var json = await Run("evaluate", "--format", "json");

        ran.Out.ShouldContain("\nEvaluation: 1 done, 1 failed, 1 blocked; first attempt 100 %; criteria 1 of 2; failures: 1 runtime.\n");
        File.ReadAllText(InRun("evaluation.md")).ShouldBe(page.Out);
        File.ReadAllText(InRun("evaluation.json")).ShouldBe(json.Out);
    }

    [Fact]
    public async Task Json_holds_what_was_counted_and_null_for_what_was_not()
    {
        await Run("run", "break");

        using var json = JsonDocument.Parse((await Run("evaluate", "--json")).Out);

        var metrics = json.RootElement.GetProperty("metrics");
        metrics.GetProperty("successRate").GetDouble().ShouldBe(0.5);
        metrics.GetProperty("byStatus").GetProperty("failed").GetInt32().ShouldBe(1);
        metrics.GetProperty("criteria").GetProperty("byKind")[0].GetProperty("kind").GetString().ShouldBe("exit code");
        metrics.GetProperty("usage").GetProperty("cost").ValueKind.ShouldBe(JsonValueKind.Null);
        json.RootElement.GetProperty("planning").GetProperty("verdict").ValueKind.ShouldBe(JsonValueKind.Null);
        json.RootElement.GetProperty("codeQuality").EnumerateArray().ShouldAllBe(q => !q.GetProperty("isMeasured").GetBoolean());
        json.RootElement.GetProperty("patterns").GetProperty("criteria")[0].GetProperty("task").GetString().ShouldBe("fall");
    }

    [Fact]
    public async Task A_run_of_Markdown_knows_the_verdict_of_its_own_documents_whatever_they_are_now()
    {
        _folder.With("templates/chores/tidy.md", Documents.Tidy).With("personas/sweeper.md", Documents.Sweeper);
        var ran = await ConsoleDouble.RunOnMarkdown(_folder.Console(), "run", "tidy");
        _folder.With("templates/chores/tidy.md", "no template any more");

        var said = await ConsoleDouble.RunOnMarkdown(_folder.Console(), "evaluate");

        ran.Out.ShouldContain("\nEvaluation: planned READY; 1 done; first attempt 100 %;");
        said.Out.ShouldContain("verdict   READY\n");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_said_of_the_plan_before_it_ran_is_told_as_long_as_it_is_that_plan(bool isSame)
    {
        var hash = isSame ? PlanJson.Hash(ShellPlans.Greet) : "of the plan as it was";
        JudgementStore.Save(_folder.Path, new PlanJudgement { Plan = "greet", PlanHash = hash, By = "reviewer", Time = History.Start, Verdict = Model.PlanVerdict.ReadyWithNotes, Summary = "Fine, but short." });
        await Run("run", "greet");

        (await Run("evaluate")).Out.Contains("  judged   READY_WITH_NOTES by reviewer, 2026-01-02 03:04:05 UTC, 0 issues: Fine, but short.\n", StringComparison.Ordinal).ShouldBe(isSame);
    }

    [Fact]
    public async Task Metrics_alone_say_nothing_of_planning_quality_and_patterns()
    {
        await Run("run", "break");

        var text = await Run("evaluate", "--metrics-only");

        text.Out.ShouldContain("\nExecution\n");
        foreach (var title in new[] { "Planning", "Code quality", "What comes again" }) text.Out.ShouldNotContain($"\n{title}\n");
    }

    [Fact]
    public async Task All_runs_of_a_folder_are_evaluated_together()
    {
        await Run("run", "break");
        await Run("run", "greet");
        await Run("run", "break");

        var text = await Run("evaluate", "--all");

        text.Out.ShouldStartWith("All runs: 1 done, 2 failed\n");
        text.Out.ShouldContain("fall              break  2         2     ");
    }

    [Fact]
    public void Nothing_that_is_named_breaks_a_page()
    {
        var page = EvaluationSections.Page(RunEvaluation.Of(Histories.Hostile.Reported.History, []), metricsOnly: false);

        EvaluationHtml.Of(page).ShouldContain("<h1>Tidy | *up* &lt;b&gt;: done</h1>");
        EvaluationHtml.Of(page).ShouldNotContain("<b>");
        EvaluationMarkdown.Of(page).ShouldStartWith("# Tidy &#124; \\*up\\* &lt;b&gt;: done\n");
        EvaluationMarkdown.Of(page).ShouldContain("1 retry");
    }

    [Fact]
    public async Task An_unknown_format_is_refused_with_the_nearest_one()
    {
        var said = await Run("evaluate", "--format", "htm");

        said.Error.ShouldBe("There is no format \"htm\" of an evaluation. Did you mean \"html\"?\nUse --format text, --format json, --format markdown or --format html.\n");
        said.ExitCode.ShouldBe(2);
    }

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(ShellPlans.All, _folder.Console(), args);

    private string InRun(string file) => Path.Combine(Directory.GetDirectories(Path.Combine(_folder.Path, ".specplanner", "runs")).Single(), file);
}
