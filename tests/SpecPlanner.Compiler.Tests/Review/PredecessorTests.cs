namespace SpecPlanner.Compiler.Tests;

/// <summary>What went wrong in the predecessor's review, by its row in the list of defects.</summary>
[Covers("specplanner/REQ-19")]
public class ReviewPredecessorTests
{
    private const string Good =
        """
        # Night shift

        ## Goal
        A nurse sees at a glance which beds need a visit.

        ## Non-goals
        Billing.

        ## Requirements
        - **REQ-1** The board MUST show each bed with the minutes since its last visit.
        - **REQ-2** The board MUST mark a bed red after 120 minutes.
        - **REQ-3** The board MUST show a visit within 2 seconds.

        ## Capabilities
        ### C1 Show beds (domain: Board)
        - **B1** (input) Receive a visit — REQ-3
        - **B2** (process) Count the minutes — REQ-1, REQ-2
        - **B3** (output) Draw the board — REQ-1

        ## Notes for readers
        The old board said "must be fast, TBD, etc." on its first page.

        ```yaml
        # TODO: must never be empty, might be fast
        refresh: as needed
        ```

        > It should be intuitive and/or fast, and so on.

        See `docs/TODO.md`, `if possible` and https://example.org/tbd/etc.

        ## Tasks
        ### T001: Board
        **Persona**: builder
        **Covers**: REQ-1-REQ-3, B1-B3
        **Success criterion**: `dotnet test --filter Board` passes.
        """;

    [Fact]
    public void Row_2_a_bullet_is_no_requirement_where_no_heading_says_so()
    {
        // In a list of requirements "may" is asked about; in a list of anything else it is not.
        ReviewedText.Of("## Requirements\n- The lamp may blink.\n").Weaknesses.Count.ShouldBe(1);
        ReviewedText.Of("## Ideas for the lamp\n- The lamp may blink.\n").Weaknesses.ShouldBeEmpty();
    }

    [Fact]
    public void Row_3_what_a_finding_quotes_stands_in_the_specification()
    {
        foreach (var file in SpecificationTexts.All)
        {
            foreach (var weakness in ReviewedText.Of(file.Text).Weaknesses)
            {
                // Between the first and the last mark stands the quotation; a title may hold marks of its own.
                var first = weakness.Problem.IndexOf('"', StringComparison.Ordinal);
                if (first < 0) continue;
                var quote = weakness.Problem[(first + 1)..weakness.Problem.IndexOf('"', first + 1)];
                file.Text.ShouldContain(quote, Case.Sensitive, $"{file.Name}: {weakness.Problem}");
            }
        }
    }

    [Fact]
    public void Row_13_a_good_specification_without_an_HTTP_API_is_left_alone_and_code_is_not_read() => ReviewedText.Expect(Good);

    [Fact]
    public void Row_13_nothing_is_found_in_code_quotes_and_comments()
    {
        foreach (var file in SpecificationTexts.All)
        {
            var body = file.Text[(file.Text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..].ReplaceLineEndings("\n");
            ReviewedText.Of("~~~~\n" + body + "\n~~~~\n").Weaknesses.ShouldBeEmpty(file.Name);
            ReviewedText.Of("> " + body.Replace("\n", "\n> ", StringComparison.Ordinal)).Weaknesses.ShouldBeEmpty(file.Name);
            ReviewedText.Of("<!--\n" + body.Replace("-->", "", StringComparison.Ordinal) + "\n-->\n").Weaknesses.ShouldBeEmpty(file.Name);
        }
    }
}
