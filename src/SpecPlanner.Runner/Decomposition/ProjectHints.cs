using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Turns what a project is made of into what drafts of tasks may say.</summary>
internal static class ProjectHints
{
    // How one test is chosen, by the command that runs all of them.
    private static readonly (string Command, string One)[] Filters =
    [
        ("dotnet test", "dotnet test --filter {name}"), ("pytest", "pytest -k {name}"), ("go test ./...", "go test ./... -run {name}"), ("cargo test", "cargo test {name}"),
        ("mvn test", "mvn test -Dtest={name}Test"), ("./mvnw test", "./mvnw test -Dtest={name}Test"), ("gradle test", "gradle test --tests {name}Test"), ("./gradlew test", "./gradlew test --tests {name}Test"),
        ("bundle exec rspec", "bundle exec rspec -e {name}"), ("vendor/bin/phpunit", "vendor/bin/phpunit --filter {name}"), ("npm test", "npm test -- {name}"), ("yarn test", "yarn test {name}"), ("pnpm test", "pnpm test {name}"),
    ];

    // The ending of files, and how a file of tests is named.
    private static readonly Dictionary<string, (string Ending, string Test)> Endings = new(StringComparer.Ordinal)
    {
        ["C#"] = (".cs", "{name}Tests.cs"),
        ["TypeScript"] = (".ts", "{name}.test.ts"),
        ["JavaScript"] = (".js", "{name}.test.js"),
        ["Python"] = (".py", "test_{name}.py"),
        ["Go"] = (".go", "{name}_test.go"),
        ["Rust"] = (".rs", "{name}.rs"),
        ["Java"] = (".java", "{name}Test.java"),
        ["Kotlin"] = (".kt", "{name}Test.kt"),
        ["Ruby"] = (".rb", "{name}_spec.rb"),
        ["PHP"] = (".php", "{name}Test.php"),
    };

    /// <summary>The hints; where the files do not tell, nothing is said.</summary>
    public static DraftingHints Of(ProjectContext context)
    {
        var test = context.Commands.FirstOrDefault(c => c.Purpose == CommandPurpose.Test)?.Text ?? "";
        var one = Filters.FirstOrDefault(f => test == f.Command || test.EndsWith(" " + f.Command, StringComparison.Ordinal));
        var code = context.Layout.Where(f => !f.IsTests && Endings.ContainsKey(f.Language)).OrderByDescending(f => f.Files).ThenBy(f => f.Path, StringComparer.Ordinal).FirstOrDefault();
        var hints = new DraftingHints { TestCommand = one.Command is null ? test : test[..^one.Command.Length] + one.One };
        if (code is null) return hints;

        var (ending, testName) = Endings[code.Language];
        var tests = context.Layout.Where(f => f.IsTests && f.Language == code.Language).OrderByDescending(f => f.Files).ThenBy(f => f.Path, StringComparer.Ordinal).FirstOrDefault();
        return hints with
        {
            SourceFile = In(code.Path, "{name}" + ending),
            TestFile = tests is null ? "" : In(tests.Path, testName),
            Names = StyleOf(context, code.Language),
        };
    }

    private static string In(string folder, string name) => folder == "." ? name : $"{folder}/{name}";

    private static DraftedNameStyle StyleOf(ProjectContext context, string language)
    {
        var said = context.Patterns.FirstOrDefault(p => p.Topic == "Naming" && p.Sentence.Contains($"files of {language} are", StringComparison.Ordinal))?.Sentence ?? "";
        if (said.Contains("kebab-case", StringComparison.Ordinal)) return DraftedNameStyle.Kebab;
        if (said.Contains("snake_case", StringComparison.Ordinal)) return DraftedNameStyle.Snake;
        if (said.Contains("camelCase", StringComparison.Ordinal)) return DraftedNameStyle.Camel;
        return language is "C#" or "Java" or "Kotlin" or "PHP" || said.Contains("PascalCase", StringComparison.Ordinal) ? DraftedNameStyle.Pascal
            : language is "TypeScript" or "JavaScript" ? DraftedNameStyle.Camel
            : DraftedNameStyle.Snake;
    }
}
