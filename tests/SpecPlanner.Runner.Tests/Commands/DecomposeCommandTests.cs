namespace SpecPlanner.Runner.Tests;

public sealed class DecomposeCommandTests : IDisposable
{
    private const string Prose =
        """
        ---
        id: shop
        name: Shop
        ---
        # Shop

        ## Goal

        Sell without a queue. The system MUST reject expired cards.

        """;

    private readonly Folder _folder = new();

    public DecomposeCommandTests() => _folder.With("specs/shop.md", Prose);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_skeleton_is_drafted_and_said()
    {
        var said = await Tool("decompose", "shop");

        var verdict = said.Out.IndexOf("Verdict: READY", StringComparison.Ordinal);
        said.Out[..verdict].ShouldBeAsExpected();
        said.ExitCode.ShouldBe(0);
        Spec.ShouldStartWith(Prose);
        (await Tool("decompose", "specs/shop.md")).Out.ShouldStartWith("Nothing is missing in specs/shop.md that could be drafted.\n");
        (await Tool("check")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task The_difference_can_be_looked_at_first()
    {
        var said = await Tool("decompose", "shop", "--dry-run");

        said.Out.ShouldStartWith("--- a/specs/shop.md\n+++ b/specs/shop.md\n@@ -");
        said.Out.ShouldContain("\n+- **REQ-1** The system MUST reject expired cards.\n");
        said.ExitCode.ShouldBe(1);
        Spec.ShouldBe(Prose);
    }

    [Fact]
    public async Task Tasks_name_files_and_tests_as_the_project_does()
    {
        _folder.With("pyproject.toml", "[tool.pytest.ini_options]\n").With("shop/card_store.py", "").With("shop/price_list.py", "").With("tests/test_card_store.py", "");

        await Tool("decompose", "shop");

        Spec.ShouldContain("**Files**: `shop/shop.py` (create, domain), `tests/test_shop.py` (create, test)\n");
        Spec.ShouldContain("**Success criterion**: `pytest -k shop` passes\n");
    }

    [Theory]
    [InlineData("There is no specification \"shoop\". Did you mean \"shop\"?\nThere is: shop.\n", "shoop")]
    [InlineData("\"--rounds\" must be a whole number from 1.\n", "shop", "--rounds", "0")]
    [InlineData("\"soon\" is no time.\nWrite a number with its unit: 90s, 10m, 1h.\n", "shop", "--timeout", "soon")]
    [InlineData("There is no persona \"buildr\". Did you mean \"builder\"?\nTo see them: runner list --personas\n", "shop", "--by", "buildr")]
    [InlineData("The persona \"builder\" is no agent: its executor is human.\nWrite \"executor: agent\" and \"command: …\" into its file, or name the program with --command.\n", "shop", "--by", "builder")]
    public async Task What_cannot_be_done_is_refused(string expected, params string[] args)
    {
        var said = await Tool(["decompose", .. args]);

        said.Error.ShouldBe(expected);
        said.ExitCode.ShouldBe(2);
    }

    private string Spec => File.ReadAllText(Path.Combine(_folder.Path, "specs", "shop.md"));

    private Task<Said> Tool(params string[] args) => ConsoleDouble.RunOnMarkdown(_folder.Console(), args);
}
