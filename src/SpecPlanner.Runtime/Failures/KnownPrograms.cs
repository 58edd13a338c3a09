namespace SpecPlanner.Runtime;

/// <summary>The commands that are known to compile or to test, so that their failure says what kind it is.</summary>
internal static class KnownPrograms
{
    private static readonly string[][] Tests = SimpleCommands.Words(
        "dotnet test", "dotnet vstest", "pytest", "python -m pytest", "python3 -m pytest", "python -m unittest", "python3 -m unittest", "tox", "npm test", "npm run test",
        "pnpm test", "yarn test", "jest", "vitest", "mocha", "playwright test", "cargo test", "go test", "mvn test", "mvn verify", "gradle test", "gradlew test",
        "make test", "make check", "ctest", "rspec", "phpunit", "bats", "swift test", "bazel test");

    private static readonly string[][] Builds = SimpleCommands.Words(
        "dotnet build", "dotnet publish", "dotnet msbuild", "msbuild", "csc", "npm run build", "pnpm build", "yarn build", "tsc", "cargo build", "cargo check", "rustc",
        "go build", "go vet", "mvn compile", "mvn package", "gradle build", "gradle assemble", "gradlew build", "gradlew assemble", "javac", "kotlinc", "make", "ninja",
        "cmake --build", "gcc", "g++", "cc", "c++", "clang", "clang++", "swift build", "bazel build");

    /// <summary>What the failure of a command means; <see langword="null"/> when its program is not known. In a script the last one known counts.</summary>
    public static FailureCategory? CategoryOf(string command)
    {
        foreach (var words in SimpleCommands.Of(command).Reverse())
        {
            var (test, build) = (SimpleCommands.Longest(Tests, words), SimpleCommands.Longest(Builds, words));
            if (test + build > 0) return test >= build ? FailureCategory.Test : FailureCategory.Compilation;
        }

        return null;
    }
}
