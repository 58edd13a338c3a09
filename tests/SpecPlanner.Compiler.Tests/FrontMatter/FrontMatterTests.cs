namespace SpecPlanner.Compiler.Tests;

public class FrontMatterTests
{
    private const string Body =
        """
        ## Steps
        ### Step 1: Look
        **Persona**: admin
        **Action**: Look around.
        **Success criterion**: `test -f done` passes.
        """;

    [Fact]
    public void A_document_without_front_matter_says_how_it_starts() => Expect.Template("[|SPEC0001:# A title|]\n\nProse.\n");

    [Theory]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\u0085')]
    public void Line_breaks_that_only_yaml_knows_move_no_finding(char lineBreak) =>
        Expect.Template(Expect.FrontMatter($"description: One {lineBreak} line.\nreviewer: [|SPEC2001:nobody|]") + Body);

    [Fact]
    public void An_empty_document_is_reported() => Expect.Template("[|SPEC0001:|]");

    [Fact]
    public void A_blank_line_before_it_is_explained_and_the_rest_is_read_on()
    {
        var bound = Expect.Template("\n[|SPEC0001:---|]" + Expect.FrontMatter()[3..] + Body);
        bound.Findings[0].Message.ShouldContain("blank line");
        bound.Plan!.Tasks.Count.ShouldBe(1);
    }

    [Fact]
    public void Front_matter_that_never_ends_is_reported_where_it_begins() => Expect.Template("[|SPEC0001:---|]\nid: example\n\n# Title\n");

    [Fact]
    public void A_document_of_three_dots_ends_it_too() =>
        Expect.Template(Expect.FrontMatter().TrimEnd('\n', '-') + "\n...\n" + Body);

    [Theory]
    [InlineData("name: \"Example[|SPEC0002:|]\ncategory: operations\n---\n")]
    [InlineData("name: [|SPEC0002:*other|]\n---\n")]
    [InlineData("name: [|SPEC0002:&anchor Example|]\n---\n")]
    [InlineData("name: [|SPEC0002:!!str Example|]\n---\n")]
    public void What_is_no_yaml_or_not_supported_is_reported(string rest)
    {
        var marked = MarkedText.Parse("---\nid: example\n" + rest);
        var bound = Expect.Compile(new SourceDocument("templates/operations/example.md", DocumentKind.Template, marked.Text));
        var finding = bound.Findings.ShouldHaveSingleItem();
        finding.Rule.ShouldBe(RuleTable.FrontMatterInvalid);
        bound.Document.Lines.PositionOf(finding.Span.Start).Line.ShouldBeInRange(3, 5);
    }

    // The parser's own message speaks of tokens and block mappings; what helps is where the quotes go.
    [Theory]
    [InlineData("successCriteria: [|SPEC0002:`test -f done` passes|]", "\"`test -f done` passes\"")]
    [InlineData("description: [|SPEC0002:Deploy: the whole|]", "\"Deploy: the whole\"")]
    [InlineData("baseUrl: [|SPEC0002:{{server}}|]", "\"{{server}}\"")]
    [InlineData("baseUrl: [|SPEC0002:{{server}}/api|]", "\"{{server}}/api\"")]
    [InlineData("description: [|SPEC0002:@all of them|]", "\"@all of them\"")]
    [InlineData("description: [|SPEC0002:%d of them|]", "\"%d of them\"")]
    [InlineData("description: [|SPEC0002:*all* of them|]", "\"*all* of them\"")]
    [InlineData("description: [|SPEC0002:\"a\" and \"b\"|]", "'\"a\" and \"b\"'")]
    [InlineData("successCriteria:\n- [|SPEC0002:`a` passes|]", "\"`a` passes\"")]
    [InlineData("parameters:\n  a:\n    default: [|SPEC0002:`date`|]", "\"`date`\"")]
    public void A_value_that_needs_quotes_is_told_so_at_the_value(string lines, string quoted)
    {
        var marked = MarkedText.Parse("---\nid: example\n" + lines + "\ncategory: operations\n---\n");
        var finding = Expect.Compile(new SourceDocument("templates/operations/example.md", DocumentKind.Template, marked.Text)).Findings.ShouldHaveSingleItem();
        finding.Span.ShouldBe(marked.Expected[0].Span);
        finding.Message.ShouldBe($"YAML does not read this value as text. Put it in quotes, as {quoted}.");
    }

    [Theory]
    [InlineData("description: *name", "or put it in quotes")]
    [InlineData("description: !name", "or put the value in quotes")]
    public void What_yaml_has_and_this_language_has_not_can_be_quoted_too(string line, string hint) =>
        Expect.Compile(new SourceDocument("templates/operations/example.md", DocumentKind.Template, $"---\nid: example\n{line}\n---\n"))
            .Findings.ShouldHaveSingleItem().Message.ShouldContain(hint);

    [Fact]
    public void A_list_instead_of_a_map_is_reported() => Expect.Template("---\n[|SPEC0002:- id: example|]\n---\n");

    [Fact]
    public void Of_two_equal_keys_the_first_counts_and_the_second_is_reported()
    {
        var bound = Expect.Template(Expect.FrontMatter("[|SPEC0002:name|]: Other") + Body);
        bound.Plan!.Name.ShouldBe("Example");
    }

    [Fact]
    public void Unknown_keys_are_reported_with_the_nearest_known_one()
    {
        var bound = Expect.Template(Expect.FrontMatter("[|SPEC0004:descripton|]: One line.") + Body);
        bound.Findings[0].Message.ShouldContain("Did you mean \"description\"?");
    }

    [Fact]
    public void Every_required_key_that_is_missing_is_reported() =>
        Expect.Template("[|SPEC0003:[|SPEC0003:[|SPEC0003:---|]|]|]\nid: example\nname: Example\n---\n" + Body.Replace("**Persona**: admin\n", "").Replace("Look\n", "[|SPEC2004:Look|]\n"));

    [Fact]
    public void A_required_key_without_a_value_is_missing() => Expect.Template(
        "---\nid: example\n[|SPEC0003:name|]:\ncategory: operations\nassignedPersonas: [admin]\nsuccessCriteria: \"`test -f done`\"\n---\n" + Body);

    [Theory]
    [InlineData("policy: [|SPEC0008:network_wirte|]", "Did you mean \"network_write\"?")]
    [InlineData("baseUrl: [|SPEC0008:/health|]", "absolute")]
    [InlineData("description: [|SPEC0008:[a, b]|]", "single text")]
    [InlineData("parameters: [|SPEC0008:[a, b]|]", "map of names")]
    [InlineData("parameters: { [|SPEC0008:9a|]: { type: int } }", "starts with a letter")]
    [InlineData("parameters: { [|SPEC1003:a|]: { type: [|SPEC0008:integer|] } }", "one of")]
    [InlineData("parameters: { [|SPEC1003:a|]: { type: int, min: [|SPEC1004:9|], max: 1 } }", "greater than max")]
    [InlineData("parameters: { [|SPEC1003:a|]: { type: int, min: [|SPEC0008:low|] } }", "whole number")]
    [InlineData("parameters: { [|SPEC1003:a|]: { type: string, pattern: [|SPEC1004:'('|] } }", "regular expression")]
    [InlineData("parameters: { [|SPEC1003:a|]: { type: string, pattern: [|SPEC1004:'a)(b'|] } }", "regular expression")]
    [InlineData("parameters: { [|SPEC1003:a|]: { type: secret, pattern: [|SPEC1004:'('|] } }", "regular expression")]
    [InlineData("parameters: { [|SPEC1003:[|SPEC1004:a|]|]: { type: enum } }", "values")]
    [InlineData("parameters: { [|SPEC1003:a|]: { values: [|SPEC1004:[x, y, x]|] } }", "twice")]
    [InlineData("parameters: { [|SPEC1003:a|]: { type: bool, [|SPEC0004:pattern|]: x } }", "bool")]
    [InlineData("parameters: { [|SPEC1003:a|]: { type: int, default: [|SPEC1004:many|] } }", "many")]
    [InlineData("parameters: { [|SPEC1003:a-b|]: { type: int }, [|SPEC0006:[|SPEC1003:a_b|]|]: { type: int } }", "SPEC_a_b")]
    [InlineData("parameters: { [|SPEC1003:site|]: { type: int }, [|SPEC0006:[|SPEC1003:Site|]|]: { type: int } }", "share the environment variable")]
    [InlineData("parameters: { [|SPEC0006:[|SPEC1003:ATTEMPT|]|]: { type: int } }", "the runner knows its processes")]
    [InlineData("parameters: { [|SPEC0006:[|SPEC1003:attempt|]|]: { type: int } }", "the runner knows its processes")]
    [InlineData("parameters: { [|SPEC0006:[|SPEC1003:outer-attempts|]|]: { type: int } }", "the runner knows its processes")]
    public void A_wrong_value_is_reported_at_the_value(string line, string hint)
    {
        var bound = Expect.Template(Expect.FrontMatter(line) + Body);
        bound.Findings.Select(f => f.Message).ShouldContain(m => m.Contains(hint, StringComparison.Ordinal));
    }

    [Fact]
    public void Blanks_around_a_quoted_value_mean_nothing_but_in_a_default()
    {
        var plan = Expect.Template(
            """
            ---
            id: " example "
            name: Example
            category: " operations"
            assignedPersonas: [" admin ", " monitor"]
            reviewer: " monitor "
            successCriteria: "`test -f done` passes"
            parameters: { site: { default: " a " }, stage: { values: [" x "], default: x } }
            ---
            """ + "\n\n" + Body.Replace("Look", "Look {{site}} {{stage}}")).Plan!;
        plan.Id.ShouldBe("example");
        plan.AssignedPersonas.ShouldBe(["admin", "monitor"]);
        plan.Reviewer.ShouldBe("monitor");
        plan.Personas.Select(p => p.Id).ShouldBe(["admin", "monitor"]);
        plan.Parameters.Select(p => p.Default).ShouldBe([" a ", "x"]);
    }

    [Theory]
    [InlineData("default: \"\"", "")]
    [InlineData("default: ''", "")]
    [InlineData("default:", null)]
    [InlineData("default: ~", null)]
    public void Quotes_around_nothing_are_a_default_and_nothing_is_none(string text, string? expected)
    {
        var plan = Expect.Template(Expect.FrontMatter($"parameters: {{ [|SPEC1003:a|]: {{ type: string, {text} }} }}") + Body).Plan!;
        plan.Parameters.Single().Default.ShouldBe(expected);
    }

    [Fact]
    public void A_trimmed_value_is_reported_where_its_words_stand() =>
        Expect.Template(Expect.FrontMatter("successCriteria: \"  It [|SPEC3002:works properly|]\"") + Body);

    [Fact]
    public void Id_and_category_are_those_of_the_path() => Expect.Template(
        """
        ---
        id: [|SPEC0005:other|]
        name: Example
        category: [|SPEC0005:development|]
        assignedPersonas: [admin]
        successCriteria: "`test -f done` passes"
        ---

        """ + Body);

    [Fact]
    public void A_comment_in_the_front_matter_silences_the_next_key() => Expect.Template(Expect.FrontMatter(
        """
        # spec:disable SPEC0004 because the site generator reads it
        layout: page
        [|SPEC0004:theme|]: dark
        """) + Body);

    [Fact]
    public void Success_criteria_can_be_a_list_and_keep_their_places_when_they_are_escaped() => Expect.Template(Expect.FrontMatter(
        """
        successCriteria:
        - "`test -f done` passes"
        - [|SPEC3002:"It works \u0070roperly"|]
        """) + Body);
}
