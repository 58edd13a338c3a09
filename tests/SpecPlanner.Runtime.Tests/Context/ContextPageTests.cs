namespace SpecPlanner.Runtime.Tests;

public class ContextPageTests
{
    private static readonly ProjectContext Small = new()
    {
        Name = "shop",
        Files = 3,
        Stacks = [new Technology("Go", "1.24", "go.mod")],
        Layout = [new CodeFolder(".", "Go", 1, IsTests: false)],
        Remarks = ["`x` was not read: it cannot be opened."],
    };

    [Fact]
    public void A_page_as_it_was_made_is_untouched() => ContextPage.IsUntouched(ContextPage.Of(Small)).ShouldBeTrue();

    [Fact]
    public void Notes_touch_nothing_and_are_kept()
    {
        var page = ContextPage.Of(Small) + "\nNobody may see a card's number.\n";

        var renewed = ContextPage.Renewed(Small with { Files = 4 }, page.ReplaceLineEndings("\r\n"));

        ContextPage.IsUntouched(page).ShouldBeTrue();
        renewed.ShouldContain("An existing project of 4 files.");
        renewed.ShouldEndWith("of their own.\n\nNobody may see a card's number.\n");
        ContextPage.IsUntouched(renewed).ShouldBeTrue();
    }

    [Theory]
    [InlineData("1.24", "1.25")]
    [InlineData("<!-- context: ", "<!-- context: 0")]
    [InlineData("is kept when", "is lost when")]
    public void A_page_that_was_changed_above_its_notes_is_touched(string before, string after) =>
        ContextPage.IsUntouched(ContextPage.Of(Small).Replace(before, after, StringComparison.Ordinal)).ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("# My own page\n")]
    [InlineData("<!-- context: ")]
    public void Any_other_text_is_touched(string text) => ContextPage.IsUntouched(text).ShouldBeFalse();

    [Fact]
    public void Names_of_files_cannot_break_the_page()
    {
        var page = ContextPage.Of(Small with
        {
            Configuration = [new ConfigurationFile("a`b\n# x\u001b[2J", "lint")],
            Patterns = [new CodePattern("Tests", "So:", "```\n# no heading\n```", "a.md")],
        });

        page.ShouldContain("- `` a`b # x [2J ``: lint\n");
        page.ShouldContain("````text\n```\n# no heading\n```\n````\n");
    }
}
