using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Each form, from its Markdown to the evidence in the journal: real shell, real files, a server on the loopback address.</summary>
public sealed class ExecutableFormsTests
{
    public static TheoryData<int, string> Positions => Rows(_ => true);

    public static TheoryData<int, string> NegatedPositions => Rows(f => f.CanBeNegated);

    [Theory]
    [MemberData(nameof(Positions))]
    public async Task A_form_holds_where_it_is_true_and_not_where_it_is_false(int position, string clause)
    {
        var form = ExecutableForms.All[position];
        form.ToString().ShouldBe(clause);
        await RunAsync(form, holds: true, negated: false, CheckResult.Holds);
        await RunAsync(form, holds: false, negated: false, form.FalseResult);
    }

    [Theory]
    [MemberData(nameof(NegatedPositions))]
    public async Task Under_not_it_is_the_other_way_round_and_what_is_unknown_stays_unknown(int position, string clause)
    {
        var form = ExecutableForms.All[position];
        form.ToString().ShouldBe(clause);
        await RunAsync(form, holds: true, negated: true, CheckResult.DoesNotHold);
        await RunAsync(form, holds: false, negated: true, form.FalseResult == CheckResult.Unknown ? CheckResult.Unknown : CheckResult.Holds);
    }

    [Fact]
    public void Every_kind_of_criterion_and_every_word_of_it_has_a_row()
    {
        var read = ExecutableForms.All.SelectMany(f => Parts(CriterionOf(Compile(f.Markdown(holds: true))))).ToList();

        var kinds = typeof(Criterion).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Criterion)) && !t.IsAbstract);
        read.Select(c => c.GetType()).Distinct().ShouldBe(kinds, ignoreOrder: true);
        read.OfType<FileCriterion>().Select(f => f.Check).Distinct().ShouldBe(Enum.GetValues<FileCheck>(), ignoreOrder: true);
        read.OfType<OutputCriterion>().Select(o => o.Comparison).Distinct().ShouldBe(Enum.GetValues<Comparison>(), ignoreOrder: true);
        read.OfType<CriterionGroup>().Select(g => g.Kind).Distinct().ShouldBe(Enum.GetValues<GroupKind>(), ignoreOrder: true);
        var http = read.OfType<HttpCriterion>().ToList();
        http.ShouldContain(h => h.Contains != null);
        http.ShouldContain(h => h.Within != null);
        http.ShouldContain(h => h.Times > 1 && h.Gap > TimeSpan.Zero);
        http.ShouldContain(h => h.Method != "GET" && h.Body != null && !h.Headers.IsEmpty);
        read.OfType<JsonCriterion>().ShouldContain(j => j.Comparison == null);
        read.OfType<ExitCodeCriterion>().ShouldContain(e => e.Command == null);
    }

    private static TheoryData<int, string> Rows(Func<ExecutableForm, bool> chosen)
    {
        var rows = new TheoryData<int, string>();
        for (var i = 0; i < ExecutableForms.All.Count; i++)
        {
            if (chosen(ExecutableForms.All[i])) rows.Add(i, ExecutableForms.All[i].ToString());
        }

        return rows;
    }

    private static async Task RunAsync(ExecutableForm form, bool holds, bool negated, CheckResult expected)
    {
        var plan = Compile(form.Markdown(holds, negated));
        using var server = new TinyServer(holds ? form.TrueAnswers : form.FalseAnswers);
        using var harness = new SessionHarness { People = new ScriptedPeople { Judge = _ => new Judgement(holds, "Grace", "I counted them.") } };
        harness.Parameters["server"] = server.Address;

        var state = await harness.RunAsync(plan);

        var criterion = CriterionOf(plan);
        var proof = new Proof(criterion);
        var evidence = harness.Events(state.RunId).OfType<CriterionChecked>().Where(e => e.Task == "act").Select(e => e.Evidence).ToList();
        proof.IsProved(evidence).ShouldBe(expected == CheckResult.Holds, Told(evidence));
        state.Tasks.Single().Phase.ShouldBe(expected == CheckResult.Holds ? TaskPhase.Done : TaskPhase.Blocked, Told(evidence));
        if (criterion is not CriterionGroup) evidence.ShouldHaveSingleItem().Result.ShouldBe(expected, Told(evidence));
        foreach (var one in evidence) ShouldTellHow(one, proof.Order.Single(l => l.Path == one.Path).Criterion);
    }

    // What each kind of check has to leave behind, so that its result can be doubted later and looked up.
    private static void ShouldTellHow(CriterionEvidence evidence, Criterion criterion)
    {
        evidence.Seen.ShouldNotBeEmpty();
        switch (criterion)
        {
            case ExitCodeCriterion or OutputCriterion:
                var command = evidence.Command.ShouldNotBeNull();
                command.Command.ShouldNotBeEmpty();
                command.ExitCode.ShouldNotBeNull();
                if (command.Output.Bytes > 0) command.Output.Sha256.Length.ShouldBe(64);
                if (criterion is OutputCriterion && command.Output.Bytes > 0) command.Output.Head.ShouldNotBeEmpty();
                break;
            case FileCriterion when evidence.Seen == "it is not there":
                evidence.Files.ShouldBeEmpty();
                break;
            case FileCriterion file:
                evidence.Files[0].Path.ShouldBe(file.Path);
                evidence.Files.ShouldAllBe(f => f.Sha256.Length == 64);
                evidence.Files.Count.ShouldBe(file.Check == FileCheck.EqualsFile ? 2 : 1);
                break;
            case HttpCriterion http when evidence.Result != CheckResult.Unknown:
                evidence.Answers.ShouldAllBe(a => a.Request.StartsWith(http.Method + " http://127.0.0.1:") && a.Status > 0);
                evidence.Answers.ShouldAllBe(a => a.Body.Bytes == 0 || (a.Body.Sha256.Length == 64 && a.Body.Head.Length > 0));
                evidence.Answers.Count.ShouldBe(http.Times);
                break;
            case JsonCriterion or NamedOutputCriterion when evidence.Seen.StartsWith("it is", StringComparison.Ordinal):
                evidence.Value.ShouldNotBeNull().Sha256.Length.ShouldBe(64);
                evidence.Value.Head.ShouldNotBeEmpty();
                break;
            case JudgedCriterion:
                (evidence.Judge, evidence.Seen).ShouldBe(("Grace", "I counted them."));
                break;
        }
    }

    private static Plan Compile(string markdown)
    {
        var result = SpecCompiler.Compile(
        [
            new SourceDocument("templates/tests/form.md", DocumentKind.Template, markdown),
            new SourceDocument("personas/shell.md", DocumentKind.Persona, "---\nid: shell\nname: Shell\nexecutor: shell\npolicy: network_write\n---\nRuns commands.\n"),
        ]);
        var findings = result.Documents.SelectMany(d => d.Findings).Where(f => f.Rule != RuleTable.UnusedParameter);
        findings.Select(f => f.Message).ShouldBeEmpty(markdown);
        return result.Plans.ShouldHaveSingleItem();
    }

    private static Criterion CriterionOf(Plan plan) => plan.Tasks[0].Criterion.ShouldNotBeNull();

    private static IEnumerable<Criterion> Parts(Criterion criterion) =>
        criterion is CriterionGroup group ? group.Items.SelectMany(Parts).Prepend(group) : [criterion];

    private static string Told(List<CriterionEvidence> evidence) => string.Join("; ", evidence.Select(e => $"{e.Text}: {e.Result}, {e.Seen}"));
}
