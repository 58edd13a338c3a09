using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SpecPlanner.Architecture.Tests;

/// <summary>The scheduler is a function of state and event, so that any crash and any race can be simulated from a seed.</summary>
public class SchedulerPurityTests
{
    private static readonly string[] PureFolders =
        ["src/SpecPlanner.Runtime/Lifecycle", "src/SpecPlanner.Runtime/Scheduling", "src/SpecPlanner.Runtime/State"];

    private static readonly HashSet<string> Forbidden = new(StringComparer.Ordinal)
    {
        "File", "Directory", "FileStream", "Console", "Environment", "Process", "HttpClient", "Socket",
        "Now", "UtcNow", "Today", "TimeProvider", "Stopwatch", "Timer", "Random", "NewGuid",
        "Thread", "ThreadPool", "Interlocked", "SemaphoreSlim", "Channel", "ConcurrentDictionary", "ValueTask", "CancellationToken",
        "await", "async", "lock", "volatile",
    };

    [Fact]
    public void What_decides_the_next_step_touches_no_disk_clock_or_thread()
    {
        foreach (var folder in PureFolders)
        {
            var files = Repository.Files(folder, ".cs").ToArray();
            files.ShouldNotBeEmpty(folder);
            files.SelectMany(f => ImpureWords(f.Text).Select(word => $"{f.Path}: {word}")).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("var due = DateTimeOffset.UtcNow;", "UtcNow")]
    [InlineData("await journal.AppendAsync(e);", "await")]
    [InlineData("lock (gate) { }", "lock")]
    [InlineData("File.Delete(path);", "File")]
    public void What_would_is_seen(string code, string word) => ImpureWords(code).ShouldContain(word);

    [Fact]
    public void Words_in_comments_and_texts_do_not_count() =>
        ImpureWords("/* no File, no lock */ var s = \"Console\"; // UtcNow").ShouldBeEmpty();

    private static IEnumerable<string> ImpureWords(string code) =>
        CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens()
            .Where(t => t.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsKeywordKind(t.Kind()) || SyntaxFacts.IsContextualKeyword(t.Kind()))
            .Select(t => t.ValueText).Where(Forbidden.Contains).Distinct();
}
