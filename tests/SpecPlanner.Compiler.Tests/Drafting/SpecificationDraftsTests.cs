using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler.Tests;

public class SpecificationDraftsTests
{
    private const string Prose =
        """
        ---
        id: checkout
        name: Checkout
        ---
        # Checkout

        ## Goal

        Sell without a queue. A customer's card MUST be checked before anything is booked, e.g. by its
        expiry date. The shop is small.

        ## Security

        - The system MUST NOT store card numbers.
        - When the bank is down, the system SHALL tell the customer.
        - Answers MUST be fast enough.

        ```sh
        # This MUST stay code.
        ```

        <!-- This MUST stay a comment. -->

        ## Non-goals

        It MUST NOT do refunds.

        """;

    private static readonly SourceDocument Builder = new("personas/builder.md", DocumentKind.Persona, "---\nid: builder\nname: Builder\n---\nBuilds.\n");

    [Fact]
    public void A_skeleton_is_drafted_from_prose()
    {
        var draft = Draft(Prose);

        // What a derived machine looks like is tested where machines are derived.
        Regex.Replace(draft.Text, "(?<=```mermaid\n).*?(?=```\n)", "@@\n", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).ShouldBe(
            """
            ---
            id: checkout
            name: Checkout
            ---
            # Checkout

            ## Goal

            Sell without a queue. A customer's card MUST be checked before anything is booked, e.g. by its
            expiry date. The shop is small.

            ## Security

            - The system MUST NOT store card numbers.
            - When the bank is down, the system SHALL tell the customer.
            - Answers MUST be fast enough.

            ```sh
            # This MUST stay code.
            ```

            <!-- This MUST stay a comment. -->

            ## Non-goals

            It MUST NOT do refunds.

            ## Requirements

            - **REQ-1** A customer's card MUST be checked before anything is booked, e.g. by its expiry date.
            - **REQ-2** The system MUST NOT store card numbers.
            - **REQ-3** When the bank is down, the system SHALL tell the customer.
            - **REQ-4** Answers MUST be fast enough.

            ## Capabilities

            ### C1 Checkout

            - **B1** (process) A customer's card is checked before anything is booked, e.g. by its expiry date — REQ-1
            - **B2** (state) Never store card numbers — REQ-2
            - **B3** (output) Tell the customer, when the bank is down — REQ-3

            ## Flows

            ### F1 Checkout (steel thread)

            TODO(decompose): check that these steps are the thinnest way from end to end, and say what may go another way (Variants) or wrong (Failures), and what holds afterwards (Postconditions).

            1. B1
            2. B2
            3. B3

            ## State machines

            ### M1 Checkout, as its flows go (primary)

            TODO(decompose): check the states, and say what guards a transition (invariants) where more than one can happen.

            ```mermaid
            @@
            ```

            ## Tasks

            ### T001: Checkout

            TODO(decompose): say how it is done, name the files it makes or changes, and split it when it takes more than a day.

            **Persona**: builder
            **Depends on**: none
            **Covers**: B1, B2, B3, TR1, TR2, TR3
            **Estimate**: 4h
            **Success criterion**: TODO(decompose): name the command that proves it

            ### T002: Answers MUST be fast enough

            TODO(decompose): say how it is done, name the files it makes or changes, and split it when it takes more than a day.

            **Persona**: builder
            **Depends on**: T001
            **Covers**: REQ-4
            **Estimate**: 2h
            **Success criterion**: TODO(decompose): name the command that proves it

            """);
    }

    [Fact]
    public void What_was_drafted_is_said()
    {
        Draft(Prose).Added.Select(a => a[..Math.Min(a.Length, 24)]).ShouldBe(
        [
            "REQ-1, from line 9: A cu", "REQ-2, from line 14: The", "REQ-3, from line 15: Whe", "REQ-4, from line 16: Ans",
            "B1, for REQ-1: A custome", "B2, for REQ-2: Never sto", "B3, for REQ-3: Tell the ", "C1: Checkout",
            "F1, the steel thread: B1", "M1, Checkout, as its flo", "T001: Checkout, covers B", "T002: Answers MUST be fa",
        ]);
    }

    [Fact]
    public void Ids_go_on_in_the_form_that_the_author_uses_and_what_is_there_is_kept()
    {
        const string Spec =
            """
            ---
            id: shop
            name: Shop
            ---
            # Shop
            The system MUST reject expired cards. As FR-007 says, it MUST be quick.
            ## Requirements
            * **FR-006** The system MUST read card details.
            * **FR-007** The system MUST be quick.
            ## Capabilities
            ### C1 Read and reject cards
            * **B10** (input) Read card details — FR-006
            ## Tasks
            ### TASK-9: Read cards
            **Persona**: tester
            **Covers**: FR-006, B10, FR-007
            **Success criterion**: `true` passes
            """;

        var draft = Draft(Spec, new DraftingHints { TestCommand = "dotnet test --filter {name}", SourceFile = "src/{name}.cs", TestFile = "tests/{name}Tests.cs" });

        draft.Text.ShouldContain("* **FR-007** The system MUST be quick.\n* **FR-008** The system MUST reject expired cards.\n## Capabilities");
        draft.Text.ShouldContain("— FR-006\n* **B11** (process) Reject expired cards — FR-008\n");
        draft.Text.ShouldContain("### TASK-10: Read and reject cards\n");
        draft.Text.ShouldContain("**Persona**: tester\n**Depends on**: none\n**Covers**: B11, TR1, TR2\n**Files**: `src/ReadAndRejectCards.cs` (create, domain), `tests/ReadAndRejectCardsTests.cs` (create, test)\n");
        draft.Text.ShouldContain("**Success criterion**: `dotnet test --filter ReadAndRejectCards` passes\n");
    }

    [Fact]
    public void No_two_tasks_make_the_same_file()
    {
        var draft = Draft(
            """
            ---
            id: shop
            name: Shop
            ---
            ## Requirements
            - **REQ-1** Answers to all customers MUST be quick.
            - **REQ-2** Answers to all customers MUST be polite.
            """, new DraftingHints { SourceFile = "src/{name}.py", Names = DraftedNameStyle.Snake });

        draft.Text.ShouldContain("**Files**: `src/answers_to_all_customers.py` (create, domain)\n");
        draft.Text.ShouldContain("**Files**: `src/answers_to_all_customers2.py` (create, domain)\n");
        Errors(draft.Text).ShouldBeEmpty();
    }

    [Fact]
    public void A_later_release_waits()
    {
        var draft = Draft(
            """
            ---
            id: shop
            name: Shop
            ---
            ## Requirements
            - **REQ-1** (release 2) The system MUST remember the card.
            """);

        draft.Added.ShouldBeEmpty();
    }

    // Each document, with each kind of line ending, cut at some places: nothing of it changes, and a second draft adds nothing.
    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r", "")]
    [InlineData("\n", "\uFEFF")]
    public void Drafts_are_pure_insertions_and_the_second_one_is_empty(string newLine, string mark)
    {
        var documents = new List<string> { Prose, NewSpecificationText.For("hello", "Hello") };
        documents.AddRange(documents.ToArray().SelectMany(d => Enumerable.Range(1, 12).Select(i => d[..(d.Length * i / 13)])));
        foreach (var document in documents)
        {
            var text = mark + document.ReplaceLineEndings(newLine);

            var first = Draft(text);
            var second = Draft(first.Text);

            Remains(text, first.Text).ShouldBeTrue(first.Text);
            second.Added.ShouldBeEmpty();
            second.Text.ShouldBe(first.Text);
            first.Text.ReplaceLineEndings(newLine).ShouldBe(first.Text);
            Errors(first.Text).ShouldBeSubsetOf(Errors(text));
        }
    }

    // Every line of the text is a line of the draft, in order; a last line without an end may get one.
    private static bool Remains(string text, string draft)
    {
        var lines = new Queue<string>(text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
        foreach (var line in draft.ReplaceLineEndings("\n").Split('\n'))
        {
            if (lines.Count > 0 && lines.Peek() == line) lines.Dequeue();
        }

        return lines.Count == 0;
    }

    private static IReadOnlyList<string> Errors(string text)
    {
        var bound = SpecCompiler.Compile([new SourceDocument("specs/x.md", DocumentKind.Specification, text), Builder]).Documents[0];
        return [.. DecompositionGate.Wrong(bound).Select(f => f.Rule.Id).Distinct()];
    }

    private static DraftedSpecification Draft(string text, DraftingHints? hints = null) =>
        SpecificationDrafts.Of(new SourceDocument("specs/checkout.md", DocumentKind.Specification, text), hints ?? DraftingHints.None);
}
