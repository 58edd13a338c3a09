using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class ProofTests
{
    private static readonly Criterion Check = new FileCriterion { Text = "check", Path = "x" };
    private static readonly Criterion Judged = new JudgedCriterion { Text = "judged" };

    [Theory]
    [InlineData(GroupKind.All, "HH", true)]
    [InlineData(GroupKind.All, "HN", false)]
    [InlineData(GroupKind.All, "HU", false)]
    [InlineData(GroupKind.Any, "NH", true)]
    [InlineData(GroupKind.Any, "UH", true)]
    [InlineData(GroupKind.Any, "NU", false)]
    [InlineData(GroupKind.Any, "NN", false)]
    public void Groups_count_as_they_say_and_the_unknown_proves_nothing(GroupKind kind, string results, bool proved) =>
        new Proof(new CriterionGroup { Text = "g", Kind = kind, Items = [Check, Check] }).IsProved(Evidence(results)).ShouldBe(proved);

    [Theory]
    [InlineData("HN", true)]
    [InlineData("HH", false)]
    [InlineData("HU", false)]
    public void Not_before_a_group_turns_what_is_known_and_nothing_else(string results, bool proved) =>
        new Proof(new CriterionGroup { Text = "g", Negated = true, Items = [Check, Check] }).IsProved(Evidence(results)).ShouldBe(proved);

    [Fact]
    public void Checks_come_before_judgements()
    {
        var proof = new Proof(new CriterionGroup { Text = "g", Items = [Judged, Check] });
        proof.Next([]).ShouldNotBeNull().Path.ShouldBe("0.1");
        proof.Next([At("0.1", CheckResult.Holds)]).ShouldNotBeNull().Path.ShouldBe("0.0");
        proof.Next([At("0.1", CheckResult.DoesNotHold)]).ShouldBeNull();
        proof.Next([At("0.1", CheckResult.Unknown)]).ShouldBeNull();
    }

    [Fact]
    public void Every_check_of_all_is_looked_at_so_that_all_that_is_wrong_is_said()
    {
        var proof = new Proof(new CriterionGroup { Text = "g", Items = [Check, Check] });
        proof.Next([At("0.0", CheckResult.DoesNotHold)]).ShouldNotBeNull().Path.ShouldBe("0.1");
    }

    [Fact]
    public void Any_is_content_with_the_first_that_holds()
    {
        var proof = new Proof(new CriterionGroup { Text = "g", Kind = GroupKind.Any, Items = [Check, Check] });
        proof.Next([At("0.0", CheckResult.Holds)]).ShouldBeNull();
        proof.Next([At("0.0", CheckResult.DoesNotHold)]).ShouldNotBeNull().Path.ShouldBe("0.1");
    }

    [Fact]
    public void Groups_nest()
    {
        var any = new CriterionGroup { Text = "any", Kind = GroupKind.Any, Items = [Check, Check] };
        var proof = new Proof(new CriterionGroup { Text = "all", Items = [any, Check] });
        proof.Order.Select(l => l.Path).ShouldBe(["0.0.0", "0.0.1", "0.1"]);
        proof.IsProved([At("0.0.0", CheckResult.DoesNotHold), At("0.0.1", CheckResult.Holds), At("0.1", CheckResult.Holds)]).ShouldBeTrue();
        proof.IsProved([At("0.0.0", CheckResult.Holds), At("0.1", CheckResult.DoesNotHold)]).ShouldBeFalse();
    }

    private static CriterionEvidence[] Evidence(string results) =>
        [.. results.Select((r, i) => At($"0.{i}", r == 'H' ? CheckResult.Holds : r == 'N' ? CheckResult.DoesNotHold : CheckResult.Unknown))];

    private static CriterionEvidence At(string path, CheckResult result) => new() { Path = path, Text = "t", Result = result };
}
