namespace SpecPlanner.Model;

/// <summary>Guards as the language writes them, and what they speak of.</summary>
public static class GuardText
{
    /// <summary>The guard with no more parentheses than it needs, such as <c>not I1 and (I2 or I3)</c>.</summary>
    public static string Of(Guard guard) => Write(guard, 0);

    /// <summary>The ids of the invariants that a guard names, each once, in the order of their first mention.</summary>
    public static IEnumerable<string> Invariants(Guard? guard) => Named(guard).Distinct(StringComparer.Ordinal);

    private static string Write(Guard guard, int binding)
    {
        var (text, own) = guard switch
        {
            GuardInvariant invariant => (invariant.Invariant, 3),
            GuardNot not => ("not " + Write(not.Operand, 2), 2),
            GuardAnd and => (Write(and.Left, 1) + " and " + Write(and.Right, 2), 1),
            GuardOr or => (Write(or.Left, 0) + " or " + Write(or.Right, 1), 0),
            _ => throw new ArgumentOutOfRangeException(nameof(guard)),
        };
        return own < binding ? "(" + text + ")" : text;
    }

    private static IEnumerable<string> Named(Guard? guard) => guard switch
    {
        GuardInvariant invariant => [invariant.Invariant],
        GuardNot not => Named(not.Operand),
        GuardAnd and => Named(and.Left).Concat(Named(and.Right)),
        GuardOr or => Named(or.Left).Concat(Named(or.Right)),
        _ => [],
    };
}
