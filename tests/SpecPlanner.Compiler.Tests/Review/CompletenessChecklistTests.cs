namespace SpecPlanner.Compiler.Tests;

public class CompletenessChecklistTests
{
    [Fact]
    public void It_has_eleven_rows() => Of("harbour-lights").Select(i => i.Name).ShouldBe(
        ["structure", "data model", "API", "behaviour", "errors", "configuration", "security", "observability", "performance", "integration", "life cycle"]);

    [Theory]
    [InlineData("link-service", "API", "present")]
    [InlineData("link-service", "data model", "present")]
    [InlineData("link-service", "security", "present")]
    [InlineData("link-service", "life cycle", "present")]
    [InlineData("harbour-lights", "integration", "does not apply")]
    [InlineData("harbour-lights", "performance", "present")]
    [InlineData("logslice", "observability", "does not apply")]
    [InlineData("logslice", "security", "does not apply")]
    [InlineData("logslice", "errors", "present")]
    [InlineData("clickstream", "observability", "present")]
    [InlineData("cellar-sensor", "API", "present")]
    [InlineData("retry-kit", "behaviour", "present")]
    public void An_aspect_is_present_missing_or_does_not_apply(string name, string aspect, string state)
    {
        var item = Of(name).Single(i => i.Name == aspect);

        (item switch { { IsApplicable: false } => "does not apply", { IsPresent: true } => "present", _ => "missing" }).ShouldBe(state, item.Why);
    }

    [Fact]
    public void What_is_missing_says_why_it_applies_and_asks()
    {
        var item = Of("## Goal\nA service that answers requests.\n", "errors");
        item.IsMissing.ShouldBeTrue();
        item.Question.ShouldBe("What happens when an input is wrong, something is not there, or takes too long?");

        var security = Of("# A\n## Work\nUsers book desks.\n", "security");
        security.IsMissing.ShouldBeTrue();
        security.Why.ShouldBe("Line 3 speaks of \"Users\".");

        Of("# A\n## Work\nThe lamp blinks.\n", "security").Why.ShouldBe("Nothing speaks of people, accounts, secrets or a network.");
    }

    [Fact]
    public void An_empty_section_does_not_make_its_aspect_present() =>
        Of("# A\n## Work\nUsers book desks.\n\n## Security\n\n## Notes\nNone.\n", "security").IsMissing.ShouldBeTrue();

    private static ChecklistItem Of(string text, string aspect) => OfText(text).Single(i => i.Name == aspect);

    private static IReadOnlyList<ChecklistItem> Of(string name) => OfText(SpecificationTexts.TextOf(name));

    private static IReadOnlyList<ChecklistItem> OfText(string text)
    {
        var findings = new FindingBag(text.Length);
        var body = text.StartsWith("---", StringComparison.Ordinal) ? FrontMatterBlock.Read(text, findings).BodyStart : 0;
        return CompletenessChecklist.Of(new ReviewedSpecification(OutlineReader.Read(text, body, new LineMap(text), findings)!, ReviewLanguages.Find("en")!));
    }
}
