namespace SpecPlanner.Runner.Tests;

public sealed class DeriveCommandTests : IDisposable
{
    private const string Checkout =
        """
        ---
        id: checkout
        name: Checkout
        coverage: { requirements: 0, behaviors: 0, steelThread: 0, transitions: 0 }
        ---
        # Checkout

        ## Capabilities
        ### C1 Authorise payments
        - **B1** (input) Receive card details
        - **B2** (process) Check the expiry date

        ## Flows
        ### F1 Pay by card (steel thread)
        1. B1
        2. B2

        **Variants**:
        - If the card is expired (B2), then reject it

        **Failures**:
        - If the bank times out, then fail

        **Postconditions**: an authorisation is recorded.

        ### F2 Pay with points (release 2)
        1. Take the points
        """;

    private readonly Folder _folder = new();

    public DeriveCommandTests() => _folder.With("specs/checkout.md", Checkout + "\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("checkout")]
    [InlineData("specs/checkout.md")]
    public async Task A_machine_is_printed_and_what_was_guessed_goes_to_standard_error(string name)
    {
        var derived = await Tool("derive", "machine", name);

        derived.ExitCode.ShouldBe(0);
        derived.Out.ShouldStartWith("### M1 Pay by card, as its flows go (primary)\n```mermaid\nstateDiagram-v2\n");
        derived.Out.ShouldContain("    AwaitingTrigger --> AfterReceiveCardDetails : TR1 receive card details\n");
        derived.Out.ShouldContain(" : TR3 check the expiry date [I1]\n");
        derived.Out.ShouldNotContain("points");
        derived.Error.ShouldContain("* F1: \"If the bank times out, then fail\" does not say at which step");
    }

    [Fact]
    public async Task What_is_printed_can_be_pasted()
    {
        var derived = await Tool("derive", "machine", "checkout");

        _folder.With("specs/checkout.md", Checkout + "\n\n## State machines\n" + derived.Out);

        (await Tool("check")).Out.ShouldNotContain("error");
    }

    [Fact]
    public async Task Flows_can_be_chosen_and_json_has_everything()
    {
        var derived = await Tool("derive", "machine", "checkout", "--flow", "F2", "--json");

        using var json = System.Text.Json.JsonDocument.Parse(derived.Out);
        json.RootElement.GetProperty("formatVersion").GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("name").GetString().ShouldBe("Pay with points, as its flows go");
        json.RootElement.GetProperty("diagram").GetString().ShouldNotBeNull().ShouldStartWith("stateDiagram-v2\n");
        json.RootElement.GetProperty("markdown").GetString().ShouldNotBeNull().ShouldContain("take the points");
        json.RootElement.GetProperty("notes").EnumerateArray().Select(n => n.GetString()).ShouldContain("F2 has no postcondition, so the state it ends in is called \"Pay with points: done\". Say what holds then.");
        derived.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("There is no specification \"chekout\". Did you mean \"checkout\"?", "chekout")]
    [InlineData("checkout has no flow \"F9\".", "checkout", "--flow", "F9")]
    public async Task What_is_not_there_is_said(string message, params string[] args)
    {
        var refused = await Tool(["derive", "machine", .. args]);

        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain(message);
    }

    [Fact]
    public async Task Without_a_flow_there_is_nothing_to_derive()
    {
        _folder.With("specs/empty.md", "---\nid: empty\nname: Empty\n---\n# Empty\n");

        var refused = await Tool("derive", "machine", "empty");

        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("empty has no flow with steps");
    }

    private Task<Said> Tool(params string[] args) => ConsoleDouble.RunOnMarkdown(_folder.Console(), args);
}
