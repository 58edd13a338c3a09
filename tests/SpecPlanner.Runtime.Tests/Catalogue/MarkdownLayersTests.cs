using SpecPlanner.Compiler;

namespace SpecPlanner.Runtime.Tests;

public sealed class MarkdownLayersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("specplanner").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Documents_say_where_they_come_from_and_lead_back_to_their_files()
    {
        string[] files =
        [
            "project/templates/a/one.md", "project/specs/shop.md", "mine/personas/me.md", "mine/specs/not-layered.md",
            "company/personas/clerk.md", "other/company/templates/b/two.md",
        ];
        foreach (var file in files) Write(file);
        var layers = new MarkdownLayers { Root = Of("project"), User = Of("mine"), Defaults = [Of("company"), Of("other/company")] };

        var documents = layers.Read(static (_, e) => throw e).Where(d => d.Owned).ToList();

        documents.Select(d => $"{d.Path} {d.Layer} {d.LayerOrder}").ShouldBe(
        [
            "layers/company/personas/clerk.md Default 1",
            "layers/company-2/templates/b/two.md Default 2",
            "user/personas/me.md User 0",
            "specs/shop.md Project 0",
            "templates/a/one.md Project 0",
        ]);
        documents.Select(d => layers.FileOf(d.Path)).ShouldAllBe(file => File.Exists(file));
        layers.FileOf("default/personas/admin.md").ShouldBe("default/personas/admin.md");
    }

    [Fact]
    public void The_default_personas_are_the_weakest()
    {
        Write("company/personas/admin.md", "---\nid: admin\nname: Ours\n---\nAdministers.\n");

        var catalogue = MarkdownCatalogue.Load(new MarkdownLayers { Defaults = [Of("company")] }).Catalogue;

        var admin = catalogue.Personas.Single(p => p.Id == "admin");
        (admin.Layer, admin.Persona().Name).ShouldBe(("default", "Ours"));
        admin.Hides.ShouldBe([new HiddenDocument("default", "default/personas/admin.md")]);
    }

    private string Of(string path) => Path.Combine(_folder, path);

    private void Write(string path, string text = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Of(path))!);
        File.WriteAllText(Of(path), text);
    }
}
