using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class RequirementSentenceTests
{
    [Theory]
    [InlineData("The system MUST reject it.", RequirementStrength.Unsaid, "The system MUST reject it.")]
    [InlineData("the clerk should   see\nthe price", RequirementStrength.Unsaid, "the clerk SHOULD see the price.")]
    [InlineData("Reject expired cards", RequirementStrength.Must, "The system MUST reject expired cards.")]
    [InlineData("URLs are checked", RequirementStrength.May, "The system MAY URLs are checked.")]
    [InlineData("The card is valid", RequirementStrength.Must, null)]
    [InlineData("If it rains, close", RequirementStrength.Must, null)]
    [InlineData("Reject expired cards", RequirementStrength.Unsaid, null)]
    [InlineData("It MUST <!-- hide --> it", RequirementStrength.Unsaid, "It MUST &lt;!-- hide --> it.")]
    [InlineData(" . ", RequirementStrength.Must, null)]
    public void A_sentence_says_how_strongly_it_is_meant(string text, RequirementStrength strength, string? expected) =>
        RequirementSentence.Of(text, strength).ShouldBe(expected);

    [Theory]
    [InlineData("Receive card details", BehaviorKind.Input)]
    [InlineData("rejects expired cards", BehaviorKind.Process)]
    [InlineData("Stores the order", BehaviorKind.State)]
    [InlineData("notifies the clerk", BehaviorKind.Output)]
    [InlineData("caches it", BehaviorKind.State)]
    [InlineData("Schedule a run", BehaviorKind.Activation)]
    [InlineData("Muse about it", BehaviorKind.Unsaid)]
    [InlineData("", BehaviorKind.Unsaid)]
    public void A_verb_tells_the_part_it_plays(string text, BehaviorKind expected) => BehaviorVerbs.KindOf(text).ShouldBe(expected);
}
