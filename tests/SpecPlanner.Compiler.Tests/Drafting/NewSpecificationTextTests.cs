namespace SpecPlanner.Compiler.Tests;

public class NewSpecificationTextTests
{
    [Fact]
    public void A_new_specification_leaves_nothing_to_ask() =>
        ReviewedText.Of(NewSpecificationText.For("hello", "Hello")).Findings.ShouldBeEmpty();

    [Fact]
    public void What_a_draft_leaves_open_is_asked_about()
    {
        const string Spec =
            """
            ---
            id: shop
            name: Shop
            ---
            ## Requirements
            - **REQ-1** The till MUST check the receipt.
            """;
        var draft = SpecificationDrafts.Of(new SourceDocument("specs/shop.md", DocumentKind.Specification, Spec), DraftingHints.None).Text;

        var marks = draft.Split(SpecificationDrafts.Mark).Length - 1;

        marks.ShouldBeGreaterThan(1);
        ReviewedText.Of(draft).Findings.Count(f => f.Rule == RuleTable.Fragment).ShouldBe(marks);
    }
}
