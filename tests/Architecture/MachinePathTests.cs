using System.Text.RegularExpressions;

namespace SpecPlanner.Architecture.Tests;

/// <summary>What is written here must be true on every machine.</summary>
public class MachinePathTests
{
    private static readonly string[] Text =
        [".cs", ".csproj", ".props", ".targets", ".sln", ".json", ".md", ".sh", ".yml", ".yaml", ".globalconfig", ".editorconfig", ".txt", ""];

    private static readonly Regex HomeFolder = new(@"(?<![\w.])(/(home|Users)/[\w.-]+|/root/|[A-Za-z]:\\+Users\\+\w)");

    [Fact]
    public void No_file_names_the_folder_it_was_written_in()
    {
        var files = Repository.Files("", Text).ToArray();

        files.Length.ShouldBeGreaterThan(50);
        files.Where(f => f.Text.Contains(Repository.Root, StringComparison.Ordinal)).Select(f => f.Path).ShouldBeEmpty();
    }

    // Tests may hand such a path to the code as an example of a bad one.
    [Fact]
    public void Outside_the_tests_no_file_names_a_home_folder() =>
        Repository.Files("", Text)
            .Where(f => !f.Path.StartsWith("tests/", StringComparison.Ordinal) && HomeFolder.IsMatch(f.Text))
            .Select(f => f.Path).ShouldBeEmpty();

    [Theory]
    [InlineData("see /home/ann/plans", true)]
    [InlineData("\"/Users/ann/x.md\"", true)]
    [InlineData(@"C:\Users\ann", true)]
    [InlineData(@"""C:\\Users\\ann""", true)]
    [InlineData("https://example.org/home/ann", false)]
    [InlineData("out/home/index.html", false)]
    [InlineData("`/home`", false)]
    public void A_home_folder_is_seen(string text, bool seen) => HomeFolder.IsMatch(text).ShouldBe(seen);
}
