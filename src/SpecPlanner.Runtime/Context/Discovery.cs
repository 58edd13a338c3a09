namespace SpecPlanner.Runtime;

/// <summary>Gathers what the readers of the stacks find.</summary>
internal sealed class Discovery(ProjectListing listing)
{
    // A repository of many packages is described by its first ones.
    private const int MostOfAKind = 5;

    /// <summary>The files that are looked at.</summary>
    public ProjectListing Files { get; } = listing;

    /// <summary>The stacks, in the order found.</summary>
    public List<Technology> Stacks { get; } = [];

    /// <summary>The commands, in the order found.</summary>
    public List<ProjectCommand> Commands { get; } = [];

    /// <summary>The test frameworks, by language.</summary>
    public SortedDictionary<string, string> TestFrameworks { get; } = new(StringComparer.Ordinal);

    /// <summary>The first files that mark a stack; when there are more, a remark counts them.</summary>
    public IReadOnlyList<string> Marks(IEnumerable<string> files)
    {
        var all = files.ToList();
        if (all.Count > MostOfAKind) Files.Remark($"There are {all.Count} files like `{all[0]}`; the {MostOfAKind} nearest to the root were read.");
        return [.. all.Take(MostOfAKind)];
    }

    /// <summary>Notes a stack; of one name and detail the first.</summary>
    public void Stack(string name, string detail, string evidence)
    {
        if (!Stacks.Any(s => s.Name == name && (s.Detail == detail || detail.Length == 0))) Stacks.Add(new Technology(name, detail, evidence));
    }

    /// <summary>Notes a command that is run in the folder of the file that says so.</summary>
    public void Command(CommandPurpose purpose, string text, string source)
    {
        var folder = ProjectListing.FolderOf(source);
        var typed = folder.Length == 0 ? text : $"cd {Quoted(folder)} && {text}";
        if (!Commands.Any(c => c.Purpose == purpose && c.Text == typed)) Commands.Add(new ProjectCommand(purpose, typed, source));
    }

    /// <summary>What a task of this name is usually for; <see langword="null"/> when the name does not tell.</summary>
    public static CommandPurpose? PurposeOf(string task)
    {
        var first = task.Split(':', '-', '_', '.')[0].ToLowerInvariant();
        return first switch
        {
            "build" or "compile" or "bundle" or "package" or "all" => CommandPurpose.Build,
            "test" or "tests" or "spec" or "e2e" or "unit" or "integration" => CommandPurpose.Test,
            "lint" or "check" or "typecheck" or "types" or "vet" or "analyze" or "analyse" or "eslint" or "mypy" => CommandPurpose.Lint,
            "format" or "fmt" or "prettier" => CommandPurpose.Format,
            "start" or "run" or "serve" or "dev" or "up" => CommandPurpose.Run,
            _ => null,
        };
    }

    private static string Quoted(string folder) =>
        folder.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_') && folder[0] != '-' ? folder : $"'{folder.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
