using System.Text.RegularExpressions;

namespace SpecPlanner.Runtime;

/// <summary>What a makefile or a justfile offers.</summary>
internal static partial class TaskFileReading
{
    /// <summary>Reads them.</summary>
    public static void Read(Discovery found)
    {
        foreach (var path in found.Marks(found.Files.Named("Makefile", "GNUmakefile"))) Read(found, path, "Make", "make");
        foreach (var path in found.Marks(found.Files.Named("justfile", ".justfile"))) Read(found, path, "just", "just");
        if (found.Files.Named("CMakeLists.txt").FirstOrDefault() is not { } cmake) return;
        found.Stack("C or C++", "CMake", cmake);
        found.Command(CommandPurpose.Build, "cmake -S . -B build && cmake --build build", cmake);
        found.Command(CommandPurpose.Test, "ctest --test-dir build", cmake);
    }

    private static void Read(Discovery found, string path, string name, string program)
    {
        found.Stack(name, "", path);
        foreach (var line in (found.Files.Read(path) ?? "").Split('\n'))
        {
            if (line.Length > 300 || Target().Match(line) is not { Success: true } match) continue;
            var target = match.Groups["target"].Value;
            if (Discovery.PurposeOf(target) is { } purpose) found.Command(purpose, $"{program} {target}", path);
        }
    }

    // A name at the start of a line, arguments of a recipe, and a colon that assigns nothing.
    [GeneratedRegex(@"^@?(?<target>[A-Za-z][\w.-]*)(?:\s+[\w='""*+-]+)*\s*:(?![:=])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Target();
}
