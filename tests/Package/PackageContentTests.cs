using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace SpecPlanner.Package.Tests;

[Collection("packages")]
public sealed class PackageContentTests(PackageFeed feed)
{
    [Fact]
    public void The_package_brings_the_model_one_analyzer_in_two_places_and_what_the_build_needs() =>
        FilesOf("SpecPlanner").ShouldBe(
        [
            "README.md",
            "analyzers/dotnet/roslyn4.14/cs/SpecPlanner.Analyzers.dll",
            "analyzers/dotnet/roslyn4.14/cs/SpecPlanner.CodeFixes.dll",
            "analyzers/dotnet/roslyn4.8/cs/SpecPlanner.Analyzers.dll",
            "build/SpecPlanner.BeforeSdk.targets",
            "build/SpecPlanner.props",
            "build/SpecPlanner.targets",
            "buildMultiTargeting/SpecPlanner.props",
            "buildMultiTargeting/SpecPlanner.targets",
            "buildTransitive/SpecPlanner.props",
            "buildTransitive/SpecPlanner.targets",
            "icon.png",
            "lib/net10.0/SpecPlanner.Model.dll",
            "lib/net10.0/SpecPlanner.Model.xml",
            "lib/netstandard2.0/SpecPlanner.Model.dll",
            "lib/netstandard2.0/SpecPlanner.Model.xml",
            "personas/admin.md",
            "personas/builder.md",
            "personas/monitor.md",
            "personas/reviewer.md",
            "personas/tester.md",
            "presets/SpecPlanner.recommended.globalconfig",
            "presets/SpecPlanner.relaxed.globalconfig",
            "presets/SpecPlanner.strict.globalconfig",
            "schemas/archive.schema.json",
            "schemas/bundle.schema.json",
            "schemas/initiative.schema.json",
            "schemas/judgement.schema.json",
            "schemas/persona.schema.json",
            "schemas/result.schema.json",
            "schemas/specification.schema.json",
            "schemas/template.schema.json",
        ]);

    [Fact]
    public void The_package_depends_on_nothing() => DependenciesOf("SpecPlanner").ShouldBeEmpty();

    [Fact]
    public void The_runner_package_brings_the_rooms_that_carry_plans_out() =>
        FilesOf("SpecPlanner.Runner").ShouldBe(
        [
            "README.md",
            "build/SpecPlanner.Runner.props",
            "buildTransitive/SpecPlanner.Runner.props",
            "icon.png",
            "lib/net10.0/SpecPlanner.Compiler.dll",
            "lib/net10.0/SpecPlanner.Compiler.xml",
            "lib/net10.0/SpecPlanner.Runner.dll",
            "lib/net10.0/SpecPlanner.Runner.xml",
            "lib/net10.0/SpecPlanner.Runtime.dll",
            "lib/net10.0/SpecPlanner.Runtime.xml",
        ]);

    [Fact]
    public void The_runner_package_brings_the_generator_along() =>
        DependenciesOf("SpecPlanner.Runner").ShouldBe(["SpecPlanner All", "Markdig", "Microsoft.Extensions.AI.Abstractions", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "Spectre.Console", "System.CommandLine", "YamlDotNet"]);

    [Fact]
    public void The_tool_package_brings_every_room_and_no_documentation() =>
        FilesOf("SpecPlanner.Tool").ShouldBe(
        [
            "README.md",
            "icon.png",
            "tools/net10.0/any/DotnetToolSettings.xml",
            "tools/net10.0/any/Markdig.dll",
            "tools/net10.0/any/Microsoft.Extensions.AI.Abstractions.dll",
            "tools/net10.0/any/Microsoft.Extensions.Configuration.Abstractions.dll",
            "tools/net10.0/any/Microsoft.Extensions.Configuration.Binder.dll",
            "tools/net10.0/any/Microsoft.Extensions.Configuration.EnvironmentVariables.dll",
            "tools/net10.0/any/Microsoft.Extensions.Configuration.dll",
            "tools/net10.0/any/Microsoft.Extensions.DependencyInjection.Abstractions.dll",
            "tools/net10.0/any/Microsoft.Extensions.DependencyInjection.dll",
            "tools/net10.0/any/Microsoft.Extensions.Diagnostics.Abstractions.dll",
            "tools/net10.0/any/Microsoft.Extensions.Logging.Abstractions.dll",
            "tools/net10.0/any/Microsoft.Extensions.Logging.Configuration.dll",
            "tools/net10.0/any/Microsoft.Extensions.Logging.dll",
            "tools/net10.0/any/Microsoft.Extensions.Options.ConfigurationExtensions.dll",
            "tools/net10.0/any/Microsoft.Extensions.Options.dll",
            "tools/net10.0/any/Microsoft.Extensions.Primitives.dll",
            "tools/net10.0/any/OpenTelemetry.Api.ProviderBuilderExtensions.dll",
            "tools/net10.0/any/OpenTelemetry.Api.dll",
            "tools/net10.0/any/OpenTelemetry.Exporter.OpenTelemetryProtocol.dll",
            "tools/net10.0/any/OpenTelemetry.dll",
            "tools/net10.0/any/SpecPlanner.Compiler.dll",
            "tools/net10.0/any/SpecPlanner.Model.dll",
            "tools/net10.0/any/SpecPlanner.Runner.dll",
            "tools/net10.0/any/SpecPlanner.Runtime.dll",
            "tools/net10.0/any/Spectre.Console.dll",
            "tools/net10.0/any/System.CommandLine.dll",
            "tools/net10.0/any/YamlDotNet.dll",
            "tools/net10.0/any/specplanner.deps.json",
            "tools/net10.0/any/specplanner.dll",
            "tools/net10.0/any/specplanner.runtimeconfig.json",
        ]);

    [Theory]
    [InlineData("SpecPlanner")]
    [InlineData("SpecPlanner.Runner")]
    [InlineData("SpecPlanner.Tool")]
    [InlineData("SpecPlanner.Templates")]
    public void Every_package_says_what_it_is(string package)
    {
        using var archive = ZipFile.OpenRead(PathOf(package));
        using var stream = archive.GetEntry(package + ".nuspec")!.Open();
        var metadata = XDocument.Load(stream).Descendants().Where(e => !e.HasElements).ToLookup(e => e.Name.LocalName, e => e.Value, StringComparer.Ordinal);

        metadata["icon"].ShouldBe(["icon.png"]);
        metadata["readme"].ShouldBe(["README.md"]);
        metadata["license"].ShouldBe(["MIT"]);
        metadata["description"].ShouldHaveSingleItem().Length.ShouldBeInRange(40, 300);
        metadata["tags"].ShouldHaveSingleItem().ShouldContain("specification");
        metadata["version"].ShouldBe([PackageFeed.Version]);
    }

    [Theory]
    [InlineData("SpecPlanner")]
    [InlineData("SpecPlanner.Runner")]
    [InlineData("SpecPlanner.Tool")]
    public void Every_assembly_carries_its_own_symbols(string package)
    {
        using var archive = ZipFile.OpenRead(PathOf(package));
        foreach (var entry in archive.Entries.Where(e => e.Name.StartsWith("SpecPlanner", StringComparison.OrdinalIgnoreCase) && e.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            bytes.Position = 0;
            using var assembly = new PEReader(bytes);
            assembly.ReadDebugDirectory().Select(d => d.Type).ShouldContain(DebugDirectoryEntryType.EmbeddedPortablePdb, entry.FullName);
        }
    }

    private IEnumerable<string> FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(PathOf(package));
        return [.. archive.Entries.Select(e => e.FullName).Where(IsContent).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> DependenciesOf(string package)
    {
        using var archive = ZipFile.OpenRead(PathOf(package));
        using var stream = archive.GetEntry(package + ".nuspec")!.Open();
        return
        [
            .. XDocument.Load(stream).Descendants()
                .Where(e => e.Name.LocalName == "dependency")
                .Select(e => $"{e.Attribute("id")!.Value} {e.Attribute("include")?.Value}".Trim()),
        ];
    }

    private string PathOf(string package) => Path.Combine(feed.Packages, $"{package}.{PackageFeed.Version}.nupkg");

    private static bool IsContent(string path) =>
        !path.StartsWith("_rels/", StringComparison.Ordinal) && !path.StartsWith("package/", StringComparison.Ordinal)
        && !path.EndsWith(".nuspec", StringComparison.Ordinal) && path != "[Content_Types].xml";
}
