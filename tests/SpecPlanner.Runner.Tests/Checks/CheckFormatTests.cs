using System.Text;
using System.Text.Json;

namespace SpecPlanner.Runner.Tests;

public sealed class CheckFormatTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sarif_names_tool_rules_places_and_why_something_is_silenced()
    {
        _folder
            .With("templates/chores/t idy.md", Documents.Broken.Replace("**Success criterion**: File `swept` exists", "<!-- spec:disable SPEC3002 because it is a joke -->\n**Success criterion**: Everything works properly", StringComparison.Ordinal))
            .With("personas/sweeper.md", Documents.Sweeper);

        using var json = JsonDocument.Parse((await Check("sarif")).Out);

        json.RootElement.GetProperty("version").GetString().ShouldBe("2.1.0");
        json.RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(["$schema", "version", "runs"]);
        var run = json.RootElement.GetProperty("runs")[0];
        run.GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").GetProperty("uri").GetString().ShouldBe(new Uri(_folder.Path + "/").AbsoluteUri);
        run.GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        rules.Select(r => r.GetProperty("id").GetString()).ShouldBe(["SPEC0005", "SPEC1002", "SPEC3002"]);
        rules[1].GetProperty("help").GetProperty("markdown").GetString()!.ShouldStartWith("# SPEC1002: ");
        var results = run.GetProperty("results").EnumerateArray().ToList();
        foreach (var result in results) rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
        var error = results.Single(r => r.GetProperty("ruleId").GetString() == "SPEC1002");
        error.GetProperty("level").GetString().ShouldBe("error");
        error.GetProperty("suppressions").GetArrayLength().ShouldBe(0);
        var place = error.GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("templates/chores/t%20idy.md");
        place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString().ShouldBe("%SRCROOT%");
        (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32()).ShouldBe((12, 24));
        var silenced = results.Single(r => r.GetProperty("ruleId").GetString() == "SPEC3002").GetProperty("suppressions")[0];
        silenced.GetProperty("kind").GetString().ShouldBe("inSource");
        silenced.GetProperty("justification").GetString().ShouldBe("it is a joke");
    }

    [Fact]
    public async Task Paths_are_counted_from_the_checkout_of_a_build_server()
    {
        _folder.With("plans/templates/chores/tidy.md", Documents.Broken).With("plans/personas/sweeper.md", Documents.Sweeper);
        var console = _folder.Console() with { CurrentFolder = Path.Combine(_folder.Path, "plans"), Variable = name => name == "GITHUB_WORKSPACE" ? _folder.Path : null };

        (await ConsoleDouble.RunOnMarkdown(console, "check", "--format", "github")).Out.ShouldStartWith("::error file=plans/templates/chores/tidy.md,line=12,col=24,endLine=12,endColumn=33,title=SPEC1002%3A Undeclared parameter::");
    }

    [Fact]
    public async Task Annotations_are_escaped()
    {
        _folder.With("templates/chores/100%,a:b.md", Documents.Tidy.Replace("sweeper", "\"50%\"", StringComparison.Ordinal)).With("personas/sweeper.md", Documents.Sweeper);

        var first = (await Check("github")).Out.Split('\n').First(line => line.Contains("SPEC2001", StringComparison.Ordinal));

        first.ShouldStartWith("::error file=templates/chores/100%25%2Ca%3Ab.md,line=6,col=20,");
        first.ShouldContain("title=SPEC2001%3A Persona is in no layer::There is no persona \"50%25\".");
    }

    [Fact]
    public async Task Ten_annotations_of_a_kind_are_shown_and_the_others_counted()
    {
        _folder.With("templates/chores/tidy.md", Documents.Vague(13)).With("personas/sweeper.md", Documents.Sweeper);

        var said = await Check("github");

        var lines = said.Out.TrimEnd().Split('\n');
        lines.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)).ShouldBe(10);
        lines[^1].ShouldBe("Checked 2 documents: 13 warnings. Not annotated, as only 10 of a kind are shown: 3 warnings.");
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task The_step_summary_is_appended()
    {
        _folder.With("templates/chores/tidy.md", Documents.Tidy).With("personas/sweeper.md", Documents.Sweeper).With("summary.md", "Before.\n\n");

        await CheckWithSummary();

        File.ReadAllText(Path.Combine(_folder.Path, "summary.md")).ShouldBe("""
            Before.

            ### SpecPlanner check

            Checked 2 documents: nothing found.


            """);
    }

    [Fact]
    public async Task Every_finding_is_in_the_step_summary_as_a_row_of_a_table()
    {
        _folder.With("templates/chores/tidy.md", Documents.Vague(13).Replace("assignedPersonas: [sweeper]", "assignedPersonas: [sweeper, 'a|<b>']", StringComparison.Ordinal)).With("personas/sweeper.md", Documents.Sweeper);

        await CheckWithSummary();

        var summary = File.ReadAllText(Path.Combine(_folder.Path, "summary.md"));
        summary.Split('\n').Count(line => line.StartsWith("| `templates/chores/tidy.md` ", StringComparison.Ordinal)).ShouldBe(14);
        summary.ShouldContain("| `templates/chores/tidy.md` 6:29 | error | SPEC2001 | There is no persona \"a\\|&lt;b>\". ");
    }

    [Fact]
    public async Task The_step_summary_stays_under_a_mebibyte_whatever_was_in_it()
    {
        _folder.With("templates/chores/tidy.md", Documents.Vague(100)).With("personas/sweeper.md", Documents.Sweeper).With("summary.md", new string('x', (1024 * 1024) - 2000));

        await CheckWithSummary();

        var bytes = File.ReadAllBytes(Path.Combine(_folder.Path, "summary.md"));
        bytes.Length.ShouldBeInRange((1024 * 1024) - 1000, (1024 * 1024) - 1);
        Encoding.UTF8.GetString(bytes).ShouldContain(" findings more did not fit; the log of the step has the total.\n");
    }

    [Fact]
    public async Task A_step_summary_that_cannot_be_written_fails_nothing()
    {
        _folder.With("templates/chores/tidy.md", Documents.Tidy).With("personas/sweeper.md", Documents.Sweeper).With("summary.md/is-a-folder", "");

        var said = await CheckWithSummary();

        said.Error.ShouldStartWith("The step summary cannot be written: ");
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_format_is_refused_with_the_nearest()
    {
        var said = await Check("sarf");

        said.Error.ShouldBe("There is no format \"sarf\" of a check. Did you mean \"sarif\"?\nUse --format text, --format json, --format sarif or --format github.\n");
        said.ExitCode.ShouldBe(2);
    }

    private Task<Said> Check(string format) => ConsoleDouble.RunOnMarkdown(_folder.Console(), "check", "--format", format);

    private Task<Said> CheckWithSummary() => ConsoleDouble.RunOnMarkdown(
        _folder.Console() with { Variable = name => name == "GITHUB_STEP_SUMMARY" ? Path.Combine(_folder.Path, "summary.md") : null }, "check", "--format", "github");
}
