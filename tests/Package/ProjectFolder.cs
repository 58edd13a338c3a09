namespace SpecPlanner.Package.Tests;

/// <summary>A folder with a project file and some Markdown, outside the repository.</summary>
internal sealed class ProjectFolder
{
    private readonly string _folder;

    public ProjectFolder(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>The absolute path of a file in the folder.</summary>
    public string this[string path] => Path.Combine(_folder, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Writes a file.</summary>
    public ProjectFolder With(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this;
    }

    /// <summary>Changes a file.</summary>
    public ProjectFolder Change(string path, string from, string to)
    {
        var text = File.ReadAllText(this[path]);
        text.ShouldContain(from);
        return With(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Writes the project file: a package, and what else stands in it.</summary>
    public ProjectFolder WithProjectFile(string package, string properties = "", string rest = "", string targetFramework = "net10.0") => With("Demo.csproj",
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {(targetFramework.Length == 0 ? "" : $"<TargetFramework>{targetFramework}</TargetFramework>")}
            <NuGetAudit>false</NuGetAudit>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{package}" Version="{PackageFeed.Version}" />
          </ItemGroup>
          {rest}
        </Project>
        """);

    /// <summary>Builds it.</summary>
    public Task<CommandResult> BuildAsync(params string[] more) => RunAsync(["build", "-nologo", "-m:1", "-tl:off", "-consoleLoggerParameters:NoSummary", .. more]);

    /// <summary>Runs <c>dotnet</c> in it.</summary>
    public Task<CommandResult> RunAsync(params string[] arguments) => DotNet.RunAsync(_folder, arguments);

    /// <summary>The findings of a build, with paths relative to the folder.</summary>
    public IEnumerable<string> FindingsOf(CommandResult build) => build.Findings().Select(line => line.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
}
