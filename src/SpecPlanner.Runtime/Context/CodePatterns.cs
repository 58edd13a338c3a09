namespace SpecPlanner.Runtime;

/// <summary>Sees how code is written: names of files, indentation, imports, tests; with an example of each.</summary>
internal static class CodePatterns
{
    private const int MostLanguages = 2;
    private const int MostSamples = 20;
    private const int MostImports = 6;
    private const int MostTestLines = 14;

    /// <summary>The patterns of the languages that most files are in.</summary>
    public static IReadOnlyList<CodePattern> Of(ProjectListing listing, IReadOnlyDictionary<string, string> testFrameworks)
    {
        var patterns = new List<CodePattern>();
        var languages = listing.Files.Select(f => (File: f, Language: CodeLanguages.Of(f))).Where(f => f.Language is not null)
            .GroupBy(f => f.Language!, f => f.File)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Name, StringComparer.Ordinal)
            .Take(MostLanguages);
        foreach (var files in languages)
        {
            var code = files.Where(f => !CodeLanguages.IsTest(f)).ToList();
            var tests = files.Where(CodeLanguages.IsTest).ToList();
            patterns.AddRange(Naming(files.Key, code));
            patterns.AddRange(Indentation(listing, files.Key, code.Count > 0 ? code : tests));
            patterns.AddRange(Imports(listing, files.Key, code));
            patterns.AddRange(Tests(listing, files.Key, tests, testFrameworks));
        }

        return patterns;
    }

    private static IEnumerable<CodePattern> Naming(CodeLanguage language, List<string> files)
    {
        if (files.Count < 2) yield break;
        var styles = files.Select(f => Path.GetFileNameWithoutExtension(ProjectListing.NameOf(f))).GroupBy(NameStyle.Of, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var main = styles.FirstOrDefault(s => s.Key.Length > 0) ?? styles[0];
        if (main.Key.Length == 0) yield break;
        var example = files.First(f => NameStyle.Of(Path.GetFileNameWithoutExtension(ProjectListing.NameOf(f))) == main.Key);
        yield return new CodePattern("Naming", $"{main.Count()} of {files.Count} files of {language.Name} are named in {main.Key}, as `{ProjectListing.NameOf(example)}`.");
    }

    private static IEnumerable<CodePattern> Indentation(ProjectListing listing, CodeLanguage language, List<string> files)
    {
        var widths = new SortedDictionary<int, int>();
        foreach (var line in files.Take(MostSamples).SelectMany(f => (listing.Read(f) ?? "").Split('\n')))
        {
            if (line.Length == 0 || line[0] is not (' ' or '\t')) continue;
            var width = line[0] == '\t' ? 0 : line.TakeWhile(c => c == ' ').Count();
            if (width is 0 or 2 or 4 or 8 && width < line.Length && line[width] is not ('*' or ' ')) widths[width] = widths.GetValueOrDefault(width) + 1;
        }

        if (widths.Values.Sum() < 5) yield break;
        var tabs = widths.GetValueOrDefault(0);
        var two = widths.GetValueOrDefault(2);
        var four = widths.GetValueOrDefault(4) + widths.GetValueOrDefault(8);
        var said = tabs > two + four ? "tabs" : two > four / 4 ? "two spaces" : "four spaces";
        yield return new CodePattern("Indentation", $"{language.Name} is indented with {said}.");
    }

    // The file with the most imports of the first ones shows the most of how they are ordered.
    private static IEnumerable<CodePattern> Imports(ProjectListing listing, CodeLanguage language, List<string> files)
    {
        var best = files.Take(MostSamples).Select(f => (File: f, Lines: ImportsOf(listing.Read(f) ?? "", language)))
            .Where(f => f.Lines.Count > 0).OrderByDescending(f => f.Lines.Count).ThenBy(f => f.File, StringComparer.Ordinal).FirstOrDefault();
        if (best.File is null) yield break;
        yield return new CodePattern("Imports", $"How {language.Name} brings other code in:", string.Join('\n', best.Lines.Take(MostImports)), best.File);
    }

    private static List<string> ImportsOf(string text, CodeLanguage language) =>
        [.. text.Split('\n').Take(60).Select(l => l.TrimEnd()).Where(l => l.Length < 200 && language.Import.Any(i => l.StartsWith(i, StringComparison.Ordinal)))
            .Where(l => language.Name != "JavaScript" || l.StartsWith("import ", StringComparison.Ordinal) || l.Contains("require(", StringComparison.Ordinal))];

    private static IEnumerable<CodePattern> Tests(ProjectListing listing, CodeLanguage language, List<string> tests, IReadOnlyDictionary<string, string> frameworks)
    {
        if (tests.Count == 0) yield break;
        var framework = frameworks.TryGetValue(language.Name, out var known) ? $" with {known}" : "";
        foreach (var file in tests.Take(MostSamples))
        {
            if (language.Test is null || SampleOf(listing.Read(file) ?? "", language) is not { } sample) continue;
            yield return new CodePattern("Tests", $"{language.Name} is tested{framework}, in files such as `{ProjectListing.NameOf(file)}`:", sample, file);
            yield break;
        }

        yield return new CodePattern("Tests", $"{language.Name} is tested{framework}, in files such as `{tests[0]}`.");
    }

    // The first test with what stands directly above it (attributes), up to the line that is indented as little as its first.
    private static string? SampleOf(string text, CodeLanguage language)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd()).ToArray();
        var first = Array.FindIndex(lines, l => l.Length < 300 && language.Test!.IsMatch(l));
        if (first < 0) return null;
        var indent = Indent(lines[first]);
        var start = first;
        while (start > 0 && lines[start - 1].TrimStart() is { Length: > 0 } above && above[0] is '[' or '@' or '#') start--;
        var end = first + 1;
        while (end < lines.Length && end - start < MostTestLines && (lines[end].Length == 0 || Indent(lines[end]) > indent || lines[end].Trim() == "{")) end++;
        if (end < lines.Length && lines[end].Trim() is "}" or "});" or "end" or "})") end++;
        while (lines[end - 1].Length == 0) end--;
        return string.Join('\n', lines[start..end].Select(l => l.Length > indent ? l[Math.Min(indent, Indent(l))..] : l.TrimStart()));
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}

/// <summary>How words are joined in a name.</summary>
internal static class NameStyle
{
    /// <summary>The style of a name; empty when it is one word in lower case, which fits to several.</summary>
    public static string Of(string name)
    {
        var stem = name.Split('.')[0];
        if (stem.Length == 0) return "";
        if (stem.Contains('-', StringComparison.Ordinal)) return "kebab-case";
        if (stem.Contains('_', StringComparison.Ordinal)) return stem.Any(char.IsUpper) ? "" : "snake_case";
        if (char.IsUpper(stem[0])) return stem.All(c => char.IsUpper(c) || char.IsDigit(c)) ? "" : "PascalCase";
        return stem.Any(char.IsUpper) ? "camelCase" : "";
    }
}
