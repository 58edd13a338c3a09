using System.Text.Json;

namespace SpecPlanner.Package.Tests;

[Collection("packages")]
public sealed class DocumentItemTests(PackageFeed feed)
{
    [Fact]
    public async Task Folders_items_references_and_double_listings_become_one_additional_file_each()
    {
        var project = feed.NewProject("items")
            .WithProjectFile("SpecPlanner", rest: """
                <ItemGroup>
                  <AdditionalFiles Include="templates/**/*.md;notes.txt" />
                  <SpecPlannerTemplate Include="templates/demo/hello.md" />
                  <SpecPlannerTemplate Include="more/extra.md" />
                  <SpecPlannerReference Include="../other/personas/shell.md" />
                </ItemGroup>
                """)
            .With("notes.txt", "")
            .With("templates/demo/hello.md", Documents.Hello)
            .With("templates/demo/README.md", "")
            .With("more/extra.md", Documents.Hello)
            .With("specs/shop.md", "")
            .With("initiatives/grow.md", "")
            .With("personas/shell.md", Documents.Shell)
            .With("../other/personas/shell.md", Documents.Shell);

        (await project.RunAsync("restore")).ShouldSucceed();
        var items = await project.RunAsync("msbuild", "-nologo", "-t:SpecPlannerCollectDocuments", "-getItem:AdditionalFiles");

        Describe(items.ShouldSucceed().Output).ShouldBe(
        [
            "../other/personas/shell.md Persona owned=false layer=",
            "README.md is not ours",
            "initiatives/grow.md Initiative owned= layer=",
            "more/extra.md Template owned= layer=",
            "notes.txt is not ours",
            "packages/SpecPlanner/personas/admin.md Persona owned= layer=default",
            "packages/SpecPlanner/personas/builder.md Persona owned= layer=default",
            "packages/SpecPlanner/personas/monitor.md Persona owned= layer=default",
            "packages/SpecPlanner/personas/reviewer.md Persona owned= layer=default",
            "packages/SpecPlanner/personas/tester.md Persona owned= layer=default",
            "personas/shell.md Persona owned= layer=",
            "specs/shop.md Specification owned= layer=",
            "templates/demo/hello.md Template owned= layer=",
        ]);
    }

    [Fact]
    public async Task A_project_without_a_document_has_no_work_for_the_shipped_personas()
    {
        var project = feed.NewProject("no-documents").WithProjectFile("SpecPlanner");
        (await project.RunAsync("restore")).ShouldSucceed();

        Describe((await CollectAsync()).ShouldSucceed().Output).ShouldBeEmpty();
        Describe((await CollectAsync("-p:SpecPlannerRunner=true")).ShouldSucceed().Output).Count().ShouldBe(5);

        Task<CommandResult> CollectAsync(params string[] more) => project.RunAsync(["msbuild", "-nologo", "-t:SpecPlannerCollectDocuments", "-getItem:AdditionalFiles", .. more]);
    }

    [Fact]
    public async Task Names_that_differ_in_case_are_two_files_where_the_file_system_says_so()
    {
        var project = feed.NewProject("case")
            .WithProjectFile("SpecPlanner")
            .With("personas/shell.md", Documents.Shell)
            .With("templates/demo/hello.md", Documents.Hello)
            .With("templates/demo/Hello.md", Documents.Hello.Replace("id: hello", "id: greeting", StringComparison.Ordinal));
        var tellsCaseApart = Directory.GetFiles(project["templates/demo"]).Length == 2;
        if (tellsCaseApart) project.With("Use.cs", "internal static class Use { public const string Both = Demo.Templates.Hello.Id + Demo.Templates.Greeting.Id; }");

        var build = (await project.BuildAsync()).ShouldSucceed();

        if (tellsCaseApart) project.FindingsOf(build).ShouldBe(["templates/demo/Hello.md(2,5): warning SPEC0005"]);
    }

    private static IEnumerable<string> Describe(string json)
    {
        using var document = JsonDocument.Parse(json);
        var items = document.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray();
        return
        [
            .. items
                .Select(item => Text(item, "SpecPlannerKind").Length == 0 ? $"{Text(item, "Filename")}{Text(item, "Extension")} is not ours" : $"{Text(item, "SpecPlannerPath")} {Text(item, "SpecPlannerKind")} owned={Text(item, "SpecPlannerOwned")} layer={Text(item, "SpecPlannerLayer")}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString()! : "";
}
