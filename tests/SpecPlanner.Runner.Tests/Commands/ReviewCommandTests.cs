using System.Text;
using System.Text.Json;

namespace SpecPlanner.Runner.Tests;

public sealed class ReviewCommandTests : IDisposable
{
    private const string Path = "specs/links.md";

    private const string Links = """
        ---
        id: links
        name: Links
        ---
        # Links

        ## Operation
        Links do not expire.
        The list of bots is updated as needed.

        ## Clean-up
        Links that nobody followed for 24 months expire and are deleted.

        ## Requirements
        - **REQ-1** The redirect MUST be fast.

        ## Tasks
        ### T001: Redirect
        **Persona**: builder
        **Covers**: REQ-1
        **Action**: Write it.
        **Success criterion**: `dotnet test --filter Redirect` passes.

        """;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_weakness_is_told_with_its_place_and_its_question()
    {
        _folder.With(Path, Links);

        var said = await Review(_folder.Console(), "links");

        said.Out.ShouldStartWith(
            """
            specs/links.md(9,29): warning W7-001: "as needed" can be read in more than one way.
              Who decides that it is needed, and by what?
            specs/links.md(12,1): critical W6-001: This contradicts line 8: "Links do not expire.".
              Which of the two holds, and in which case the other?
            specs/links.md(15,34): info W4-001: "fast" has no measure here.
              How fast: which time, at which load, measured where?
            Reviewed specs/links.md: 1 critical, 1 warning, 1 for information.

            Aspect         State           Where, or why

            """);
        said.Out.ShouldContain("behaviour      present         line 14\n");
        said.Out.ShouldContain("integration    does not apply  Nothing speaks of other systems.\n");
        said.ExitCode.ShouldBe(0);
        (await Review(_folder.Console(), "links", "--strict")).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task It_is_found_by_its_file_and_a_near_name_is_suggested()
    {
        _folder.With(Path, Links);

        (await Review(_folder.Console(), Path)).ExitCode.ShouldBe(0);
        (await Review(_folder.Console(), "lnks")).ShouldBe(new Said(2, "", "There is no specification \"lnks\". Did you mean \"links\"?\nThere is: links.\n"));
    }

    [Fact]
    public async Task As_JSON_it_holds_the_same()
    {
        _folder.With(Path, Links.Replace("Links that", "<!-- spec:resolve SPEC7006 clarified because the first is about ours -->\nLinks that", StringComparison.Ordinal));

        using var json = JsonDocument.Parse((await Review(_folder.Console(), "links", "--json")).Out);

        json.RootElement.GetProperty("open").GetInt32().ShouldBe(2);
        json.RootElement.GetProperty("critical").GetInt32().ShouldBe(0);
        var resolved = json.RootElement.GetProperty("weaknesses").EnumerateArray().Single(w => !w.GetProperty("isOpen").GetBoolean());
        resolved.GetProperty("id").GetString().ShouldBe("W6-001");
        resolved.GetProperty("resolution").GetString().ShouldBe("clarified");
        resolved.GetProperty("reason").GetString().ShouldBe("the first is about ours");
        json.RootElement.GetProperty("checklist").GetArrayLength().ShouldBe(11);
    }

    [Fact]
    public async Task As_Markdown_it_is_a_list_to_tick_off()
    {
        _folder.With(Path, Links);

        var page = (await Review(_folder.Console(), "links", "--format", "markdown")).Out;

        page.ShouldStartWith("# Review of `specs/links.md`\n\nReviewed specs/links.md: 1 critical, 1 warning, 1 for information.\n\n## Open\n\n- [ ] **W7-001** (warning, line 9) ");
        page.ShouldContain("| integration | does not apply | Nothing speaks of other systems. |\n");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Asking_writes_each_answer_where_it_belongs_and_nothing_else(bool isWindows)
    {
        var before = isWindows ? "\uFEFF" + Links.ReplaceLineEndings("\r\n") : Links;
        _folder.With(Path, "");
        File.WriteAllBytes(File_, Encoding.UTF8.GetBytes(before));

        var said = await Review(_folder.Person("clarified\nour own list\nm\nREQ-1\nit is asked for\ns\n"), "links", "--ask");

        var newLine = isWindows ? "\r\n" : "\n";
        var expected = before
            .Replace("Links do not", "<!-- spec:resolve SPEC7007 clarified because our own list -->" + newLine + "Links do not", StringComparison.Ordinal)
            .Replace("Links that", "<!-- spec:resolve SPEC7006 mandatory (REQ-1) because it is asked for -->" + newLine + "Links that", StringComparison.Ordinal);
        Encoding.UTF8.GetString(File.ReadAllBytes(File_)).ShouldBe(expected);
        said.Out.ShouldEndWith("\n2 resolutions written. Reviewed specs/links.md: 1 for information, 2 resolved.\n");
        said.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("c\nour own list\n")]
    [InlineData("c\nour own list\nend\n")]
    [InlineData("c\nour own list\nmandatory\nREQ-1\n")]
    public async Task It_can_be_ended_at_any_question_and_keeps_what_was_answered(string input)
    {
        _folder.With(Path, Links);

        var said = await Review(_folder.Person(input), "links", "--ask");

        said.ExitCode.ShouldBe(0);
        File.ReadAllText(File_).ShouldBe(Links.Replace("Links do not", "<!-- spec:resolve SPEC7007 clarified because our own list -->\nLinks do not", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_no_effect_is_said_and_not_asked_again()
    {
        _folder.With(Path, Links);

        var said = await Review(_folder.Person("m\nREQ-7\nlater\ns\ns\n"), "links", "--ask");

        said.Out.ShouldContain("It is written, and has no effect yet: see \"check\".\n");
        said.Out.ShouldEndWith("1 resolution written. Reviewed specs/links.md: 1 critical, 1 warning, 1 for information.\n");
    }

    [Fact]
    public async Task Without_a_terminal_nobody_is_asked()
    {
        _folder.With(Path, Links);

        (await Review(_folder.Console(), "links", "--ask")).ShouldBe(new Said(2, "",
            "\"--ask\" asks about each weakness, and there is no terminal to ask at.\nLeave it out, or run it at a terminal.\n"));
        (await Review(_folder.Person(""), "links", "--ask", "--json")).ExitCode.ShouldBe(2);
        (await Review(_folder.Console(), "links", "--format", "markdwn")).Error.ShouldStartWith("There is no format \"markdwn\" of a review. Did you mean \"markdown\"?");
    }

    private string File_ => System.IO.Path.Combine(_folder.Path, Path);

    private static Task<Said> Review(RunnerConsole console, params string[] args) => ConsoleDouble.Run(Plans.Two, console, ["review", .. args]);
}
