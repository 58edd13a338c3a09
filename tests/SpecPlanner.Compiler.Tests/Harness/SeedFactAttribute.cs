namespace SpecPlanner.Compiler.Tests;

/// <summary>A test of a document that lies beside the repository; skipped, and counted as skipped, where it does not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SeedFactAttribute : FactAttribute
{
    public SeedFactAttribute()
    {
        if (!File.Exists(SeedPath)) Skip = "The predecessor's example is not here: shared/reference/seeds/backup-and-deploy.md beside the repository.";
    }

    /// <summary>Where the document would be: beside the repository, or beside the folder that holds it.</summary>
    public static string SeedPath { get; } =
        new[] { "..", "../.." }.Select(up => Path.GetFullPath(Path.Combine(RepositoryFiles.Root, up, "shared/reference/seeds/backup-and-deploy.md")))
            .OrderByDescending(File.Exists).First();
}
