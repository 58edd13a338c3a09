namespace SpecPlanner.Runtime;

/// <summary>The commands that are known to compile or to test, so that their failure says what kind it is.</summary>
internal static class KnownPrograms
{
    private static readonly string[][] Tests = Words(
        "dotnet test", "dotnet vstest", "pytest", "python -m pytest", "python3 -m pytest", "python -m unittest", "python3 -m unittest", "tox", "npm test", "npm run test",
        "pnpm test", "yarn test", "jest", "vitest", "mocha", "playwright test", "cargo test", "go test", "mvn test", "mvn verify", "gradle test", "gradlew test",
        "make test", "make check", "ctest", "rspec", "phpunit", "bats", "swift test", "bazel test");

    private static readonly string[][] Builds = Words(
        "dotnet build", "dotnet publish", "dotnet msbuild", "msbuild", "csc", "npm run build", "pnpm build", "yarn build", "tsc", "cargo build", "cargo check", "rustc",
        "go build", "go vet", "mvn compile", "mvn package", "gradle build", "gradle assemble", "gradlew build", "gradlew assemble", "javac", "kotlinc", "make", "ninja",
        "cmake --build", "gcc", "g++", "cc", "c++", "clang", "clang++", "swift build", "bazel build");

    // Words that only say how the program behind them is started.
    private static readonly HashSet<string> Prefixes = new(StringComparer.Ordinal) { "sudo", "env", "exec", "time", "nice", "npx", "!", "then", "do", "if", "command" };

    /// <summary>What the failure of a command means; <see langword="null"/> when its program is not known. In a script the last one known counts.</summary>
    public static FailureCategory? CategoryOf(string command)
    {
        foreach (var simple in command.Split(['\n', ';', '|', '&', '(', ')', '{', '}'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Reverse())
        {
            string[] words = [.. simple.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => Prefixes.Contains(w) || w.Contains('=', StringComparison.Ordinal))];
            if (words.Length == 0) continue;
            words[0] = words[0][(words[0].LastIndexOf('/') + 1)..];
            var (test, build) = (Longest(Tests, words), Longest(Builds, words));
            if (test + build > 0) return test >= build ? FailureCategory.Test : FailureCategory.Compilation;
        }

        return null;
    }

    private static int Longest(string[][] known, string[] words) =>
        known.Where(k => k.Length <= words.Length && k.AsSpan().SequenceEqual(words.AsSpan(0, k.Length))).Select(k => k.Length).DefaultIfEmpty(0).Max();

    private static string[][] Words(params string[] commands) => [.. commands.Select(c => c.Split(' '))];
}
