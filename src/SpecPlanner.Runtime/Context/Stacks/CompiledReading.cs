namespace SpecPlanner.Runtime;

/// <summary>What projects of Go, Rust, Java and Kotlin tell.</summary>
internal static class CompiledReading
{
    /// <summary>Reads them.</summary>
    public static void Read(Discovery found)
    {
        foreach (var path in found.Marks(found.Files.Named("go.mod"))) Go(found, path);
        foreach (var path in found.Marks(OuterMost(found.Files.Named("Cargo.toml")))) Rust(found, path);
        foreach (var path in found.Marks(OuterMost(found.Files.Named("pom.xml")))) Maven(found, path);
        foreach (var path in found.Marks(OuterMost(found.Files.Named("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts")))) Gradle(found, path);
    }

    private static void Go(Discovery found, string path)
    {
        var version = (found.Files.Read(path) ?? "").Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.StartsWith("go ", StringComparison.Ordinal));
        found.Stack("Go", version?[3..].Trim() ?? "", path);
        found.Command(CommandPurpose.Build, "go build ./...", path);
        found.Command(CommandPurpose.Test, "go test ./...", path);
        found.Command(CommandPurpose.Lint, "go vet ./...", path);
        if (found.Files.Files.Any(f => ProjectListing.NameOf(f).StartsWith(".golangci.", StringComparison.Ordinal))) found.Command(CommandPurpose.Lint, "golangci-lint run", path);
        found.TestFrameworks["Go"] = "testing";
    }

    private static void Rust(Discovery found, string path)
    {
        var crate = new TomlLines(found.Files.Read(path) ?? "");
        var edition = crate.Value("package", "edition");
        found.Stack("Rust", edition.Length > 0 ? $"edition {edition}" : crate.HasTable("workspace") ? "workspace" : "", path);
        found.Command(CommandPurpose.Build, "cargo build", path);
        found.Command(CommandPurpose.Test, "cargo test", path);
        found.Command(CommandPurpose.Lint, "cargo clippy --all-targets -- -D warnings", path);
        found.Command(CommandPurpose.Format, "cargo fmt --check", path);
        found.TestFrameworks["Rust"] = "cargo test";
    }

    private static void Maven(Discovery found, string path)
    {
        var text = found.Files.Read(path) ?? "";
        var program = Beside(found, path, "mvnw") ? "./mvnw" : "mvn";
        found.Stack("Java", text.Contains("spring-boot", StringComparison.Ordinal) ? "Maven, Spring Boot" : "Maven", path);
        found.Command(CommandPurpose.Build, $"{program} -q package -DskipTests", path);
        found.Command(CommandPurpose.Test, $"{program} test", path);
        if (text.Contains("checkstyle", StringComparison.Ordinal)) found.Command(CommandPurpose.Lint, $"{program} checkstyle:check", path);
        if (text.Contains("spotless", StringComparison.Ordinal)) found.Command(CommandPurpose.Format, $"{program} spotless:check", path);
        found.TestFrameworks["Java"] = text.Contains("testng", StringComparison.OrdinalIgnoreCase) ? "TestNG" : "JUnit";
    }

    private static void Gradle(Discovery found, string path)
    {
        var text = found.Files.Read(path) ?? "";
        var program = Beside(found, path, "gradlew") ? "./gradlew" : "gradle";
        string[] detail = ["Gradle", .. text.Contains("kotlin", StringComparison.OrdinalIgnoreCase) ? ["Kotlin"] : Array.Empty<string>(), .. text.Contains("com.android", StringComparison.Ordinal) ? ["Android"] : Array.Empty<string>()];
        found.Stack("Java", string.Join(", ", detail), path);
        found.Command(CommandPurpose.Build, $"{program} assemble", path);
        found.Command(CommandPurpose.Test, $"{program} test", path);
        found.Command(CommandPurpose.Lint, $"{program} check", path);
        found.TestFrameworks["Java"] = "JUnit";
        found.TestFrameworks["Kotlin"] = "JUnit";
    }

    private static bool Beside(Discovery found, string path, string name)
    {
        var folder = ProjectListing.FolderOf(path);
        return found.Files.Has(folder.Length == 0 ? name : $"{folder}/{name}");
    }

    // The build of a folder builds what is below it.
    private static IEnumerable<string> OuterMost(IEnumerable<string> files)
    {
        var taken = new List<string>();
        foreach (var file in files)
        {
            var folder = ProjectListing.FolderOf(file);
            if (taken.Any(t => t.Length == 0 || folder == t || folder.StartsWith(t + "/", StringComparison.Ordinal))) continue;
            taken.Add(folder);
            yield return file;
        }
    }
}
