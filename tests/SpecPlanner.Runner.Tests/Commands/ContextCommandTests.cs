namespace SpecPlanner.Runner.Tests;

public sealed class ContextCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_project_is_told_as_a_page()
    {
        _folder.With("shop/go.mod", "module shop\n\ngo 1.24\n").With("shop/main.go", "package main\n").With("shop/node_modules/x/index.js", "x");

        var said = await Tool("context", "shop");

        said.Out.ShouldBeAsExpected();
        said.ExitCode.ShouldBe(0);
        Directory.GetFiles(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_run_keeps_the_notes_and_finds_what_is_new()
    {
        _folder.With("shop/go.mod", "go 1.24\n");
        (await Tool("context", "shop", "--output", "context.md")).Out.ShouldBe("Written: context.md\n");
        File.AppendAllText(Page, "Cards are never shown.\n");

        (await Tool("context", "shop", "-o", "context.md")).Out.ShouldBe("Nothing has changed: context.md\n");
        _folder.With("shop/go.mod", "go 1.25\n");
        (await Tool("context", "shop", "-o", "context.md")).Out.ShouldBe("Written: context.md\n");

        var page = File.ReadAllText(Page);
        page.ShouldContain("**Go**: 1.25");
        page.ShouldEndWith("Cards are never shown.\n");
    }

    [Fact]
    public async Task What_somebody_changed_is_not_written_over_without_force()
    {
        _folder.With("shop/go.mod", "go 1.24\n");
        await Tool("context", "shop", "-o", "context.md");
        var changed = File.ReadAllText(Page).Replace("`go test ./...`", "`go test -race ./...`", StringComparison.Ordinal);
        File.WriteAllText(Page, changed);

        var refused = await Tool("context", "shop", "-o", "context.md");

        refused.Error.ShouldStartWith("context.md was changed above its notes, or is no page of this command; nothing was written.\n");
        refused.ExitCode.ShouldBe(2);
        File.ReadAllText(Page).ShouldBe(changed);
        (await Tool("context", "shop", "-o", "context.md", "--force")).ExitCode.ShouldBe(0);
        File.ReadAllText(Page).ShouldContain("`go test ./...`");
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_refused() => (await Tool("context", "nowhere")).ExitCode.ShouldBe(2);

    private string Page => Path.Combine(_folder.Path, "context.md");

    private Task<Said> Tool(params string[] args) => ConsoleDouble.RunOnMarkdown(_folder.Console(), args);
}
