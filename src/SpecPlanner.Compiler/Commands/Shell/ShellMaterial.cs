namespace SpecPlanner.Compiler;

/// <summary>
/// Everything in a piece of a script whose text is known only at run time, however deep:
/// placeholders (<see cref="PlaceholderPart"/>), variables (<see cref="VariablePart"/>) and files that its words may name (<see cref="FilePart"/>).
/// </summary>
internal static class ShellMaterial
{
    public static List<WordPart> In(ShellCommand command) => Collected(command, Add);

    public static List<WordPart> In(ShellWord word) => Collected(word, Add);

    public static List<WordPart> In(WordPart part) => Collected(part, Add);

    /// <summary>The same, for a word that certainly names no file.</summary>
    public static List<WordPart> Inside(ShellWord word) => Collected(word.Parts, Add);

    private static List<WordPart> Collected<T>(T piece, Action<T, List<WordPart>> add)
    {
        var found = new List<WordPart>();
        add(piece, found);
        return found;
    }

    private static void Add(ShellList list, List<WordPart> found)
    {
        foreach (var pipeline in list.Pipelines)
        {
            foreach (var command in pipeline.Commands) Add(command, found);
        }
    }

    private static void Add(ShellCommand command, List<WordPart> found)
    {
        switch (command)
        {
            case SimpleCommand simple:
                foreach (var assignment in simple.Assignments) Add(assignment, found);
                Add(simple.Words, found);
                break;
            case CompoundCommand compound:
                if (compound.LoopVariable is { } loop) Add(loop, found);
                Add(compound.Words, found);
                foreach (var body in compound.Bodies) Add(body, found);
                break;
            case FunctionDefinition function:
                Add(function.Name, found);
                Add(function.Body, found);
                break;
            case ConditionCommand condition:
                Add(condition.Words, found);
                break;
            case ArithmeticCommand arithmetic:
                Add(arithmetic.Sum, found);
                break;
        }

        foreach (var redirection in command.Redirections)
        {
            Add(redirection.Target, found);
            if (redirection.Document is { } document) Add(document.Parts, found);
        }
    }

    private static void Add(Assignment assignment, List<WordPart> found)
    {
        Add(assignment.Index, found);
        Add(assignment.Value, found);
    }

    private static void Add(List<ShellWord> words, List<WordPart> found)
    {
        foreach (var word in words) Add(word, found);
    }

    private static void Add(ShellWord word, List<WordPart> found)
    {
        if (word.FileName is { Length: > 0 } name) found.Add(new FilePart(name));
        Add(word.Parts, found);
    }

    private static void Add(IReadOnlyList<WordPart> parts, List<WordPart> found)
    {
        foreach (var part in parts) Add(part, found);
    }

    private static void Add(WordPart part, List<WordPart> found)
    {
        switch (part)
        {
            case PlaceholderPart:
                found.Add(part);
                break;
            case VariablePart variable:
                found.Add(part);
                Add(variable.Parts, found);
                break;
            case ArithmeticPart sum:
                Add(sum.Parts, found);
                break;
            case SubstitutionPart substitution:
                found.AddRange(substitution.Loose);
                Add(substitution.Body, found);
                break;
            case ArrayPart array:
                Add(array.Elements, found);
                break;
        }
    }
}
