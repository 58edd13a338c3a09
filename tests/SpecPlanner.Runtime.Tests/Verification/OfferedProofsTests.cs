using SpecPlanner.Compiler;

namespace SpecPlanner.Runtime.Tests;

/// <summary>What a fix leaves to be written proves nothing until it is: the step that has it cannot be done.</summary>
public sealed class OfferedProofsTests
{
    // One of each suggestion, so that each form is offered.
    private static readonly string[] Vague = ["The page works", "The page is correct", "There are enough pages", "The page is fast", "The page is healthy", "The page is robust"];

    private static readonly SourceDocument Shell =
        new("personas/shell.md", DocumentKind.Persona, "---\nid: shell\nname: Shell\nexecutor: shell\npolicy: network_write\n---\nRuns commands.\n");

    [Fact]
    public async Task No_offered_proof_holds_before_its_author_has_written_it()
    {
        var offered = Vague.SelectMany(statement => Offered(Template(statement))).Concat(Offered(Template(criterion: null))).ToList();

        offered.Select(o => o.Title).Distinct().Count().ShouldBe(8, string.Join(", ", offered.Select(o => o.Title).Distinct()));
        foreach (var (title, document) in offered.DistinctBy(o => o.Title))
        {
            using var harness = new SessionHarness();
            var state = await harness.RunAsync(SpecCompiler.Compile([document, Shell]).Plans.ShouldHaveSingleItem());
            state.Tasks.Single().Phase.ShouldBe(TaskPhase.Blocked, title);
        }
    }

    // Exit code 0 is no placeholder: it says what it means.
    private static IEnumerable<(string Title, SourceDocument Document)> Offered(SourceDocument document)
    {
        var set = BoundSet.Of([DocumentParser.Parse(document), DocumentParser.Parse(Shell)]);
        return set.Choices(i => i == 0).Single().Fixes.Where(f => f.Title != "Prove it by exit code 0").Select(f => (f.Title, document with { Text = f.ApplyTo(document.Text) }));
    }

    private static SourceDocument Template(string? criterion) => new("templates/tests/form.md", DocumentKind.Template,
        $"""
        ---
        id: form
        name: Form
        category: tests
        assignedPersonas: [shell]
        successCriteria: "`true`"
        policy: network_write
        ---
        ## Steps
        ### Step 1: Act
        **Persona**: shell
        **Action**: Run `true`.
        {(criterion is null ? "" : $"**Success criterion**: {criterion}")}
        """);
}
