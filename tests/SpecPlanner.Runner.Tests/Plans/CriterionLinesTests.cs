using SpecPlanner.Model;

namespace SpecPlanner.Runner.Tests;

public class CriterionLinesTests
{
    private static readonly Criterion One = new FileCriterion { Text = "", Path = "a" };

    [Fact]
    public void A_check_is_said_in_the_words_of_the_language() =>
        CriterionLines.Of(One, reviewer: "editor").ShouldBe(["file `a` exists"]);

    [Fact]
    public void A_judgement_names_its_judge()
    {
        var judged = new JudgedCriterion { Text = "it reads well" };

        CriterionLines.Of(judged, reviewer: "editor").ShouldBe(["it reads well (judged by editor)"]);
        CriterionLines.Of(judged, reviewer: null).ShouldBe(["it reads well (judged by a person)"]);
    }

    [Fact]
    public void Groups_are_lists_in_lists()
    {
        var group = new CriterionGroup { Text = "", Items = [One, new CriterionGroup { Text = "", Kind = GroupKind.Any, Items = [One, One] }] };

        CriterionLines.Of(group, reviewer: null).ShouldBe(["all of:", "  file `a` exists", "  any of:", "    file `a` exists", "    file `a` exists"]);
    }
}
