namespace SpecPlanner.Runtime;

/// <summary>The commands that are known to measure a side of code quality.</summary>
internal static class QualityPrograms
{
    private static readonly Dictionary<QualityAspect, string[][]> Known = new()
    {
        [QualityAspect.Types] = SimpleCommands.Words(
            "dotnet build", "dotnet msbuild", "msbuild", "tsc", "vue-tsc", "mypy", "python -m mypy", "python3 -m mypy", "pyright", "pyre", "flow check", "cargo check", "cargo build", "go vet", "go build",
            "mvn compile", "gradle build", "gradlew build", "javac", "kotlinc", "swift build", "npm run typecheck", "pnpm typecheck", "yarn typecheck"),
        [QualityAspect.Docs] = SimpleCommands.Words(
            "docfx", "typedoc", "sphinx-build", "mkdocs build", "cargo doc", "javadoc", "doxygen", "markdownlint", "markdownlint-cli2", "vale", "interrogate", "pydocstyle", "npm run docs", "pnpm docs", "yarn docs"),
        [QualityAspect.Patterns] = SimpleCommands.Words(
            "semgrep", "ast-grep", "sg scan", "sonar-scanner", "codeql", "jscpd", "lint-imports", "depcruise", "dependency-cruiser", "bandit", "knip", "madge"),
        [QualityAspect.Lint] = SimpleCommands.Words(
            "dotnet format", "eslint", "ruff", "python -m ruff", "flake8", "pylint", "black --check", "prettier --check", "stylelint", "biome", "golangci-lint", "staticcheck", "gofmt", "cargo clippy",
            "cargo fmt", "shellcheck", "hadolint", "yamllint", "actionlint", "rubocop", "ktlint", "checkstyle", "npm run lint", "pnpm lint", "yarn lint", "make lint"),
    };

    /// <summary>The sides that any part of a command measures.</summary>
    public static QualityAspect[] MeasuredBy(string command)
    {
        string[][] parts = [.. SimpleCommands.Of(command)];
        return [.. Known.Where(k => Array.Exists(parts, words => SimpleCommands.Longest(k.Value, words) > 0)).Select(k => k.Key)];
    }
}
