using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class BehaviorSentenceTests
{
    [Theory]
    [InlineData("The system MUST reject an expired card.", BehaviorKind.Process, "Reject an expired card")]
    [InlineData("The system MUST NOT store card numbers.", BehaviorKind.State, "Never store card numbers")]
    [InlineData("Users SHALL be able to export their data.", BehaviorKind.Output, "Export their data")]
    [InlineData("When the bank is down, the system MUST retry twice.", BehaviorKind.Process, "Retry twice, when the bank is down")]
    [InlineData("Expired cards MUST be rejected.", BehaviorKind.Process, "Expired cards are rejected")]
    [InlineData("The address MUST NOT be logged.", BehaviorKind.State, "The address is not logged")]
    [InlineData("The service SHOULD also send a receipt", BehaviorKind.Output, "Send a receipt")]
    public void What_a_requirement_asks_to_do_is_a_behaviour(string requirement, BehaviorKind kind, string text) =>
        BehaviorSentence.Of(requirement).ShouldBe(new BehaviorSentence(kind, text));

    [Theory]
    [InlineData("The system MUST be available 99.9 % of the time.")]
    [InlineData("Answers MUST take less than 200 ms.")]
    [InlineData("The page MUST weigh less than 1 MB.")]
    [InlineData("Cards expire.")]
    [InlineData("")]
    public void What_says_what_something_is_like_is_none(string requirement) => BehaviorSentence.Of(requirement).ShouldBeNull();
}
