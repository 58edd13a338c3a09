using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A bundle that was found, or why it cannot be used.</summary>
/// <param name="Name">Its name, as <c>bundle list</c> shows it, or its file.</param>
/// <param name="Text">Its text; empty when it cannot be read.</param>
/// <param name="Content">What it says; <see langword="null"/> when that cannot be told.</param>
/// <param name="Problem">What is wrong with it; empty when nothing is.</param>
internal sealed record NamedBundle(string Name, string Text, Bundle? Content, string Problem)
{
    /// <summary>The one with a name, or in a file; when there is none, says so and gives <see langword="null"/>.</summary>
    public static NamedBundle? FindOrRefuse(RunnerConsole console, string target, string name)
    {
        var names = BundleStore.List(target);
        if (names.Contains(name, StringComparer.Ordinal)) return Read(name, BundleStore.FileOf(target, name));
        if (names.Where(n => n.StartsWith(name, StringComparison.Ordinal)).ToList() is [var only]) return Read(only, BundleStore.FileOf(target, only));
        if (File.Exists(console.FullPath(name))) return Read(name, console.FullPath(name));
        console.Refuse($"There is no bundle \"{TextWidth.OneLine(name)}\".{Compiler.Suggestion.For(name, names)}", $"To see the bundles: {console.Program} bundle list");
        return null;
    }

    /// <summary>All of a target folder, or the one that is named; <see langword="null"/> when there is no such one, and that was said.</summary>
    public static IReadOnlyList<NamedBundle>? AllOrRefuse(RunnerConsole console, string target, string? name)
    {
        if (name is null) return [.. BundleStore.List(target).Select(n => Read(n, BundleStore.FileOf(target, n)))];
        return FindOrRefuse(console, target, name) is { } one ? [one] : null;
    }

    private static NamedBundle Read(string name, string file)
    {
        var text = "";
        try
        {
            text = BundleStore.ReadText(file);
            return new NamedBundle(name, text, BundleJson.Read(text), "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new NamedBundle(name, text, null, e.Message);
        }
    }
}
