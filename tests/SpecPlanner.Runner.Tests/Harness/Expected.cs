using System.Runtime.CompilerServices;

namespace SpecPlanner.Runner.Tests;

/// <summary>Compares whole outputs with the files in <c>Expected/</c>; <c>SPECPLANNER_REWRITE=1</c> writes them anew.</summary>
public static class Expected
{
    private static string Folder => RepositoryRoot.Of("tests", "SpecPlanner.Runner.Tests", "Expected");

    /// <summary>What a file holds; the file is named by the test.</summary>
    public static void ShouldBeAsExpected(this string actual, [CallerMemberName] string test = "")
    {
        var path = Path.Combine(Folder, test + ".txt");
        if (RepositoryRoot.Rewrites)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, actual);
        }

        File.Exists(path).ShouldBeTrue($"There is no {path}; run the test with SPECPLANNER_REWRITE=1, and read what it writes.");
        actual.ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
