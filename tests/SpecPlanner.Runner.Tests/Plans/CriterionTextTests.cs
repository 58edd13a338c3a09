using SpecPlanner.Model;

namespace SpecPlanner.Runner.Tests;

public class CriterionTextTests
{
    public static TheoryData<Criterion, string> Forms() => new()
    {
        { new ExitCodeCriterion { Text = "", Expected = 3 }, "exit code of the last command is 3" },
        { new ExitCodeCriterion { Text = "", Command = Plans.Sh("make\nit") }, "exit code of `make it` is 0" },
        { new OutputCriterion { Text = "", Command = Plans.Sh("wc"), Comparison = Comparison.GreaterOrEqual, Value = "7" }, "output of `wc` ≥ 7" },
        { new OutputCriterion { Text = "", Command = Plans.Sh("cat"), Comparison = Comparison.Matches, Value = "^a" }, "output of `cat` matches \"^a\"" },
        { new FileCriterion { Text = "", Path = "a", Check = FileCheck.NotEmpty }, "file `a` is not empty" },
        { new FileCriterion { Text = "", Path = "a", Check = FileCheck.Contains, Value = "x" }, "file `a` contains \"x\"" },
        { new FileCriterion { Text = "", Path = "a", Check = FileCheck.EqualsFile, Value = "b" }, "file `a` equals file `b`" },
        { new FileCriterion { Text = "", Path = "a", Negated = true }, "not: file `a` exists" },
        { new HttpCriterion { Text = "", Url = "http://x/", Status = 204 }, "GET http://x/ returns 204" },
        { new JsonCriterion { Text = "", Path = "a.b" }, "JSON `a.b` exists" },
        { new JsonCriterion { Text = "", Path = "a.b", Comparison = Comparison.NotEqual, Value = "off" }, "JSON `a.b` ≠ \"off\"" },
        { new NamedOutputCriterion { Text = "", Name = "sum", Comparison = Comparison.Less, Value = "1.5" }, "output `sum` < 1.5" },
        { new JudgedCriterion { Text = "it reads well" }, "it reads well (judged by editor)" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Each_form_says_how_it_is_checked(Criterion criterion, string expected) =>
        CriterionText.Describe(criterion, "editor").ShouldBe(expected);

    [Fact]
    public void Groups_are_lists_in_lists()
    {
        Criterion one = new FileCriterion { Text = "", Path = "a" };
        var group = new CriterionGroup { Text = "", Items = [one, new CriterionGroup { Text = "", Kind = GroupKind.Any, Items = [one, one] }] };

        CriterionText.Lines(group, null).ShouldBe(["all of:", "  file `a` exists", "  any of:", "    file `a` exists", "    file `a` exists"]);
    }
}
