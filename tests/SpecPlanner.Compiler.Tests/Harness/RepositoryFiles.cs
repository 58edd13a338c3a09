namespace SpecPlanner.Compiler.Tests;

/// <summary>Files of this repository that tests read and, on request, write anew.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root => RepositoryRoot.Path;

    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    public static string Read(string relative) => File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n");

    /// <summary>Compares a generated text with the file that holds it; rewrites the file where that was asked for.</summary>
    public static void ShouldHold(string relative, string expected)
    {
        if (RepositoryRoot.Rewrites)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
            File.WriteAllText(PathOf(relative), expected);
        }

        Read(relative).ShouldBe(expected, $"{relative} is generated; run the tests with SPECPLANNER_REWRITE=1 to write it anew");
    }
}
