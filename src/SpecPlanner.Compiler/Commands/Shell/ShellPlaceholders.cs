namespace SpecPlanner.Compiler;

/// <summary>Every placeholder inside a piece of a script, however deep.</summary>
internal static class ShellPlaceholders
{
    public static IEnumerable<PlaceholderPart> In(ShellList list) => list.Pipelines.SelectMany(p => p.Commands).SelectMany(In);

    public static IEnumerable<PlaceholderPart> In(ShellCommand command) => Own(command).Concat(command.Redirections.SelectMany(In));

    public static IEnumerable<PlaceholderPart> In(Redirection redirection) =>
        redirection.Target.Placeholders.Concat(redirection.Document?.Parts.SelectMany(In) ?? []);

    public static IEnumerable<PlaceholderPart> In(WordPart part) => part switch
    {
        PlaceholderPart placeholder => [placeholder],
        VariablePart variable => variable.Parts.SelectMany(In),
        ArithmeticPart sum => sum.Parts.SelectMany(In),
        SubstitutionPart substitution => substitution.Loose.Concat(In(substitution.Body)),
        ArrayPart array => array.Elements.SelectMany(e => e.Placeholders),
        _ => [],
    };

    private static IEnumerable<PlaceholderPart> Own(ShellCommand command) => command switch
    {
        SimpleCommand simple => simple.Assignments.SelectMany(a => a.Index.SelectMany(In).Concat(a.Placeholders))
            .Concat(simple.Words.SelectMany(w => w.Placeholders)),
        CompoundCommand compound => (compound.LoopVariable?.Placeholders ?? [])
            .Concat(compound.Words.SelectMany(w => w.Placeholders)).Concat(compound.Bodies.SelectMany(In)),
        FunctionDefinition function => function.Name.Placeholders.Concat(In(function.Body)),
        ConditionCommand condition => condition.Words.SelectMany(w => w.Placeholders),
        ArithmeticCommand arithmetic => In(arithmetic.Sum),
        _ => [],
    };
}
