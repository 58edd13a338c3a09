namespace SpecPlanner.Compiler.Tests;

public class FindingBagTests
{
    [Theory]
    [InlineData("There is no \"a\".", "There is no \"a\".")]
    [InlineData("There is no \"a\nb\nc\".", "There is no \"a…\".")]
    [InlineData("There is no \"a\r\nb\". Did you\r\nmean \"c\"?", "There is no \"a…\". Did you mean \"c\"?")]
    public void A_message_is_one_line(string message, string expected) => MessageOf(message).ShouldBe(expected);

    [Fact]
    public void A_long_quote_is_cut() => MessageOf($"There is no \"{new string('x', 500)}\".").ShouldBe($"There is no \"{new string('x', 80)}…\".");

    [Fact]
    public void A_persona_over_several_lines_makes_a_message_of_one() =>
        Expect.Compile(new SourceDocument("templates/operations/example.md", DocumentKind.Template,
            Expect.FrontMatter() + "## Steps\n### Step 1: Do it\n**Persona**: nobody\nat all\n**Action**: Run `make`.\n")).Findings
            .ShouldAllBe(f => !f.Message.Contains('\n'));

    private static string MessageOf(string message)
    {
        var bag = new FindingBag(0);
        bag.Add(RuleTable.FieldInvalid, new TextSpan(0, 0), message);
        return bag.Findings.Single().Message;
    }
}
