namespace SpecPlanner.Compiler;

/// <summary>What a sentence can be too weak in.</summary>
public enum WeaknessKind
{
    /// <summary>W1: a thing is described, and nothing says what is done with it.</summary>
    StructureWithoutBehavior,

    /// <summary>W2: a demand outside the requirements, which none of them states.</summary>
    ImplicitRequirement,

    /// <summary>W3: a matter that cuts across the product, and no task takes care of it.</summary>
    ConcernWithoutTask,

    /// <summary>W4: a quality without a measure.</summary>
    WithoutMeasure,

    /// <summary>W5: something that was left to be written later.</summary>
    Fragment,

    /// <summary>W6: two statements that cannot both hold.</summary>
    Contradiction,

    /// <summary>W7: a phrase that two readers read differently.</summary>
    Ambiguity,
}

/// <summary>A weak place in the prose of a specification.</summary>
/// <param name="Id">Its name in the document, such as <c>W4-002</c>: counted by kind, in order of place.</param>
/// <param name="Kind">What it is weak in.</param>
/// <param name="Span">The narrowest place that shows it.</param>
/// <param name="Problem">What is wrong, as a sentence.</param>
/// <param name="Question">The question whose answer would clear it.</param>
public sealed record Weakness(string Id, WeaknessKind Kind, TextSpan Span, string Problem, string Question)
{
    /// <summary>The rule that stands for the kind.</summary>
    public Rule Rule => Kind.Rule();

    /// <summary>Whether it has to be cleared before anybody plans: W1 and W6.</summary>
    public bool IsCritical => Kind is WeaknessKind.StructureWithoutBehavior or WeaknessKind.Contradiction;

    /// <summary>The finding's message: the problem, then the question.</summary>
    public string Message => $"{Problem} {Question}";
}

/// <summary>The names of the kinds.</summary>
public static class WeaknessKinds
{
    /// <summary>The rule that stands for a kind.</summary>
    public static Rule Rule(this WeaknessKind kind) => kind switch
    {
        WeaknessKind.StructureWithoutBehavior => RuleTable.StructureWithoutBehavior,
        WeaknessKind.ImplicitRequirement => RuleTable.ImplicitRequirement,
        WeaknessKind.ConcernWithoutTask => RuleTable.ConcernWithoutTask,
        WeaknessKind.WithoutMeasure => RuleTable.QualityWithoutMeasure,
        WeaknessKind.Fragment => RuleTable.Fragment,
        WeaknessKind.Contradiction => RuleTable.Contradiction,
        _ => RuleTable.Ambiguity,
    };

    /// <summary>The rules of all kinds.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        RuleTable.StructureWithoutBehavior, RuleTable.ImplicitRequirement, RuleTable.ConcernWithoutTask, RuleTable.QualityWithoutMeasure,
        RuleTable.Fragment, RuleTable.Contradiction, RuleTable.Ambiguity,
    ];

    /// <summary>The short name of a kind: <c>W1</c> to <c>W7</c>.</summary>
    public static string Name(this WeaknessKind kind) => kind switch
    {
        WeaknessKind.StructureWithoutBehavior => "W1",
        WeaknessKind.ImplicitRequirement => "W2",
        WeaknessKind.ConcernWithoutTask => "W3",
        WeaknessKind.WithoutMeasure => "W4",
        WeaknessKind.Fragment => "W5",
        WeaknessKind.Contradiction => "W6",
        _ => "W7",
    };
}
