namespace SpecPlanner.Runner.Tests;

public sealed class SpecifyCommandTests : IDisposable
{
    private const string Answers =
        """
        name: Checkout
        goal: Sell without a queue.
        requirements:
          - The system MUST reject an expired card.
          - { text: remember the card, strength: should, release: 2 }
        capabilities:
          - name: Authorise payments
            domain: Payments
            behaviors:
              - Receive card details
              - { text: Check the expiry date, requirements: [REQ-1] }
              - Return the receipt
        constraints: ["Language: C#"]
        openQuestions: [Which colour?]
        """;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Answers_from_a_file_become_a_specification_that_compiles()
    {
        _folder.With("answers.yaml", Answers);

        var said = await Tool("specify", "--answers", "answers.yaml");

        said.Error.ShouldBe("");
        said.Out.ShouldContain("Wrote specs/checkout.md\n");
        said.ExitCode.ShouldBe(0);
        File.ReadAllText(Spec("checkout")).ShouldBeAsExpected();
        (await Tool("check")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task What_follows_from_answers_can_be_looked_at_first()
    {
        _folder.With("answers.yaml", Answers);

        var said = await Tool("specify", "till", "--answers", "answers.yaml", "--dry-run");

        said.Out.ShouldStartWith("---\nid: till\nname: Checkout\n---\n# Checkout\n");
        File.Exists(Spec("till")).ShouldBeFalse();
    }

    [Fact]
    public async Task Answers_that_cannot_be_taken_are_refused_at_their_line()
    {
        _folder.With("answers.yaml", "goal: x\nrequirements:\n  - The card is valid\n");

        var said = await Tool("specify", "a", "--answers", "answers.yaml");

        said.Error.ShouldStartWith("answers.yaml(3,5): Nothing says how strongly this requirement is meant.");
        said.Error.ShouldEndWith("1 answer cannot be taken; nothing was written.\n");
        said.ExitCode.ShouldBe(2);
        Directory.Exists(Path.Combine(_folder.Path, "specs")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("name: X\n", "answers.yaml says no goal.")]
    [InlineData("goal: x\nid: a/b\n", "\"a/b\" is no id")]
    [InlineData("goal: x\nid: taken\n", "The id \"taken\" is taken by specs/taken.md.")]
    public async Task What_could_not_be_a_specification_is_refused(string answers, string expected)
    {
        _folder.With("answers.yaml", answers).With("specs/taken.md", "---\nid: taken\nname: T\n---\n");

        var said = await Tool("specify", "--answers", "answers.yaml");

        said.Error.ShouldStartWith(expected);
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_person_is_asked_question_by_question()
    {
        string[] lines =
        [
            "Shop checkout", "", "Sell without a queue.", "Refunds", "", "", "Customers: pay", "",
            "reject expired cards", "must", "The receipt is readable", "The receipt SHOULD be readable", "",
            "Authorise payments", "Payments", "Receive card details", "9", "1", "Muse about the date", "p", "", "", "",
            "Cards only: cash is slow", "", "Language: C#", "", "Which bank?", "no", "",
            "write",
        ];

        var said = await Person([.. lines]);

        said.Out.ShouldContain("  The system MUST reject expired cards.\n");
        said.Out.ShouldContain("Say how strongly it is meant: write MUST, SHOULD or MAY into the sentence.\n");
        said.Out.ShouldContain("    There are the requirements 1 to 2.\n");
        said.Out.ShouldContain("Without a goal nobody can tell whether it was reached.\n");
        said.Out.ShouldContain("Wrote specs/shop-checkout.md\n");
        said.ExitCode.ShouldBe(0);
        var text = File.ReadAllText(Spec("shop-checkout"));
        text.ShouldContain("- **REQ-1** The system MUST reject expired cards.\n- **REQ-2** The receipt SHOULD be readable.\n");
        text.ShouldContain("### C1 Authorise payments (domain: Payments)\n\n- **B1** (input) Receive card details — REQ-1\n- **B2** (process) Muse about the date\n");
        text.ShouldContain("## Open questions\n\n- Which bank?\n");
        Directory.GetFiles(Path.Combine(_folder.Path, ".specplanner", "drafts")).ShouldBeEmpty();
        File.ReadAllText(Path.Combine(_folder.Path, ".specplanner", ".gitignore")).ShouldBe("*\n");
    }

    // Wherever the answers end, what was said is kept, and the rest leads to the same document.
    [Fact]
    public async Task Whoever_stops_goes_on_where_they_were()
    {
        string[] lines =
        [
            "Shop", "Sell without a queue.", "Refunds", "Vouchers", "", "The shop", "", "Customers: pay", "",
            "The system MUST reject expired cards.", "The system MAY wait.", "",
            "Pay", "Payments", "Receive card details", "1", "Return the receipt", "", "", "",
            "Cards only", "", "Language: C#", "", "Which bank?", "yes", "",
        ];
        (await Person([.. lines, "write"])).ExitCode.ShouldBe(0);
        var whole = File.ReadAllText(Spec("shop"));
        File.Delete(Spec("shop"));

        (await Person(lines[..4])).Out.ShouldEndWith("The answers are kept. To go on: runner specify shop\n");
        (await Person(["yes", .. lines[4..10]])).ExitCode.ShouldBe(3);
        (await Person(["yes", .. lines[10..20]])).ExitCode.ShouldBe(3);
        (await Person(["yes", .. lines[20..], "later"])).ExitCode.ShouldBe(3);
        (await Person(["yes", "write"])).Out.ShouldContain("Wrote specs/shop.md\n");

        File.ReadAllText(Spec("shop")).ShouldBe(whole);
    }

    [Fact]
    public async Task An_answer_can_be_changed_before_anything_is_written()
    {
        string[] lines = ["Shop", "Sel without a queue.", "", "", "", "", "", "", "", "", "change", "x", "goal", "Sell without a queue.", "write"];

        (await Person(lines)).Out.ShouldContain("\"x\" is none of the answers.\n");

        File.ReadAllText(Spec("shop")).ShouldContain("## Goal\n\nSell without a queue.\n");
    }

    [Fact]
    public async Task A_draft_that_cannot_be_read_is_left_as_it_is()
    {
        _folder.With(".specplanner/drafts/shop.json", "{\"goal\": ");

        var said = await Person(["yes"], "specify", "shop");

        said.Error.ShouldStartWith($"The draft {Path.Combine(_folder.Path, ".specplanner", "drafts", "shop.json")} cannot be read (line 1): ");
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_plan_of_nothing_offers_to_ask()
    {
        (await Person(["no"], "plan")).Out.ShouldBe("There is no specification yet.\nWrite one now? [y]es, [n]o: To write one later: runner specify\n");

        (await Person(["yes", "Shop", "Sell without a queue.", "", "", "", "", "", "", "", "", "write"], "plan")).Out.ShouldContain("Wrote specs/shop.md\n");
        (await Tool("plan")).Out.ShouldStartWith("shop: Shop  READY");
    }

    [Fact]
    public async Task Without_a_terminal_a_file_is_asked_for()
    {
        var said = await Tool("specify", "shop");

        said.Error.ShouldBe("There is no terminal to ask at.\nGive the answers in a file: runner specify --answers answers.yaml\n");
        said.ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("checkout")]
    [InlineData("2024")]
    [InlineData("true")]
    public async Task A_new_specification_passes_a_strict_check(string id)
    {
        (await Tool("new", "spec", id)).Out.ShouldStartWith($"Wrote specs/{id}.md\n");

        (await Tool("check", "--strict")).Out.ShouldBe("Checked 1 document: nothing found.\n");
    }

    private string Spec(string id) => Path.Combine(_folder.Path, "specs", id + ".md");

    private Task<Said> Tool(params string[] args) => ConsoleDouble.RunOnMarkdown(_folder.Console(), args);

    private Task<Said> Person(string[] lines, params string[] args) =>
        ConsoleDouble.RunOnMarkdown(_folder.Person(string.Concat(lines.Select(l => l + "\n"))), args.Length == 0 ? ["specify"] : args);
}
