using System.Diagnostics;

namespace SpecPlanner.Runtime.Tests;

public sealed class ProjectInspectorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_empty_folder_is_a_new_project()
    {
        var context = Inspect();

        context.IsNew.ShouldBeTrue();
        ContextPage.Of(context).ShouldContain("The folder is empty: a new project.");
    }

    [Fact]
    public void A_solution_tells_its_frameworks_commands_layout_and_tests()
    {
        Write("Shop.sln", "");
        Write("src/Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        Write("src/Shop/OrderStore.cs", "using System.Text;\nusing Shop.Orders;\n\nnamespace Shop;\n\npublic class OrderStore\n{\n    public int A;\n    public int B;\n    public int C;\n    public int D;\n    public int E;\n}\n");
        Write("src/Shop/CardReader.cs", "namespace Shop;\n");
        Write("src/Shop/bin/Debug/Left.cs", "class Left;\n");
        Write("tests/Shop.Tests/Shop.Tests.csproj", "<Project><ItemGroup><PackageReference Include=\"xunit\" /></ItemGroup></Project>");
        Write("tests/Shop.Tests/OrderStoreTests.cs", "public class OrderStoreTests\n{\n    [Fact]\n    public void An_order_is_kept()\n    {\n        true.ShouldBeTrue();\n    }\n\n    [Fact]\n    public void Another() { }\n}\n");

        var context = Inspect();

        context.Stacks.ShouldHaveSingleItem().ShouldBe(new Technology(".NET", "net10.0", "Shop.sln"));
        Commands(context).ShouldBe(["Build dotnet build", "Test dotnet test", "Format dotnet format --verify-no-changes"]);
        context.Layout.Select(f => $"{f.Path} {f.Language} {f.Files} {f.IsTests}").ShouldBe(["src/Shop C# 2 False", "tests/Shop.Tests C# 1 True"]);
        context.Patterns.Select(p => $"{p.Topic}: {p.Sentence}").ShouldBe(
        [
            "Naming: 2 of 2 files of C# are named in PascalCase, as `CardReader.cs`.",
            "Indentation: C# is indented with four spaces.",
            "Imports: How C# brings other code in:",
            "Tests: C# is tested with xUnit, in files such as `OrderStoreTests.cs`:",
        ]);
        context.Patterns[2].Example.ShouldBe("using System.Text;\nusing Shop.Orders;");
        context.Patterns[3].Example.ShouldBe("[Fact]\npublic void An_order_is_kept()\n{\n    true.ShouldBeTrue();\n}");
        context.Remarks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("package-lock.json", "npm test", "npm run build")]
    [InlineData("pnpm-lock.yaml", "pnpm test", "pnpm run build")]
    [InlineData("yarn.lock", "yarn test", "yarn run build")]
    [InlineData("bun.lockb", "bun run test", "bun run build")]
    public void Scripts_are_called_by_the_program_whose_lock_file_is_there(string lockFile, string test, string build)
    {
        Write("package.json", """{"engines":{"node":">=22"},"scripts":{"build":"tsc","test":"vitest","lint:fix":"eslint --fix","deploy":"x"},"devDependencies":{"typescript":"5","vitest":"3"},"dependencies":{"react":"19"}}""");
        Write(lockFile, "");

        var context = Inspect();

        context.Stacks[0].ShouldBe(new Technology("Node", ">=22, TypeScript, React", "package.json"));
        Commands(context).Where(c => !c.StartsWith("Lint", StringComparison.Ordinal)).ShouldBe([$"Build {build}", $"Test {test}"]);
    }

    [Fact]
    public void A_part_of_a_repository_is_built_in_its_own_folder()
    {
        Write("web app/package.json", """{"scripts":{"build":"vite build"}}""");
        Write("api/go.mod", "module x\n\ngo 1.24\n");

        Commands(Inspect()).ShouldBe(["Build cd 'web app' && npm run build", "Build cd api && go build ./...", "Test cd api && go test ./...", "Lint cd api && go vet ./..."]);
    }

    // A row each: the files, and what is to be seen in the page.
    [Theory]
    [InlineData("pyproject.toml=[project]\nrequires-python = \">=3.12\"\ndependencies = [\"fastapi\"]\n[tool.ruff]\n[tool.pytest.ini_options]\n|uv.lock=", "**Python**: >=3.12, fastapi|test: `uv run pytest`|lint: `uv run ruff check .`")]
    [InlineData("requirements.txt=flask==3\npytest\nmypy\n|app.py=x", "**Python**: flask|build: `pip install -r requirements.txt`|test: `pytest`|lint: `mypy .`")]
    [InlineData("pyproject.toml=[tool.poetry.dependencies]\npython = \"^3.11\"\n", "**Python**: ^3.11|build: `poetry install`")]
    [InlineData("Cargo.toml=[package]\nedition = \"2024\"\n|src/main.rs=fn main() {}", "**Rust**: edition 2024|test: `cargo test`|Rust, 1 file")]
    [InlineData("pom.xml=<project><parent>spring-boot-starter</parent></project>|mvnw=#!/bin/sh", "**Java**: Maven, Spring Boot|test: `./mvnw test`")]
    [InlineData("build.gradle.kts=plugins { kotlin(\"jvm\") }|app/build.gradle.kts=x", "**Java**: Gradle, Kotlin|test: `gradle test`")]
    [InlineData("Gemfile=gem 'rails'\ngem 'rspec-rails'\ngem 'rubocop'", "**Ruby**: Rails|test: `bundle exec rspec`|lint: `bundle exec rubocop`")]
    [InlineData("composer.json={\"require\":{\"php\":\"^8.3\",\"laravel/framework\":\"11\"},\"scripts\":{\"lint\":\"pint\"}}|phpunit.xml=<x/>", "**PHP**: ^8.3, Laravel|test: `vendor/bin/phpunit`|lint: `composer lint`")]
    [InlineData("infra/main.tf=x", "**Terraform**|lint: `cd infra && terraform validate`")]
    [InlineData("Dockerfile=FROM --platform=linux/amd64 node:22 AS build\nFROM build\nFROM nginx:1\n|compose.yaml=x", "**Docker**: node:22, nginx:1|run: `docker compose up`")]
    [InlineData("k8s/app.yaml=apiVersion: v1\nkind: Service\n", "**Kubernetes** (`k8s/app.yaml`)")]
    [InlineData("Makefile=CC := gcc\nbuild: x\n\techo\ntest unit: x\n.PHONY: lint\nlint:\nFLAGS ::= 1\n", "**Make**|build: `make build`|test: `make test`|lint: `make lint`")]
    [InlineData("justfile=default := 'x'\ntest filter='':\n    echo\n", "**just**|test: `just test`")]
    [InlineData(".github/workflows/ci.yml=x|.editorconfig=x|eslint.config.mjs=x", "`.github/workflows/ci.yml`: build server|`.editorconfig`: form of the code|`eslint.config.mjs`: lint")]
    public void What_it_is_made_of_is_on_the_page(string files, string expected)
    {
        foreach (var file in files.Split('|')) Write(file[..file.IndexOf('=', StringComparison.Ordinal)], file[(file.IndexOf('=', StringComparison.Ordinal) + 1)..]);

        var page = ContextPage.Of(Inspect());

        foreach (var part in expected.Split('|')) page.ShouldContain(part);
    }

    [Fact]
    public void The_same_files_give_the_same_page_whatever_order_they_were_made_in()
    {
        string[] names = ["b.py", "a.py", "tests/test_a.py", "package.json", "zz/Cargo.toml"];
        using var other = new TemporaryFolder();
        Directory.CreateDirectory(other.File("same"));
        Directory.CreateDirectory(_folder.File("same"));
        foreach (var name in names) Write("same/" + name, "{}");
        foreach (var name in names.Reverse()) Write("same/" + name, "{}", other);

        ContextPage.Of(ProjectInspector.Inspect(_folder.File("same"))).ShouldBe(ContextPage.Of(ProjectInspector.Inspect(other.File("same"))));
    }

    [Fact]
    public void What_cannot_be_read_is_said_and_the_rest_is_read()
    {
        Write("package.json", "{\n\"scripts\": {\n");
        Write("big/package.json", new string(' ', 10 * 1024 * 1024));
        Write("x/App.csproj", "<Project><!DOCTYPE x [<!ENTITY a \"b\">]></Project>");
        Write("list/composer.json", "[]");
        Write("go.mod", "go 1.24");

        var context = Inspect();

        context.Stacks.Select(s => s.Name).ShouldBe([".NET", "Node", "Go", "PHP"]);
        context.Remarks.ShouldBe(
        [
            "`big/package.json` was not read: it has 10485760 bytes, more than the 1048576 that are read.",
            "`list/composer.json` holds no JSON object; only its name was used.",
            "`package.json` is not valid JSON (line 3); only its name was used.",
            "`x/App.csproj` is not valid XML (line 1); only its name was used.",
        ]);
    }

    [Fact]
    public void Neither_links_nor_pipes_hold_it_up()
    {
        if (OperatingSystem.IsWindows()) return;
        Write("src/a.py", "import os\n");
        Directory.CreateSymbolicLink(_folder.File("src/loop"), _folder.Path);
        File.CreateSymbolicLink(_folder.File("package.json"), "/dev/zero");
        using (var mkfifo = Process.Start("mkfifo", _folder.File("go.mod"))) mkfifo.WaitForExit();

        var context = Inspect();

        context.Files.ShouldBe(2);
        context.Stacks.ShouldHaveSingleItem().ShouldBe(new Technology("Go", "", "go.mod"));
    }

    [Fact]
    public void A_huge_tree_is_cut_and_said()
    {
        for (var i = 0; i < 10; i++) Write($"data/f{i}.txt", "");

        var listing = ProjectListing.Of(_folder.Path, mostFiles: 4);

        listing.Files.ShouldBe(["data/f0.txt", "data/f1.txt", "data/f2.txt", "data/f3.txt"]);
        listing.Remarks.ShouldBe(["There are more than 4 files; only the first were looked at."]);
    }

    private ProjectContext Inspect() => ProjectInspector.Inspect(_folder.Path);

    private static IEnumerable<string> Commands(ProjectContext context) => context.Commands.Select(c => $"{c.Purpose} {c.Text}");

    private void Write(string path, string text, TemporaryFolder? folder = null)
    {
        var full = (folder ?? _folder).File(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
