using System.Text.RegularExpressions;

namespace SpecPlanner.Runner.Tests;

[Covers("specplanner/REQ-20")]
public sealed class AgentDecompositionTests : IDisposable
{
    private const string Head =
        """
        ---
        id: shop
        name: Shop
        ---
        # Shop

        ## Goal

        Sell without a queue.

        ## Requirements

        - **REQ-1** The program MUST print `Hello` when it is called.
        - **REQ-2** The program MUST end with exit code 2 when it is called with an argument.

        """;

    private const string Rest =
        """
        ## Capabilities

        ### C1 Greet

        - **B1** (input) Receive a call — REQ-1
        - **B2** (process) Refuse an argument — REQ-2
        - **B3** (output) Print the greeting — REQ-1

        ## Flows

        ### F1 Greet (steel thread)

        1. B1
        2. B3

        **Failures**:
        - If there is an argument, then refuse (TR2)

        **Postconditions**: the greeting is printed.

        ## State machines

        ### M1 Call (primary)

        ```mermaid
        stateDiagram-v2
            [*] --> Called
            Called --> Greeted : TR1 greet [not I1]
            Called --> Refused : TR2 refuse [I1]
            Greeted --> [*]
            Refused --> [*]
        ```

        - **I1** there is an argument — REQ-2

        ## Tasks

        ### T001: Greet

        **Persona**: builder
        **Depends on**: none
        **Covers**: REQ-1, B1, B3, TR1
        **Files**: `greet.sh` (create, domain)
        **Estimate**: 2h
        **Success criterion**: `sh greet.sh` prints = "Hello" (TR1)

        ### T002: Refuse an argument

        **Persona**: builder
        **Depends on**: T001
        **Covers**: REQ-2, B2, TR2
        **Files**: `greet.sh` (modify, domain)
        **Estimate**: 2h
        **Success criterion**: `sh greet.sh x` exits with 2 (TR2)

        """;

    private const string Right = Head + Rest;

    private readonly Folder _folder = new();

    public AgentDecompositionTests() => _folder.With("specs/shop.md", Head);

    public void Dispose() => _folder.Dispose();

    // What the program answers depends on nothing but the findings it is handed, as with any agent.
    [Fact]
    public async Task The_findings_bring_an_agent_that_gets_it_wrong_twice_to_READY_in_the_third_round()
    {
        _folder
            .With("slip.md", Fenced(Right.Replace("1. B1", "1. B9", StringComparison.Ordinal)))
            .With("lost.md", Fenced(Right.Replace("- **REQ-2** The program MUST end with exit code 2 when it is called with an argument.\n", "", StringComparison.Ordinal).Replace(" — REQ-2", "", StringComparison.Ordinal).Replace("REQ-2, ", "", StringComparison.Ordinal)))
            .With("right.md", Fenced(Right))
            .With("agent.sh",
                """
                cat > prompt
                if grep -q 'The requirement REQ-2 is gone' prompt; then cat right.md
                elif grep -q 'B9' prompt; then cat lost.md
                else echo 'Here you are:'; cat slip.md
                fi
                """)
            .With("personas/planner.md", "---\nid: planner\nname: Planner\nexecutor: agent\ncommand: sh agent.sh\n---\nYou plan with care.\n");

        var said = await Tool("decompose", "shop", "--by", "planner");

        said.Error.ShouldBe("");
        Regex.Replace(said.Out, @"\d{8}-\d{6}", "<time>", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBeAsExpected();
        said.ExitCode.ShouldBe(0);
        Spec.ShouldBe(Right);
        Kept("round-01-prompt.md").ShouldStartWith("You plan with care.\n\n# Decompose a specification: ");
        Kept("round-01-prompt.md").ShouldContain("- **REQ-2** The program MUST end");
        Kept("round-01-answer.md").ShouldStartWith("Here you are:\n````markdown\n---\nid: shop\n");
        Kept("round-01-findings.txt").ShouldContain("SPEC4001");
        Kept("round-02-prompt.md").ShouldContain("## What is wrong or missing in your last answer\n\n- specs/shop.md(");
        Kept("round-02-findings.txt").ShouldStartWith("The requirement REQ-2 is gone; put it back as it was: The program MUST end with exit code 2 when it is called with an argument.\n");
        Kept("round-03-prompt.md").ShouldContain("- The requirement REQ-2 is gone");
        Kept("specification.md").ShouldBe(Right);
    }

    [Fact]
    public async Task When_the_rounds_end_the_specification_is_as_it_was()
    {
        _folder.With("slip.md", Fenced(Right.Replace("1. B1", "1. B9", StringComparison.Ordinal)));

        var said = await Tool("decompose", "shop", "--command", "cat slip.md", "--rounds", "2");

        said.Out.ShouldContain("The gates do not pass after 2 rounds; specs/shop.md is as it was.\n");
        said.ExitCode.ShouldBe(1);
        Spec.ShouldBe(Head);
        Kept("specification.md").ShouldContain("1. B9");
    }

    [Theory]
    [InlineData("exit 3", "Your last answer could not be used: It ended with exit code 3.")]
    [InlineData("echo I would rather not", "Your last answer held no specification")]
    [InlineData("sleep 300", "Your last answer could not be used: It did not end within 0.5 s, and was ended.")]
    public async Task An_answer_that_is_none_is_said_and_handed_back(string command, string objection)
    {
        var said = await Tool("decompose", "shop", "--command", command, "--rounds", "1", "--timeout", "0.5s");

        said.Out.ShouldContain($"Round 1, capabilities and behaviours: not taken. {objection}");
        said.ExitCode.ShouldBe(1);
        Spec.ShouldBe(Head);
    }

    [Fact]
    public async Task An_answer_in_JSON_is_read_and_the_file_keeps_its_line_endings()
    {
        _folder.With("specs/shop.md", "\uFEFF" + Head.ReplaceLineEndings("\r\n")).With("answer.json", System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["type"] = "result", ["result"] = Fenced(Right) }));

        var said = await Tool("decompose", "shop", "--command", "cat answer.json");

        said.ExitCode.ShouldBe(0);
        File.ReadAllBytes(Path.Combine(_folder.Path, "specs", "shop.md"))[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Spec.ShouldBe(Right.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task A_specification_that_somebody_changed_meanwhile_is_not_written_over()
    {
        _folder.With("right.md", Fenced(Right));

        var said = await Tool("decompose", "shop", "--command", "echo changed >> specs/shop.md; cat right.md");

        said.Error.ShouldBe("specs/shop.md cannot be written: it was changed by somebody else meanwhile\n");
        said.ExitCode.ShouldBe(2);
        Spec.ShouldEndWith("changed\n");
        Kept("specification.md").ShouldBe(Right);
    }

    [Fact]
    public async Task Whoever_stops_it_keeps_the_specification_and_the_transcript()
    {
        var console = _folder.Console() with
        {
            Clock = TimeProvider.System,
            OnInterrupt = static stop =>
            {
                stop(System.Runtime.InteropServices.PosixSignal.SIGINT);
                return new MemoryStream();
            },
        };

        var said = await ConsoleDouble.RunOnMarkdown(console, "decompose", "shop", "--command", "cat");

        said.Out.ShouldStartWith("Stopped; specs/shop.md is as it was.\n");
        said.ExitCode.ShouldBe(3);
        Spec.ShouldBe(Head);
        Kept("round-01-prompt.md").ShouldContain("REQ-2");
    }

    [Fact]
    public async Task Where_nothing_is_left_to_do_nobody_is_asked()
    {
        _folder.With("specs/shop.md", Right);

        (await Tool("decompose", "shop", "--command", "touch asked")).Out.ShouldStartWith("Nothing is left to work out in specs/shop.md: READY");

        File.Exists(Path.Combine(_folder.Path, "asked")).ShouldBeFalse();
    }

    private static string Fenced(string text) => $"````markdown\n{text}````\n";

    private string Spec => File.ReadAllText(Path.Combine(_folder.Path, "specs", "shop.md"));

    private string Kept(string file) => File.ReadAllText(Path.Combine(Directory.GetDirectories(Path.Combine(_folder.Path, ".specplanner", "decompose", "shop")).ShouldHaveSingleItem(), file));

    private Task<Said> Tool(params string[] args) => ConsoleDouble.RunOnMarkdown(_folder.Console() with { Clock = TimeProvider.System }, args);
}
