using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

/// <summary>Two templates as others write them: Success Criteria, no Persona lines, a fence behind a prose action, a Rollback Plan.</summary>
public class OtherDressTests
{
    private const string Change = "templates/development/change-to-merge.md";
    private const string Rollout = "templates/operations/release-rollout.md";

    [Fact]
    public void Every_step_of_the_change_is_read()
    {
        var plan = Bound(Change).Plan.ShouldNotBeNull();

        plan.Tasks.Select(t => t.Title).ShouldBe(["Open a branch", "Make the change", "Run the tests", "Review", "Mend what the review found", "Merge"]);
        plan.Tasks.Select(Commands).ShouldBe(
        [
            "git switch main\ngit pull --ff-only\ngit switch -c change/next", "dotnet build", "dotnet test", "git diff main...change/next", "dotnet test",
            "git switch main\ngit merge --ff-only change/next\ngit push origin main\ngit branch -d change/next",
        ]);
        plan.Tasks.Select(t => CriterionText.Of(t.Criterion!)).ShouldBe(
        [
            "all of: output of `git branch --show-current` = change/next, The working tree has no leftovers of other work",
            "all of: `dotnet build` returns 0, The code is clean",
            "all of: exit code is 0, nothing was skipped",
            "all of: Every remark is answered, No secrets or leftovers are in the difference",
            "exit code of `dotnet test` is 0",
            "all of: output of `git log -1 --format=%s` contains \"change\", Branch is deleted",
        ]);
        plan.Tasks[2].OnFailure.Target.ShouldBe("make-the-change");
        var rollback = plan.Rollbacks.ShouldHaveSingleItem();
        rollback.Text.ShouldBe("If the merge fails:");
        rollback.Tasks.Count.ShouldBe(6);
        rollback.Items.Select(i => i.Commands.Count).ShouldBe([1, 1, 0]);
    }

    [Fact]
    public void Every_step_of_the_rollout_is_read()
    {
        var plan = Bound(Rollout).Plan.ShouldNotBeNull();

        plan.Tasks.Select(t => t.Title).ShouldBe(["Look before", "Keep a way back", "Bring the release", "Let it settle", "Ask for its health", "Watch"]);
        plan.Tasks.Select(Commands).ShouldBe(
        [
            "df -h /srv\nsystemctl is-active shop", "tar -czf /srv/backup/shop-before.tgz -C /srv shop", "tar -xzf shop-next.tgz -C /srv\nsystemctl restart shop",
            "journalctl -u shop --since -1min", "curl -fsS http://localhost:8080/health", "",
        ]);
        plan.Tasks.Select(t => CriterionText.Of(t.Criterion!)).ShouldBe(
        [
            "all of: exit code of `systemctl is-active shop` is 0, output of `df --output=avail /srv | tail -1` > 1000000, Nobody else is rolling out",
            "Backup file exists and is > 0 bytes",
            "all of: exit code of `systemctl is-active shop` is 0, Version page shows the new number",
            "The log shows no new errors",
            "`/health` returns 200, 3 times with 5s gaps",
            "all of: Response times are normal, No alarm is raised",
        ]);
        var rollback = plan.Rollbacks.ShouldHaveSingleItem();
        rollback.Text.ShouldBe("If the rollout fails:");
        rollback.Items.Select(i => i.Commands.Count).ShouldBe([1, 0]);
    }

    [Fact]
    public void What_is_missing_in_the_change_is_found_at_its_line() => Found(Bound(Change)).ShouldBe(
    [
        "8 SPEC2003", "9 SPEC2003", "10 SPEC3002", "21 SPEC2004", "35 SPEC2004", "41 SPEC3004", "42 SPEC3002", "44 SPEC2004", "56 SPEC2004", "62 SPEC3006", "64 SPEC2004", "74 SPEC2004",
    ]);

    [Fact]
    public void What_is_missing_in_the_rollout_is_found_at_its_line() => Found(Bound(Rollout)).ShouldBe(
        ["8 SPEC2003", "9 SPEC3002", "20 SPEC2004", "33 SPEC2004", "41 SPEC3003", "43 SPEC2004", "56 SPEC2004", "62 SPEC2004", "70 SPEC3003", "72 SPEC2004"]);

    [Theory]
    [InlineData(Change, "builder", "reviewer", "tester")]
    [InlineData(Rollout, "admin", "monitor")]
    public void The_fixes_state_who_does_what_and_take_out_who_does_nothing(string path, string doer, params string[] others)
    {
        var document = Source(path);

        var run = FixRun.Over([document, .. Personas.All], d => d == document);

        var expected = document.Text.Split('\n').Where(l => !others.Contains(l.Trim(' ', '-')))
            .SelectMany(l => l.StartsWith("### Step", StringComparison.Ordinal) ? [l, $"**Persona**: {doer}"] : new[] { l });
        run.Documents[0].Text.ShouldBe(string.Join("\n", expected));
        run.Left.ShouldBeEmpty();
        var left = Expect.Compile(run.Documents[0]).Findings.Select(f => f.Rule.Id);
        left.ShouldBe(Bound(path).Findings.Select(f => f.Rule.Id).Where(id => id is not ("SPEC2003" or "SPEC2004")));
    }

    private static BoundDocument Bound(string path) => Expect.Compile(Source(path));

    private static SourceDocument Source(string path) => new(path, DocumentKind.Template, RepositoryFiles.Read("tests/fixtures/other-dress/" + path));

    private static string Commands(TaskDefinition task) => string.Join(" | ", task.Action.Commands.Select(c => c.Text.Trim()));

    private static IEnumerable<string> Found(BoundDocument bound) => bound.Findings.Select(f => $"{bound.Document.Lines.LineOf(f.Span.Start)} {f.Rule.Id}");
}
