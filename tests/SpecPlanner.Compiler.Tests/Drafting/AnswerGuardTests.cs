namespace SpecPlanner.Compiler.Tests;

public class AnswerGuardTests
{
    private const string Spec =
        """
        ---
        id: shop
        name: Shop
        coverage: { requirements: 0.9 }
        ---
        ## Goal
        Sell.
        ## Constraints
        C# only.
        ## Requirements
        - **REQ-1** The system MUST sell.
        - **REQ-2** The system MUST count.
        ## Tasks
        ### T001: Sell
        **Persona**: builder
        **Covers**: REQ-1, REQ-2
        **Success criterion**: `true` passes
        ## Open questions
        - Which colour?
        """;

    [Theory]
    [InlineData("- **REQ-2** The system MUST count.", "- **REQ-3** The system MUST count.", "The requirement REQ-2 is gone; put it back as it was: The system MUST count.")]
    [InlineData("MUST count", "MAY count", "The requirement REQ-2 says something else; put it back as it was: The system MUST count.")]
    [InlineData("**REQ-2** The", "**REQ-2** (release 2) The", "The requirement REQ-2 was put off to release 2; keep it in release 1.")]
    [InlineData("requirements: 0.9", "requirements: 0.5", "The coverage of requirements was lowered from 0.9 to 0.5; put it back, and cover what is missing.")]
    [InlineData("requirements: 0.9", "requirements: 0.9, transitions: 0", "The coverage of transitions was lowered from 0.9 to 0; put it back, and cover what is missing.")]
    [InlineData("id: shop", "id: shops", "The id is \"shops\"; keep \"shop\".")]
    [InlineData("Sell.\n", "Sell more.\n", "The goal changed; put that section back as it was.")]
    [InlineData("C# only.", "Any language.", "The constraints changed; put that section back as it was.")]
    [InlineData("- Which colour?", "- Which size?", "The open question \"Which colour?\" is gone; only a person answers it. Put it back.")]
    [InlineData("### T001: Sell", "### [x] T001: Sell", "The task T001 is ticked as done; nobody has done it. Untick it.")]
    [InlineData("### T001: Sell", "<!-- spec:disable SPEC3002 because I say so -->\n### T001: Sell", "A \"spec:disable\" comment was added; mend what it silences, or leave the finding to a person.")]
    public void What_a_person_promised_or_has_to_decide_stays(string before, string after, string sentence)
    {
        Spec.ShouldContain(before);

        Check(Spec.Replace(before, after, StringComparison.Ordinal)).ShouldContain(sentence);
    }

    [Theory]
    [InlineData("- **REQ-2** The system MUST count.", "- **REQ-2** The system MUST count.\n- **REQ-3** The system MUST close.")]
    [InlineData("requirements: 0.9", "requirements: 1.0")]
    [InlineData("`true` passes", "`dotnet test` passes")]
    [InlineData("**Covers**: REQ-1, REQ-2", "**Covers**: REQ-1")]
    public void Everything_else_may_change(string before, string after) => Check(Spec.Replace(before, after, StringComparison.Ordinal)).ShouldBeEmpty();

    private static IReadOnlyList<string> Check(string answer) => AnswerGuard.Check(Bound(Spec), Bound(answer));

    private static BoundDocument Bound(string text) => SpecCompiler.Compile([new SourceDocument("specs/shop.md", DocumentKind.Specification, text)]).Documents[0];
}
