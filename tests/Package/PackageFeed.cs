using System.Reflection;

namespace SpecPlanner.Package.Tests;

/// <summary>The packages in a folder of their own, and a folder for projects that use them. Packed once for all tests of a collection.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private static readonly SemaphoreSlim Packing = new(1, 1);

    private readonly string _folder = Directory.CreateTempSubdirectory("specplanner-package-").FullName;

    /// <summary>The version that was packed.</summary>
    public static string Version { get; } = typeof(PackageFeed).Assembly.GetName().Version!.ToString(3);

    /// <summary>Where the packages are.</summary>
    public string Packages => Path.Combine(_folder, "feed");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await PackAsync(Packages);
        File.WriteAllText(Path.Combine(_folder, "NuGet.Config"), NuGetConfig());
    }

    /// <summary>Packs what was built before the tests; one at a time, as packing writes beside the projects.</summary>
    internal static async Task PackAsync(string folder, params (string Name, string Value)[] environment)
    {
        await Packing.WaitAsync();
        try
        {
            (await DotNet.RunAsync(
                RepositoryRoot.Path, environment, "pack", "src/SpecPlanner.Package", "--no-build", "-nologo", "-c", Configuration, "-p:BuildProjectReferences=false", $"-p:PackageOutputPath={folder}")).ShouldSucceed();
        }
        finally
        {
            Packing.Release();
        }
    }

    /// <summary>An empty project folder.</summary>
    internal ProjectFolder NewProject(string name) => new(Path.Combine(_folder, name));

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private static string Configuration =>
        typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    // The packages under test are unpacked here and nowhere else, so no older copy of the same version is ever used.
    // All others come from where the machine has them already, else from its usual sources.
    private static string NuGetConfig() =>
        $"""
        <configuration>
          <config>
            <add key="globalPackagesFolder" value="unpacked" />
          </config>
          <packageSources>
            <add key="under-test" value="feed" />
          </packageSources>
          <fallbackPackageFolders>
            <add key="machine" value="{MachinePackages}" />
          </fallbackPackageFolders>
        </configuration>
        """;

    private static string MachinePackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}

/// <summary>The tests that share the packed packages.</summary>
[CollectionDefinition("packages")]
public sealed class PackageTests : ICollectionFixture<PackageFeed>;

/// <summary>The other half of them: each waits for builds most of its time, so two go side by side.</summary>
[CollectionDefinition("packages beside")]
public sealed class PackageTestsBeside : ICollectionFixture<PackageFeed>;
