namespace SpecPlanner.Compiler.Tests;

/// <summary>The twelve specifications of <c>tests/fixtures/specifications</c>, with what was planted and what else is found.</summary>
internal static class SpecificationTexts
{
    private const string Folder = "tests/fixtures/specifications";

    /// <summary>Written last, and no rule was tuned on them.</summary>
    public static IReadOnlyList<string> HeldOut { get; } = ["desk-booking", "invoice-archive"];

    public static IReadOnlyList<(string Name, string Text)> All { get; } =
        [.. Directory.GetFiles(RepositoryFiles.PathOf(Folder), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).OrderBy(n => n, StringComparer.Ordinal)
            .Select(n => (n, RepositoryFiles.Read($"{Folder}/{n}.md")))];

    /// <summary>The rows of a list: comments left out, cells parted by " | ".</summary>
    public static IReadOnlyList<string[]> Rows(string list, int cells) =>
        [.. RepositoryFiles.Read($"{Folder}/{list}.txt").Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" | ", cells))];

    public static string TextOf(string name) => All.Single(f => f.Name == name).Text;
}
