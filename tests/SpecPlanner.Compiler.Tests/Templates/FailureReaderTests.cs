using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class FailureReaderTests
{
    [Theory]
    [InlineData("Stop", FailureKind.Stop, "")]
    [InlineData("Stop. Report which check failed.", FailureKind.Stop, "Report which check failed.")]
    [InlineData("Alert the operator, then stop.", FailureKind.Stop, "Alert the operator, then")]
    [InlineData("continue", FailureKind.Continue, "")]
    [InlineData("Roll back.", FailureKind.RollBack, "")]
    [InlineData("Rollback", FailureKind.RollBack, "")]
    [InlineData("Ask the reviewer what to do.", FailureKind.Ask, "Ask the reviewer what to do.")]
    [InlineData("Go back to step 1", FailureKind.GoTo, "Go back to step 1")]
    [InlineData("Go to `one`", FailureKind.GoTo, "Go to `one`")]
    public void The_forms_are_read(string text, FailureKind kind, string remark)
    {
        var response = Second(text).OnFailure;
        response.Kind.ShouldBe(kind);
        response.Text.ShouldBe(remark);
        response.Persona.ShouldBe(kind == FailureKind.Ask ? "reviewer" : null);
        response.Target.ShouldBe(kind == FailureKind.GoTo ? "one" : null);
    }

    [Theory]
    [InlineData("Retry 2 times, then roll back.", 2, 0, FailureKind.RollBack)]
    [InlineData("Retry twice with 5s gaps, then continue", 2, 5, FailureKind.Continue)]
    [InlineData("Retry once", 1, 0, FailureKind.Stop)]
    [InlineData("Retry, then ask reviewer.", 1, 0, FailureKind.Ask)]
    public void Retry_comes_before_any_of_them(string text, int count, int seconds, FailureKind kind)
    {
        var task = Second(text);
        task.Retries.ShouldBe(new RetryPolicy { Count = count, Backoff = TimeSpan.FromSeconds(seconds) });
        task.OnFailure.Kind.ShouldBe(kind);
    }

    [Fact]
    public void Retrying_in_two_fields_is_a_contradiction()
    {
        var bound = Expect.Fields("**Persona**: admin\n**Action**: Run `a`.\n**[|SPEC1007:Retries|]**: 3\n**On failure**: Retry 2 times, then stop.\n**Success criterion**: `test -f done` passes.");
        bound.Plan!.Tasks[0].Retries.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("[|SPEC1008:Ask|]")]
    [InlineData("[|SPEC1008:Ask {{h}}|]")]
    [InlineData("Ask reviewer, then [|SPEC1007:continue|].")]
    [InlineData("Continue. [|SPEC1007:Roll back|].")]
    [InlineData("Ask [|SPEC2006:runner|].")]
    [InlineData("Ask [|SPEC2006:agent|] to mend it.")]
    [InlineData("Ask monitor.")]
    [InlineData("[|SPEC1008:Retry 0 times, then|] stop")]
    [InlineData("[|SPEC1008:Retry 0 times|]")]
    [InlineData("[|SPEC1008:Retry -5 times, then|] continue")]
    [InlineData("[|SPEC1008:Retry 99999999999 times, then|] stop")]
    [InlineData("[|SPEC1008:Retry five times|]")]
    [InlineData("[|SPEC1013:Roll back, then stop.|]")]
    public void What_cannot_be_done_or_would_be_passed_over_is_reported(string text) => Expect.Fields(
        $"**Persona**: admin\n**Action**: Run `echo {{{{h}}}}`.\n**On failure**: {text}\n**Success criterion**: `test -f done` passes.", "parameters: { h: { type: string } }");

    [Theory]
    [InlineData("[|SPEC1013:Roll back.|]", "")]
    [InlineData("[|SPEC1013:Retry once, then roll back.|]", "## Rollback\nIf step 2 fails:\n- Run `a`.\n")]
    [InlineData("Roll back.", "## Rollback\nIf step 1 fails:\n- Run `a`.\n")]
    [InlineData("Roll back.", "## Rollback\n- Run `a`.\n")]
    [InlineData("Stop.", "")]
    public void Rolling_back_needs_a_rollback_that_answers_for_the_step(string text, string rollback) => Expect.Body(
        "## Steps\n### Step 1: One\n**Persona**: admin\n**Action**: Run `a`.\n**On failure**: " + text + "\n**Success criterion**: `b` passes.\n"
        + "### Step 2: Two\n**Persona**: admin\n**Action**: Run `a`.\n**Success criterion**: `b` passes.\n" + rollback);

    private static TaskDefinition Second(string text) => Expect.Body(
        "## Steps\n### One\n**Persona**: admin\n**Action**: Run `a`.\n**Success criterion**: `b` passes.\n"
        + "### Two\n**Persona**: admin\n**Action**: Run `a`.\n**On failure**: " + text + "\n**Success criterion**: `b` passes.\n## Rollback\n- Run `a`.\n").Plan!.Tasks[1];
}
