namespace SpecPlanner.Compiler;

/// <summary>
/// Everything in a piece of a script whose text is known only at run time, however deep:
/// placeholders (<see cref="PlaceholderPart"/>), variables (<see cref="VariablePart"/>) and files that its words may name (<see cref="FilePart"/>).
/// </summary>
internal static class ShellMaterial
{
    public static IEnumerable<WordPart> In(ShellList list) => list.Pipelines.SelectMany(p => p.Commands).SelectMany(In);

    public static IEnumerable<WordPart> In(ShellCommand command) => Own(command).Concat(command.Redirections.SelectMany(In));

    public static IEnumerable<WordPart> In(Redirection redirection) =>
        In(redirection.Target).Concat(redirection.Document?.Parts.SelectMany(In) ?? []);

    public static IEnumerable<WordPart> In(ShellWord word) =>
        word.FileName is { Length: > 0 } name ? [new FilePart(name), .. word.Parts.SelectMany(In)] : word.Parts.SelectMany(In);

    public static IEnumerable<WordPart> In(Assignment assignment) => assignment.Index.Concat(assignment.Value).SelectMany(In);

    public static IEnumerable<WordPart> In(WordPart part) => part switch
    {
        PlaceholderPart => [part],
        VariablePart variable => [part, .. variable.Parts.SelectMany(In)],
        ArithmeticPart sum => sum.Parts.SelectMany(In),
        SubstitutionPart substitution => substitution.Loose.Concat(In(substitution.Body)),
        ArrayPart array => array.Elements.SelectMany(In),
        _ => [],
    };

    private static IEnumerable<WordPart> Own(ShellCommand command) => command switch
    {
        SimpleCommand simple => simple.Assignments.SelectMany(In).Concat(simple.Words.SelectMany(In)),
        CompoundCommand compound => (compound.LoopVariable is { } loop ? In(loop) : [])
            .Concat(compound.Words.SelectMany(In)).Concat(compound.Bodies.SelectMany(In)),
        FunctionDefinition function => In(function.Name).Concat(In(function.Body)),
        ConditionCommand condition => condition.Words.SelectMany(In),
        ArithmeticCommand arithmetic => In(arithmetic.Sum),
        _ => [],
    };
}
