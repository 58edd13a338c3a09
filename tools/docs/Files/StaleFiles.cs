using SpecPlanner.Compiler;

namespace SpecPlanner.Docs;

/// <summary>What is not as it would be written.</summary>
internal static class StaleFiles
{
    /// <summary>A sentence for each stale file, with the first line that differs.</summary>
    public static IEnumerable<string> In(IReadOnlyList<Rule> rules, RepositoryText files) =>
        from file in GeneratedFiles.Of(rules, files)
        where !file.IsCurrent(files)
        select $"{file.Path} is stale{FirstDifference(files.Read(file.Path), file.Text)}. Run: dotnet run --project tools/docs";

    private static string FirstDifference(string? found, string wanted)
    {
        if (found is null) return ": it is not there";
        var (old, now) = (found.Split('\n'), wanted.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => i >= old.Length || i >= now.Length || old[i] != now[i]);
        return line < now.Length ? $" from line {line + 1} on, which has to be \"{now[line]}\"" : $": line {line + 1} has to go";
    }
}
