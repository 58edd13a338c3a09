using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

/// <summary>Criteria as the document parser hands them over: lists, fences, paragraphs and front matter.</summary>
public class CriterionInDocumentTests
{
    private const string Fields = "**Persona**: admin\n**Action**: Look around.\n**Success criterion**:";

    [Theory]
    [InlineData(" `a` passes.\n**Timeout**: 5s\n", "exit(`a`) = 0")]
    [InlineData("\n- `a`\n- Any of:\n  - `b`\n  - `c` prints\n    nothing\n", "all(exit(`a`) = 0 ; any(exit(`b`) = 0 ; out(`c`) = \"\"))")]
    [InlineData(" Any of:\n\n1. `a`\n2. All of:\n   - `b`\n   - `c`\n\n   and `d`\n", "any(exit(`a`) = 0 ; all(exit(`b`) = 0 ; exit(`c`) = 0 ; exit(`d`) = 0))")]
    [InlineData("\n- `a`\n\n- `b`\n\nAnd file `x` exists.\n", "all(exit(`a`) = 0 ; exit(`b`) = 0 ; file(`x`) exists)")]
    [InlineData("\n```sh\ntest -f a\n```\n", "exit(Sh script `test -f a`) = 0")]
    [InlineData("\n- The files are there:\n  ```bash\n  test -f a\n  ```\n- exit code 0\n", "all(exit(Bash script `test -f a`) = 0 ; exit(action) = 0)")]
    [InlineData("\n- [x] `a`\n- [ ] `b`\n", "all(exit(`a`) = 0 ; exit(`b`) = 0)")]
    [InlineData(" `a` passes\n    and `ls |\n    wc -l` ≥ 7.\n", "all(exit(`a`) = 0 ; out(`ls | wc -l`) ≥ \"7\")")]
    [InlineData("\n- `a`\n<!-- spec:disable SPEC3002 because we know -->\n- It works\n", "all(exit(`a`) = 0 ; judged(It works))")]
    public void A_field_is_read_through_its_lists_and_fences(string value, string reading)
    {
        Reading(Expect.FrontMatter() + "## Steps\n### Step 1: Do it\n" + Fields + value).ShouldBe(reading);
        Reading((Expect.FrontMatter() + "## Steps\n### Step 1: Do it\n" + Fields + value).Replace("\n", "\r\n")).ShouldBe(reading);
    }

    [Theory]
    [InlineData("successCriteria: \"`a` passes, file `x` exists\"", "all(exit(`a`) = 0 ; file(`x`) exists)")]
    [InlineData("successCriteria: All of the site is there and curl http://h/health returns 200", "all(judged(All of the site is there) ; http GET http://h/health = 200)")]
    [InlineData("successCriteria:\n  - \"`a` passes\"\n  - 'file `x` exists, is not empty'\n  - \"any of: exit code 0, `b`\"", "all(exit(`a`) = 0 ; file(`x`) exists ; file(`x`) not empty ; any(exit(action) = 0 ; exit(`b`) = 0))")]
    [InlineData("successCriteria: >-\n  `a` passes,\n  `b` passes", "all(exit(`a`) = 0 ; exit(`b`) = 0)")]
    [InlineData("successCriteria: \"`a` contains \\\"x\\\"\"", "out(`a`) contains \"x\"")]
    public void The_front_matter_takes_a_text_or_a_list(string header, string reading)
    {
        var text = Expect.FrontMatter(header) + "## Steps\n### Step 1: Do it\n" + Fields + " `s`\n";
        CriterionNotation.Of(Plan(text).SuccessCriterion).ShouldBe(reading);
    }

    [Fact]
    public void Findings_stand_at_their_clause_in_a_nested_list() => Expect.Fields(
        """
        **Persona**: admin
        **Action**: Look around.
        **Success criterion**: All of:
        - `a` passes, [|SPEC3003:`out/x` exists|].
        - Any of:
          - [|SPEC3004:`b`|] returns 3
          - it [|SPEC3002:works correctly|]
        - `c` [|SPEC3006:or|] `d`

        And [|SPEC3003:`e` is there|].
        """);

    [Fact]
    public void A_reasoned_comment_silences_the_vague_criterion_and_only_it() => Expect.Fields(
        """
        **Persona**: admin
        **Action**: Look around.
        **Success criterion**:
        <!-- spec:disable SPEC3002 because the customer says so -->
        - It works properly
        - It looks [|SPEC3002:nice|]
        """);

    [Fact]
    public void An_output_of_another_step_is_reported_once_where_it_is_named() => Expect.Fields(
        """
        **Persona**: admin
        **Action**: Look around.
        **Success criterion**: Output [|SPEC4001:`nowhere.image`|] = x.
        """);

    private static string Reading(string text) => CriterionNotation.Of(Plan(text).Tasks[0].Criterion);

    private static Plan Plan(string text) =>
        Expect.Compile(new SourceDocument("templates/operations/example.md", DocumentKind.Template, text)).Plan.ShouldNotBeNull();
}
