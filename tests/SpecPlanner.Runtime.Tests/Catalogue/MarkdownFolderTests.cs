using SpecPlanner.Compiler;

namespace SpecPlanner.Runtime.Tests;

public sealed class MarkdownFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("specplanner").FullName;

    [Fact]
    public void Documents_are_read_by_folder_in_the_order_of_their_paths()
    {
        Write("templates/operations/b.md", "b");
        Write("templates/a.md", "a");
        Write("specs/x.md", "\uFEFFx");
        Write("personas/me.md", "m");
        Write("initiatives/i.md", "i");
        Write("docs/not-one.md", "n");
        Write("templates/README.md", "n");
        Write("templates/notes.txt", "n");

        MarkdownFolder.Read(_root).Select(d => $"{d.Kind} {d.Path} {d.Text} {d.Layer}").ShouldBe(
        [
            "Initiative initiatives/i.md i Project",
            "Persona personas/me.md m Project",
            "Specification specs/x.md x Project",
            "Template templates/a.md a Project",
            "Template templates/operations/b.md b Project",
        ]);
    }

    [Fact]
    public void A_link_to_a_folder_is_followed_once()
    {
        if (OperatingSystem.IsWindows()) return;
        Write("elsewhere/shared.md", "s");
        Write("specs/x.md", "x");
        Directory.CreateSymbolicLink(Path.Combine(_root, "specs", "above"), _root);
        Directory.CreateSymbolicLink(Path.Combine(_root, "specs", "linked"), Path.Combine(_root, "elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "specs", "nowhere"), Path.Combine(_root, "specs", "nowhere"));

        var paths = MarkdownFolder.Read(_root).Select(d => d.Path).ToList();

        paths.Count(p => p.EndsWith("/x.md", StringComparison.Ordinal)).ShouldBe(1);
        paths.Count(p => p.EndsWith("/shared.md", StringComparison.Ordinal)).ShouldBe(1);
        paths.ShouldContain("specs/x.md");
    }

    [Fact]
    public async Task A_pipe_or_a_device_is_no_text_and_holds_nothing_up()
    {
        if (OperatingSystem.IsWindows()) return;
        Write("specs/x.md", "x");
        File.CreateSymbolicLink(Path.Combine(_root, "specs", "zero.md"), "/dev/zero");
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_root, "specs", "pipe.md"))) await mkfifo.WaitForExitAsync();

        MarkdownFolder.Read(_root).Select(d => $"{d.Path} {d.Text}").ShouldBe(["specs/pipe.md ", "specs/x.md x", "specs/zero.md "]);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_the_others_are_read()
    {
        if (OperatingSystem.IsWindows()) return;
        Write("specs/x.md", "x");
        File.CreateSymbolicLink(Path.Combine(_root, "specs", "gone.md"), Path.Combine(_root, "gone"));
        var told = new List<string>();

        MarkdownFolder.Read(_root, (path, _) => told.Add(path)).Select(d => d.Path).ShouldBe(["specs/x.md"]);

        told.ShouldBe(["specs/gone.md"]);
    }

    [Fact]
    public void A_folder_without_documents_gives_none() => MarkdownFolder.Read(_root).ShouldBeEmpty();

    [Fact]
    public void The_root_is_the_nearest_folder_above_that_has_plans()
    {
        Write("outer/specs/x.md", "x");
        Write("outer/inner/initiatives/i.md", "i");

        MarkdownFolder.FindRoot(Path.Combine(_root, "outer", "inner")).ShouldBe(Path.Combine(_root, "outer"));
    }

    [Fact]
    public void The_default_personas_are_the_five_of_the_package() =>
        DefaultPersonas.Documents.Select(d => $"{d.Path} {d.Layer} {d.Owned} {d.Text.StartsWith("---\nid: ", StringComparison.Ordinal)}").ShouldBe(
        [
            "default/personas/admin.md Default False True",
            "default/personas/builder.md Default False True",
            "default/personas/monitor.md Default False True",
            "default/personas/reviewer.md Default False True",
            "default/personas/tester.md Default False True",
        ]);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
