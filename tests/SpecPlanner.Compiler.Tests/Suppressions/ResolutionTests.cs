namespace SpecPlanner.Compiler.Tests;

public class ResolutionTests
{
    private const string Header = "---\nid: example\nname: Example\ncoverage: { requirements: 0, behaviors: 0, steelThread: 0, transitions: 0 }\n---\n";

    private const string Requirements =
        """

        ## Requirements
        - **REQ-1** The list MUST be at most a day old.
        - **REQ-2** The list MUST be public.

        ## Capabilities
        ### C1 Fetch (domain: Lists)
        - **B1** Fetch the list — REQ-2

        ## Tasks
        ### T001: Fetch the list
        **Persona**: builder
        **Covers**: B1
        **Action**: Write the job that fetches it.
        **Success criterion**: `dotnet test --filter Lists` passes.

        """;

    [Theory]
    [InlineData("optional", ResolutionKind.Optional)]
    [InlineData("defer", ResolutionKind.Defer)]
    [InlineData("clarified", ResolutionKind.Clarified)]
    [InlineData("not applicable", ResolutionKind.NotApplicable)]
    [InlineData("not-applicable", ResolutionKind.NotApplicable)]
    [InlineData("Not Applicable", ResolutionKind.NotApplicable)]
    [InlineData("mandatory (B1)", ResolutionKind.Mandatory)]
    [InlineData("mandatory REQ-2", ResolutionKind.Mandatory)]
    public void A_resolution_closes_the_finding_and_keeps_kind_and_reason(string written, ResolutionKind kind)
    {
        var bound = Compile($"## Operation\n<!-- spec:resolve SPEC7007 {written} because the list is small -->\nThe list is updated as needed.\n{Requirements}");

        var finding = bound.AllFindings.Single(f => f.Rule == RuleTable.Ambiguity);
        finding.IsSuppressed.ShouldBeTrue();
        finding.SuppressionReason.ShouldBe("the list is small");
        finding.Resolution.ShouldBe(kind);
        Prose(bound).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mandatory (REQ-1)", "No task covers \"REQ-1\". Until one does, the resolution has no effect.")]
    [InlineData("mandatory (REQ-3)", "There is no requirement or behaviour \"REQ-3\". Did you mean \"REQ-1\"? Until there is, the resolution has no effect.")]
    [InlineData("mandatory", "What is mandatory is named by a requirement or behaviour: mandatory (REQ-3) because …")]
    public void What_is_mandatory_and_not_going_to_be_built_stays_open(string written, string message)
    {
        var bound = Compile($"## Operation\n<!-- spec:resolve SPEC7007 {written} because the list is small -->\nThe list is updated as needed.\n{Requirements}");

        Prose(bound).ShouldBe(["SPEC7008", "SPEC7007"]);
        bound.AllFindings.Single(f => f.Rule == RuleTable.ResolutionWithoutEffect).Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("SPEC7007 clarifid because x", "\"clarifid\" is no kind of resolution: it is one of mandatory, optional, defer, clarified, not applicable. Did you mean \"clarified\"?")]
    [InlineData("SPEC7007 not aplicable because x", null)]
    [InlineData("SPEC7007 because x", "A resolution names its kind (mandatory, optional, defer, clarified, not applicable): spec:resolve SPECnnnn clarified because …")]
    [InlineData("SPEC7007 clarified", "A resolution needs its reason to have an effect: spec:resolve SPECnnnn clarified because …")]
    [InlineData("clarified because x", "The resolution names no rule: spec:resolve SPECnnnn clarified because …")]
    [InlineData("SPEC3002, SPEC7007 clarified because x", "SPEC3002 is no weakness of the prose, so it cannot be resolved. Write spec:disable SPEC3002 because …")]
    [InlineData("SPEC7707 clarified because x", "There is no rule \"SPEC7707\". Did you mean \"SPEC7007\"?")]
    public void A_slip_is_told(string written, string? message)
    {
        var bound = Compile($"## Operation\n<!-- spec:resolve {written} -->\nThe list is updated as needed.\n");

        var slip = bound.AllFindings.Single(f => f.Rule == RuleTable.SuppressionInvalid);
        if (message is not null) slip.Message.ShouldBe(message);
        bound.AllFindings.Single(f => f.Rule == RuleTable.Ambiguity).IsSuppressed.ShouldBe(written.StartsWith("SPEC3002,", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_rules_are_resolved_by_one_comment_and_one_of_nothing_is_told()
    {
        var bound = Compile("## Operation\n<!-- spec:resolve SPEC7007, SPEC7005, SPEC7004 defer because the vendor has not answered -->\nUpdated as needed. The retention is TBD.\n");

        bound.AllFindings.Where(f => f.Rule.Category == "Prose").ShouldAllBe(f => f.Resolution == ResolutionKind.Defer);
        bound.AllFindings.Single(f => f.Rule == RuleTable.SuppressionUnused).Message.ShouldBe("There is no SPEC7004 here to resolve. Delete the resolution.");
    }

    [Fact]
    public void A_comment_above_a_table_is_about_all_of_it_and_one_behind_a_row_about_the_next()
    {
        const string Table = "| What | Who |\n|---|---|\n| Loader | TBD |\n| Cron | ??? |\n";

        Prose(Compile("## Plan\n<!-- spec:resolve SPEC7005 defer because staffing is later -->\n" + Table)).ShouldBeEmpty();
        Prose(Compile("## Plan\n" + Table.Replace("TBD |", "TBD | <!-- spec:resolve SPEC7005 defer because staffing is later -->", StringComparison.Ordinal))).ShouldBe(["SPEC7005"]);
    }

    private static BoundDocument Compile(string body) => Expect.Compile(new SourceDocument("specs/example.md", DocumentKind.Specification, Header + body));

    private static IEnumerable<string> Prose(BoundDocument bound) => bound.AllFindings.Where(f => f.Rule.Category == "Prose" && !f.IsSuppressed).Select(f => f.Rule.Id);
}
