namespace SpecPlanner.Runtime;

/// <summary>What a project of Python tells: <c>pyproject.toml</c> and its elders.</summary>
internal static class PythonReading
{
    private static readonly string[] Marks = ["pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", "Pipfile"];
    private static readonly string[] Frameworks = ["django", "flask", "fastapi", "pandas", "torch", "click", "typer", "sqlalchemy", "celery", "airflow"];

    /// <summary>Reads them.</summary>
    public static void Read(Discovery found)
    {
        foreach (var folder in found.Marks(found.Files.Named(Marks)).Select(ProjectListing.FolderOf).Distinct(StringComparer.Ordinal))
        {
            string In(string name) => folder.Length == 0 ? name : $"{folder}/{name}";
            var marks = Marks.Select(In).Where(found.Files.Has).ToList();
            var texts = string.Join('\n', marks.Select(m => found.Files.Read(m) ?? ""));
            var project = new TomlLines(found.Files.Has(In("pyproject.toml")) ? found.Files.Read(In("pyproject.toml")) ?? "" : "");

            var version = project.Value("project", "requires-python");
            if (version.Length == 0) version = project.Value("tool.poetry.dependencies", "python");
            string[] detail = [.. version.Length > 0 ? [version] : Array.Empty<string>(), .. Frameworks.Where(f => Mentions(texts, f))];
            found.Stack("Python", string.Join(", ", detail), marks[0]);
            Commands(found, In, project, texts, marks[0]);
        }
    }

    private static void Commands(Discovery found, Func<string, string> inFolder, TomlLines project, string texts, string source)
    {
        bool Has(string name) => found.Files.Has(inFolder(name));
        var (way, build) = Has("uv.lock") ? ("uv run ", "uv sync")
            : Has("poetry.lock") || project.HasTable("tool.poetry") ? ("poetry run ", "poetry install")
            : Has("Pipfile") ? ("pipenv run ", "pipenv install --dev")
            : ("", Has("requirements.txt") ? "pip install -r requirements.txt" : "pip install -e .");
        found.Command(CommandPurpose.Build, build, source);

        var testFiles = found.Files.Files.Any(f => ProjectListing.NameOf(f) is var n && n.StartsWith("test_", StringComparison.Ordinal) && n.EndsWith(".py", StringComparison.Ordinal));
        if (Has("manage.py")) found.Command(CommandPurpose.Test, way + "python manage.py test", source);
        else if (project.HasTable("tool.pytest") || Has("pytest.ini") || Has("conftest.py") || Mentions(texts, "pytest")) found.Command(CommandPurpose.Test, way + "pytest", source);
        else if (testFiles) found.Command(CommandPurpose.Test, way + "python -m unittest", source);
        if (found.Commands.Any(c => c.Text.Contains("pytest", StringComparison.Ordinal))) found.TestFrameworks["Python"] = "pytest";
        else if (testFiles) found.TestFrameworks.TryAdd("Python", "unittest");
        if (Has("tox.ini")) found.Command(CommandPurpose.Test, "tox", source);

        var usesRuff = project.HasTable("tool.ruff") || Has("ruff.toml") || Has(".ruff.toml") || Mentions(texts, "ruff");
        if (usesRuff) found.Command(CommandPurpose.Lint, way + "ruff check .", source);
        if (usesRuff) found.Command(CommandPurpose.Format, way + "ruff format --check .", source);
        if (Has(".flake8") || Mentions(texts, "flake8")) found.Command(CommandPurpose.Lint, way + "flake8", source);
        if (project.HasTable("tool.mypy") || Has("mypy.ini") || Mentions(texts, "mypy")) found.Command(CommandPurpose.Lint, way + "mypy .", source);
        if (project.HasTable("tool.black") || Mentions(texts, "black")) found.Command(CommandPurpose.Format, way + "black --check .", source);
    }

    // A dependency's name stands at the start of a line or behind a quote.
    private static bool Mentions(string texts, string name)
    {
        for (var at = texts.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = texts.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var starts = at == 0 || texts[at - 1] is '\n' or '"' or '\'';
            var end = at + name.Length;
            if (starts && (end == texts.Length || !(char.IsLetterOrDigit(texts[end]) || texts[end] is '-' or '_'))) return true;
        }

        return false;
    }
}
