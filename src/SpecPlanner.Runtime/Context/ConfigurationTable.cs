namespace SpecPlanner.Runtime;

/// <summary>What files of known names are for.</summary>
internal static class ConfigurationTable
{
    private const int MostOfAPurpose = 10;

    // A name, a name with a star at its end or its beginning, or a folder with a star behind it; the first row that fits counts.
    private static readonly (string Pattern, string Purpose)[] Rows =
    [
        ("*.sln", "solution"), ("*.slnx", "solution"), ("*.csproj", "project"), ("*.fsproj", "project"), ("*.vbproj", "project"),
        ("Directory.Build.props", "settings of all projects"), ("Directory.Build.targets", "targets of all projects"), ("Directory.Packages.props", "versions of packages"),
        ("global.json", "version of the SDK"), ("nuget.config", "package sources"), ("dotnet-tools.json", "tools"), ("*.globalconfig", "analyzers"),
        ("package.json", "packages and scripts"), ("package-lock.json", "locked packages"), ("npm-shrinkwrap.json", "locked packages"), ("yarn.lock", "locked packages"),
        ("pnpm-lock.yaml", "locked packages"), ("pnpm-workspace.yaml", "workspace"), ("bun.lock*", "locked packages"), ("lerna.json", "workspace"), ("nx.json", "workspace"), ("turbo.json", "workspace"),
        ("tsconfig*", "TypeScript"), ("eslint.config.*", "lint"), (".eslintrc*", "lint"), ("biome.json*", "lint and format"), (".prettierrc*", "format"), ("prettier.config.*", "format"),
        ("vite.config.*", "build"), ("webpack.config.*", "build"), ("rollup.config.*", "build"), ("next.config.*", "build"), ("babel.config.*", "build"), (".babelrc*", "build"), ("angular.json", "build"),
        ("jest.config.*", "tests"), ("vitest.config.*", "tests"), ("playwright.config.*", "tests"), ("cypress.config.*", "tests"), (".mocharc*", "tests"), (".nvmrc", "version of Node"), (".node-version", "version of Node"),
        ("pyproject.toml", "project and tools"), ("setup.py", "package"), ("setup.cfg", "package and tools"), ("requirements*", "packages"), ("Pipfile", "packages"), ("Pipfile.lock", "locked packages"),
        ("poetry.lock", "locked packages"), ("uv.lock", "locked packages"), ("tox.ini", "tests"), ("pytest.ini", "tests"), ("conftest.py", "tests"), ("noxfile.py", "tests"), ("ruff.toml", "lint"), (".ruff.toml", "lint"),
        (".flake8", "lint"), ("mypy.ini", "types"), (".pre-commit-config.yaml", "checks before a commit"), (".python-version", "version of Python"),
        ("go.mod", "module"), ("go.sum", "locked modules"), ("go.work", "workspace"), (".golangci.y*", "lint"),
        ("Cargo.toml", "crate"), ("Cargo.lock", "locked crates"), ("rust-toolchain*", "version of Rust"), ("rustfmt.toml", "format"), (".rustfmt.toml", "format"), ("clippy.toml", "lint"),
        ("pom.xml", "build"), ("build.gradle*", "build"), ("settings.gradle*", "build"), ("gradle.properties", "build"), ("gradlew", "build program"), ("mvnw", "build program"), ("checkstyle*", "lint"),
        ("Gemfile", "packages"), ("Gemfile.lock", "locked packages"), ("*.gemspec", "package"), ("Rakefile", "tasks"), (".rubocop.yml", "lint"), (".rspec", "tests"), (".ruby-version", "version of Ruby"),
        ("composer.json", "packages and scripts"), ("composer.lock", "locked packages"), ("phpunit.xml*", "tests"), ("phpstan.neon*", "lint"), (".php-cs-fixer*", "format"), ("phpcs.xml*", "lint"),
        ("*.tfvars", "values"), (".terraform.lock.hcl", "locked providers"), ("Dockerfile*", "image"), ("*.dockerfile", "image"), ("docker-compose*", "services"), ("compose.y*", "services"), (".dockerignore", "image"),
        ("Chart.yaml", "Helm chart"), ("kustomization.y*", "Kubernetes"), ("skaffold.yaml", "Kubernetes"), ("ansible.cfg", "Ansible"),
        ("Makefile", "tasks"), ("GNUmakefile", "tasks"), ("CMakeLists.txt", "build"), ("justfile", "tasks"), (".justfile", "tasks"), ("Taskfile.y*", "tasks"),
        (".github/workflows/*", "build server"), (".gitlab-ci.yml", "build server"), ("azure-pipelines*", "build server"), ("Jenkinsfile", "build server"), (".circleci/*", "build server"),
        (".editorconfig", "form of the code"), (".gitattributes", "line endings"), (".env.example", "variables"), (".env.sample", "variables"), ("buf.yaml", "protocol buffers"), ("openapi.*", "interface"),
        ("AGENTS.md", "notes for agents"), ("CLAUDE.md", "notes for agents"), ("CONTRIBUTING.md", "how to contribute"),
    ];

    /// <summary>The files that configure a project, ordered by path; of one pattern no more than ten.</summary>
    public static IReadOnlyList<ConfigurationFile> Of(ProjectListing listing)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = new List<ConfigurationFile>();
        foreach (var path in listing.Files)
        {
            if (RowOf(path) is not { } row) continue;
            var count = counts[row.Pattern] = counts.GetValueOrDefault(row.Pattern) + 1;
            if (count <= MostOfAPurpose) found.Add(new ConfigurationFile(path, row.Purpose));
        }

        foreach (var (pattern, count) in counts.Where(c => c.Value > MostOfAPurpose).OrderBy(c => c.Key, StringComparer.Ordinal))
            listing.Remark($"There are {count} files like `{pattern}`; the first {MostOfAPurpose} are listed.");
        return [.. found.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static (string Pattern, string Purpose)? RowOf(string path)
    {
        foreach (var row in Rows)
        {
            if (Fits(row.Pattern, path)) return row;
        }

        return null;
    }

    private static bool Fits(string pattern, string path)
    {
        var text = pattern.Contains('/', StringComparison.Ordinal) ? path : ProjectListing.NameOf(path);
        if (pattern[0] == '*') return text.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase);
        return pattern[^1] == '*' ? text.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase) : text.Equals(pattern, StringComparison.OrdinalIgnoreCase);
    }
}
