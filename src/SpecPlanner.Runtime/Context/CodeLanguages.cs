using System.Text.RegularExpressions;

namespace SpecPlanner.Runtime;

/// <summary>How files of a language are told, which of them are tests, and what an import and a test look like.</summary>
/// <param name="Name">The language.</param>
/// <param name="Extensions">The endings of its files, with the dot.</param>
/// <param name="Import">What a line that brings other code in begins with.</param>
/// <param name="Test">What a line begins with, behind blanks, that opens a test.</param>
internal sealed record CodeLanguage(string Name, string[] Extensions, string[] Import, Regex? Test);

/// <summary>The languages that are known, as data.</summary>
internal static partial class CodeLanguages
{
    private static readonly CodeLanguage[] All =
    [
        new("C#", [".cs"], ["using ", "global using "], CSharp()),
        new("F#", [".fs"], ["open "], null),
        new("TypeScript", [".ts", ".tsx", ".mts"], ["import ", "const {", "export * from"], Script()),
        new("JavaScript", [".js", ".jsx", ".mjs", ".cjs"], ["import ", "const "], Script()),
        new("Python", [".py"], ["import ", "from "], Python()),
        new("Go", [".go"], ["import ", "\t\""], Go()),
        new("Rust", [".rs"], ["use ", "mod "], Rust()),
        new("Java", [".java"], ["import "], Java()),
        new("Kotlin", [".kt"], ["import "], Kotlin()),
        new("Ruby", [".rb"], ["require ", "require_relative "], Ruby()),
        new("PHP", [".php"], ["use "], Php()),
        new("C or C++", [".c", ".cc", ".cpp", ".h", ".hpp"], ["#include "], null),
        new("Swift", [".swift"], ["import "], Swift()),
        new("Scala", [".scala"], ["import "], null),
        new("Elixir", [".ex", ".exs"], ["alias ", "import ", "use "], null),
        new("Dart", [".dart"], ["import "], null),
        new("Shell", [".sh", ".bash"], ["source ", ". "], null),
        new("SQL", [".sql"], [], null),
        new("Terraform", [".tf"], [], null),
    ];

    private static readonly Dictionary<string, CodeLanguage> ByExtension =
        All.SelectMany(l => l.Extensions.Select(e => (e, l))).ToDictionary(p => p.e, p => p.l, StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of a file; <see langword="null"/> when it is no code that is known.</summary>
    public static CodeLanguage? Of(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path));

    /// <summary>Whether a file of code is a test: by its name, or by a folder it stands in.</summary>
    public static bool IsTest(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(ProjectListing.NameOf(path));
        return stem.EndsWith("Tests", StringComparison.Ordinal) || stem.EndsWith("Test", StringComparison.Ordinal)
            || stem.EndsWith("_test", StringComparison.Ordinal) || stem.EndsWith("_spec", StringComparison.Ordinal) || stem.StartsWith("test_", StringComparison.Ordinal)
            || stem.EndsWith(".test", StringComparison.Ordinal) || stem.EndsWith(".spec", StringComparison.Ordinal) || stem.EndsWith(".cy", StringComparison.Ordinal)
            || ProjectListing.FolderOf(path).Split('/').Any(IsTestFolder);
    }

    private static bool IsTestFolder(string name) =>
        name is "test" or "tests" or "Test" or "Tests" or "__tests__" or "spec" or "e2e" or "testing" or "integration"
        || name.EndsWith(".Tests", StringComparison.Ordinal) || name.EndsWith(".Test", StringComparison.Ordinal) || name.EndsWith("Tests", StringComparison.Ordinal);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\s*public (?:async )?[\w<>]+ (\w+)\(", Options, 1000)]
    private static partial Regex CSharp();

    [GeneratedRegex(@"^\s*(?:it|test)\(\s*['""`]([^'""`]+)['""`]", Options, 1000)]
    private static partial Regex Script();

    [GeneratedRegex(@"^\s*(?:async )?def (test\w*)\(", Options, 1000)]
    private static partial Regex Python();

    [GeneratedRegex(@"^func (Test\w+)\(", Options, 1000)]
    private static partial Regex Go();

    [GeneratedRegex(@"^\s*(?:async )?fn (\w+)\(\)", Options, 1000)]
    private static partial Regex Rust();

    [GeneratedRegex(@"^\s*(?:public )?void (\w+)\(", Options, 1000)]
    private static partial Regex Java();

    [GeneratedRegex(@"^\s*fun (`[^`]+`|\w+)\(", Options, 1000)]
    private static partial Regex Kotlin();

    [GeneratedRegex(@"^\s*(?:it|test) ['""]([^'""]+)['""]|^\s*def (test_\w+)", Options, 1000)]
    private static partial Regex Ruby();

    [GeneratedRegex(@"^\s*public function (test\w*)\(", Options, 1000)]
    private static partial Regex Php();

    [GeneratedRegex(@"^\s*func (test\w*)\(", Options, 1000)]
    private static partial Regex Swift();
}
