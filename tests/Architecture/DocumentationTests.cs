using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SpecPlanner.Architecture.Tests;

/// <summary>The build refuses a public member without documentation (CS1591); these keep anyone from switching that off.</summary>
public class DocumentationTests
{
    private static readonly Regex SilencesInCode = new(@"#pragma\s+warning\s+disable\b(?!.*\brestore\b)(\s*(//.*)?$|.*\b(CS)?1591\b)", RegexOptions.Multiline);

    [Fact]
    public void Rooms_write_documentation_files_and_warnings_are_errors()
    {
        var shared = XDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props")));

        shared.Descendants("GenerateDocumentationFile").Select(e => e.Value).ShouldBe(["true"]);
        shared.Descendants("TreatWarningsAsErrors").Select(e => e.Value).ShouldBe(["true"]);
    }

    [Fact]
    public void No_project_file_lets_a_public_member_go_without()
    {
        var files = Repository.Files("src", ".csproj", ".props", ".targets")
            .Append(("Directory.Build.props", File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"))))
            .Where(f => !f.Item1.StartsWith("src/SpecPlanner.Package/", StringComparison.Ordinal));

        files.Where(f => Silences(f.Item2)).Select(f => f.Item1).ShouldBeEmpty();
    }

    [Fact]
    public void No_source_file_lets_a_public_member_go_without() =>
        Repository.Files("src", ".cs").Where(f => SilencesInCode.IsMatch(f.Text)).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void The_editor_settings_excuse_tests_alone()
    {
        var section = "";
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, ".editorconfig")))
        {
            if (line.StartsWith('[')) section = line;
            if (line.Contains("CS1591", StringComparison.OrdinalIgnoreCase)) section.ShouldStartWith("[tests/");
        }
    }

    [Theory]
    [InlineData("<NoWarn>$(NoWarn);CS1591</NoWarn>")]
    [InlineData("<NoWarn>1591,1573</NoWarn>")]
    [InlineData("<WarningsNotAsErrors>CS1591</WarningsNotAsErrors>")]
    [InlineData("<GenerateDocumentationFile>false</GenerateDocumentationFile>")]
    [InlineData("<TreatWarningsAsErrors>false</TreatWarningsAsErrors>")]
    public void A_project_that_would_is_seen(string property) =>
        Silences($"<Project><PropertyGroup>{property}</PropertyGroup></Project>").ShouldBeTrue();

    [Theory]
    [InlineData("#pragma warning disable CS1591", true)]
    [InlineData("#pragma warning disable MA0048, 1591 // why", true)]
    [InlineData("#pragma warning disable", true)]
    [InlineData("#pragma warning disable RS1035 // why", false)]
    [InlineData("#pragma warning restore CS1591", false)]
    public void A_line_that_would_is_seen(string line, bool seen) => SilencesInCode.IsMatch(line).ShouldBe(seen);

    private static bool Silences(string project)
    {
        var properties = XDocument.Parse(project).Descendants().Where(e => !e.HasElements).ToArray();
        return properties.Any(e => e.Name.LocalName is "NoWarn" or "WarningsNotAsErrors" && Regex.IsMatch(e.Value, @"\b(CS)?1591\b"))
            || properties.Any(e => e.Name.LocalName is "GenerateDocumentationFile" or "TreatWarningsAsErrors" && e.Value.Trim() == "false");
    }
}
