using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public sealed class KeptSourcesTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_of_Markdown_keeps_its_template_and_the_personas_it_names_as_they_lie_there()
    {
        _folder.With("templates/chores/tidy.md", "\uFEFF" + Documents.Tidy.ReplaceLineEndings("\r\n"))
            .With("personas/sweeper.md", Documents.Sweeper)
            .With("personas/idle.md", Documents.Sweeper.Replace("sweeper", "idle", StringComparison.Ordinal))
            .With("context.md", "# About\n")
            .With("preferences.md", "Short steps.\n");

        (await ConsoleDouble.RunOnMarkdown(_folder.Console(), "run", "tidy")).ExitCode.ShouldBe(0);

        var (run, sources) = Kept();
        sources.Select(s => s.Path).ShouldBe(["context.md", "personas/sweeper.md", "preferences.md", "templates/chores/tidy.md"]);
        foreach (var source in sources) RunSources.Read(_folder.Path, run, source).ShouldBe(File.ReadAllBytes(Path.Combine(_folder.Path, source.Path)));
    }

    [Fact]
    public async Task Of_two_personas_with_one_id_the_one_in_effect_is_kept()
    {
        _folder.With("templates/chores/tidy.md", Documents.Tidy).With("personas/sweeper.md", Documents.Sweeper).With("more/personas/sweeper.md", Documents.Sweeper);

        await ConsoleDouble.RunOnMarkdown(_folder.Console(), "run", "tidy", "--layer", "more");

        Kept().Sources.Select(s => s.Path).ShouldBe(["personas/sweeper.md", "templates/chores/tidy.md"]);
    }

    [Fact]
    public async Task A_runner_that_does_not_carry_a_document_says_so()
    {
        await ConsoleDouble.Run(Plans.Catalogue([], ShellPlans.Greet with { Source = "templates/a/greet.md" }), _folder.Console(), "run", "greet");

        Kept().Sources.ShouldBe([new SourceRecord { Path = "templates/a/greet.md", Missing = "This runner does not carry it." }]);
    }

    private (string Run, IReadOnlyList<SourceRecord> Sources) Kept()
    {
        var run = RunStore.Load(_folder.Path, RunStore.List(_folder.Path).Single());
        return (run.RunId, [.. run.State!.Start.Sources]);
    }
}
