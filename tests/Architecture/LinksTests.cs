using System.Text.RegularExpressions;

namespace SpecPlanner.Architecture.Tests;

/// <summary>What a page links to in this repository is there, and so is the heading.</summary>
public sealed partial class LinksTests
{
    [Fact]
    public void Every_link_of_a_page_leads_somewhere() =>
        Repository.Files("", ".md")
            .Where(p => p.Path.StartsWith("docs/", StringComparison.Ordinal) || !p.Path.Contains('/', StringComparison.Ordinal))
            .SelectMany(p => Broken(p.Path, p.Text))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("[a](package.md#properties)", true)]
    [InlineData("[a](../README.md)", true)]
    [InlineData("[a](https://example.org/nothing)", true)]
    [InlineData("`[a](nothing.md)`", true)]
    [InlineData("```md\n[a](nothing.md)\n```\n", true)]
    [InlineData("[a](nothing.md)", false)]
    [InlineData("[a](package.md#no-such-heading)", false)]
    public void A_broken_link_is_seen(string text, bool isSound) => Broken("docs/page.md", text).Any().ShouldBe(!isSound);

    private static IEnumerable<string> Broken(string page, string text) =>
        from Match match in Link().Matches(Prose(text))
        let link = match.Groups["link"].Value
        where !link.Contains(':', StringComparison.Ordinal)
        let parts = link.Split('#')
        let file = parts[0].Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, parts[0])).Replace('\\', '/')
        where !Exists(file) || (parts.Length > 1 && file.EndsWith(".md", StringComparison.Ordinal) && !Anchors(file).Contains(parts[1]))
        select $"{page}: {link}";

    private static bool Exists(string path) => Path.Combine(Repository.Root, path) is var full && (File.Exists(full) || Directory.Exists(full));

    private static IEnumerable<string> Anchors(string file) =>
        Heading().Matches(Prose(File.ReadAllText(Path.Combine(Repository.Root, file))))
            .Select(m => NoAnchor().Replace(m.Groups["title"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    // Code is no prose; in a heading, what it says counts.
    private static string Prose(string text) => CodeSpan().Replace(Fence().Replace(text.ReplaceLineEndings("\n"), ""), m => m.Value.Trim('`').Replace("](", "", StringComparison.Ordinal));

    [GeneratedRegex(@"\]\((?<link>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<title>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.None, 1000)]
    private static partial Regex NoAnchor();

    [GeneratedRegex("`[^`\n]+`", RegexOptions.None, 1000)]
    private static partial Regex CodeSpan();

    [GeneratedRegex("^ *(?<fence>`{3,}).*?^ *\\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();
}
