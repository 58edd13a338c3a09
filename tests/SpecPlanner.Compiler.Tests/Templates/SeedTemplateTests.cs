using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

/// <summary>The predecessor's own example, read as it stands: no word of it is copied here, only what became of it.</summary>
public class SeedTemplateTests
{
    [SeedFact]
    public void It_has_no_error() =>
        Read("\n").Findings.Select(f => f.Rule.Id).ShouldBe(["SPEC3003", "SPEC3003"], "two clauses look like checks and are judged; nothing else is found");

    [SeedFact]
    public void Its_six_steps_are_read_in_order()
    {
        var plan = Read("\n").Plan!;
        plan.Tasks.Select(t => t.Number).ShouldBe([1, 2, 3, 4, 5, 6]);
        plan.Tasks.Select(t => t.Persona).ShouldBe(["admin", "admin", "admin", "monitor", "monitor", "monitor"]);
        plan.Tasks.Select(t => t.DependsOn.SingleOrDefault()).ShouldBe([null, .. plan.Tasks.Take(5).Select(t => t.Id)]);
        plan.Personas.Select(p => p.Id).ShouldBe(["admin", "monitor"]);
        plan.Tasks.Select(t => t.OnFailure.Kind).ShouldAllBe(k => k == FailureKind.Stop);
        plan.Tasks.Count(t => t.OnFailure.Text.Length > 0).ShouldBe(1);
    }

    [SeedFact]
    public void Its_commands_are_found() =>
        Read("\n").Plan!.Tasks.Select(t => string.Join(' ', t.Action.Commands.Select(c => c.Script.Split(' ')[0])))
            .ShouldBe(["", "pg_dump", "systemctl", "", "", "smoke.sh"]);

    [SeedFact]
    public void Its_criteria_are_checks_where_a_machine_can_check_them() =>
        Read("\n").Plan!.Tasks.Select(t => Kinds(t.Criterion)).Append(Kinds(Read("\n").Plan!.SuccessCriterion)).ShouldBe(
        [
            "All(exit 0 of df, exit 0 of systemctl, output of ls GreaterOrEqual 7)", "judged", "judged", "judged", "judged", "exit 0 of the action", "All(judged, GET 200)",
        ]);

    [SeedFact]
    public void Its_rollback_answers_for_steps_three_to_six()
    {
        var plan = Read("\n").Plan!;
        var rollback = plan.Rollbacks.ShouldHaveSingleItem();
        rollback.Tasks.ShouldBe(plan.Tasks.Skip(2).Select(t => t.Id));
        rollback.Items.Select(i => (i.Commands.Count, string.Join(' ', i.References))).ShouldBe([(0, plan.Tasks[1].Id), (0, ""), (0, ""), (0, "")]);
    }

    [SeedFact]
    public void Nothing_of_its_reading_changes_unseen()
    {
        var plan = Read("\n").Plan!;
        var text = PlanRendering.Of(plan);
        foreach (var command in plan.Tasks.SelectMany(t => t.Action.Commands)) text.ShouldContain($".Script = {command.Script}\n");
        foreach (var task in plan.Tasks) text.ShouldContain($".Criterion.Text = {task.Criterion!.Text}\n");
        FingerprintOf(Read("\n")).ShouldBe(Fingerprint);
    }

    [SeedFact]
    public void Windows_line_endings_and_a_byte_order_mark_change_nothing()
    {
        var expected = Read("\n");
        foreach (var mark in new[] { "", "\uFEFF" })
        {
            var actual = Read("\r\n", mark);
            actual.Plan.ShouldBe(expected.Plan);
            FingerprintOf(actual).ShouldBe(Fingerprint);
            actual.Findings.Select(f => (f.Rule, actual.Document.Lines.PositionOf(f.Span.Start))).ShouldBe(expected.Findings.Select(f => (f.Rule, expected.Document.Lines.PositionOf(f.Span.Start))));
        }
    }

    // Of everything the template says: change it only for a reading that is meant to change.
    private const string Fingerprint = "65155708d874b592e1933924d384cab5a16b8a94fbdd626bc86943f0becf714e";

    // The default personas are documents of their own.
    private static string FingerprintOf(BoundDocument document) => PlanRendering.FingerprintOf(document.Plan! with { Personas = default });

    private static BoundDocument Read(string ending, string mark = "") => SpecCompiler.Compile(
    [
        new SourceDocument("templates/operations/backup-and-deploy.md", DocumentKind.Template, mark + File.ReadAllText(SeedFactAttribute.SeedPath).ReplaceLineEndings(ending)),
        .. Directory.GetFiles(RepositoryFiles.PathOf("src/SpecPlanner.Package/personas"), "*.md")
            .Select(f => new SourceDocument("personas/" + Path.GetFileName(f), DocumentKind.Persona, File.ReadAllText(f)) { Layer = Layer.Default }),
    ]).Documents[0];

    private static string Kinds(Criterion? criterion) => criterion switch
    {
        CriterionGroup group => $"{group.Kind}({string.Join(", ", group.Items.Select(Kinds))})",
        ExitCodeCriterion { Command: null } exit => $"exit {exit.Expected} of the action",
        ExitCodeCriterion exit => $"exit {exit.Expected} of {exit.Command.Script.Split(' ')[0]}",
        OutputCriterion output => $"output of {output.Command.Script.Split(' ')[0]} {output.Comparison} {output.Value}",
        HttpCriterion http => $"{http.Method} {http.Status}",
        JudgedCriterion => "judged",
        _ => criterion?.ToString() ?? "none",
    };
}
