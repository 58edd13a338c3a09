namespace SpecPlanner.Architecture.Tests;

public class ArrowsTests
{
    [Fact]
    public void Every_room_uses_only_what_the_design_lets_it_use()
    {
        // What `dotnet new` writes into a user's folder is no room.
        var projects = Repository.Files("src", ".csproj").Where(p => !p.Path.Contains("/content/", StringComparison.Ordinal)).ToArray();

        projects.Select(p => RoomOf(p.Path)).ShouldContain("SpecPlanner.Compiler");
        projects.SelectMany(p => Arrows.Violations(RoomOf(p.Path), p.Text)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_file_bears_the_name_of_its_room()
    {
        foreach (var (path, _) in Repository.Files("src", ".csproj"))
        {
            // The package room may pack more than one package.
            if (RoomOf(path) == "SpecPlanner.Package") continue;
            Path.GetFileNameWithoutExtension(path).ShouldBe(RoomOf(path));
        }
    }

    [Theory]
    [InlineData("SpecPlanner.Model", """<ProjectReference Include="../SpecPlanner.Compiler/SpecPlanner.Compiler.csproj" />""", "SpecPlanner.Compiler")]
    [InlineData("SpecPlanner.Compiler", """<ProjectReference Include="..\SpecPlanner.Runtime\SpecPlanner.Runtime.csproj" />""", "SpecPlanner.Runtime")]
    [InlineData("SpecPlanner.Compiler", """<PackageReference Include="Microsoft.CodeAnalysis.CSharp" />""", "Microsoft.CodeAnalysis.CSharp")]
    [InlineData("SpecPlanner.Runtime", """<PackageReference Include="Spectre.Console" />""", "Spectre.Console")]
    [InlineData("SpecPlanner.Runtime", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""", "Microsoft.AspNetCore.App")]
    public void An_arrow_that_points_up_or_out_is_seen(string room, string reference, string used) =>
        Arrows.Violations(room, Project(reference)).ShouldBe([$"{room} may not use {used}."]);

    [Theory]
    [InlineData("SpecPlanner.Compiler", """<PackageReference Include="Markdig" />""")]
    [InlineData("SpecPlanner.Analyzers", """<PackageReference Include="Microsoft.CodeAnalysis.CSharp" />""")]
    [InlineData("SpecPlanner.Analyzers", """<ProjectReference Include="../SpecPlanner.Model/SpecPlanner.Model.csproj" />""")]
    public void An_arrow_that_points_down_is_fine(string room, string reference) =>
        Arrows.Violations(room, Project(reference)).ShouldBeEmpty();

    [Fact]
    public void A_new_room_must_say_what_it_may_use() =>
        Arrows.Violations("SpecPlanner.Attic", Project("")).ShouldBe(["SpecPlanner.Attic is a room without arrows: say what it may use."]);

    private static string Project(string items) => $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>{items}</ItemGroup></Project>""";

    private static string RoomOf(string path) => path.Split('/')[1];
}
