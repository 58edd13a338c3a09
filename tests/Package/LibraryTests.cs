namespace SpecPlanner.Package.Tests;

[Collection("packages")]
public sealed class LibraryTests(PackageFeed feed)
{
    private const string Properties = """
        <TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>
        <LangVersion>11</LangVersion>
        <Nullable>enable</Nullable>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <RootNamespace>Acme.Plans</RootNamespace>
        """;

    private const string Use = """
        namespace Acme.Plans;

        /// <summary>Uses the generated plan.</summary>
        public static class Greeting
        {
            /// <summary>The values that greet someone.</summary>
            public static System.Collections.Generic.IReadOnlyDictionary<string, string> For(string who) =>
                new Templates.Hello.Parameters(who: who).ToValues();

            /// <summary>The id of the first step.</summary>
            public const string First = Templates.Hello.Greet.Id;
        }
        """;

    [Fact]
    public async Task A_library_for_two_frameworks_uses_typed_plans_without_a_warning()
    {
        var project = feed.NewProject("library")
            .WithProjectFile("SpecPlanner", Properties, targetFramework: "")
            .With("Greeting.cs", Use)
            .With("personas/shell.md", Documents.Shell)
            .With("templates/demo/hello.md", Documents.Hello);

        (await project.BuildAsync()).ShouldSucceed();

        File.Exists(project["bin/Debug/netstandard2.0/Demo.dll"]).ShouldBeTrue();
        File.Exists(project["bin/Debug/net10.0/Demo.dll"]).ShouldBeTrue();
    }
}
