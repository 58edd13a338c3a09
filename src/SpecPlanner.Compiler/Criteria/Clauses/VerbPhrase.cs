namespace SpecPlanner.Compiler;

/// <summary>Reads a verb with its negation: <c>returns</c>, <c>does not return</c>, <c>must return</c>.</summary>
internal static class VerbPhrase
{
    /// <summary>
    /// Steps over the verb. A bare form needs an auxiliary before it: in "`/a` and `/b` return 200"
    /// the verb speaks of two subjects, and the clause has only the last.
    /// </summary>
    public static bool Take(ClauseCursor clause, string thirdPerson, string bare, out bool negated)
    {
        var start = clause.Position;
        negated = false;
        if (clause.Take(thirdPerson)) return true;

        if (clause.Take("doesn't", "doesn’t")) negated = true;
        else if (!clause.Take("does", "must", "should", "shall", "will")) return false;
        if (clause.Take("not")) negated = true;
        if (clause.Take(bare)) return true;

        // A "does not" before another verb is that verb's own.
        negated = false;
        clause.Position = start;
        return false;
    }

    /// <summary>Steps over <c>is</c>, <c>is not</c>, <c>must be</c> and their like.</summary>
    public static bool TakeIs(ClauseCursor clause, out bool negated)
    {
        if (clause.Take("isn't", "isn’t"))
        {
            negated = true;
            return true;
        }

        return Take(clause, "is", "be", out negated) && TakeNot(clause, ref negated);
    }

    private static bool TakeNot(ClauseCursor clause, ref bool negated)
    {
        if (clause.Take("not")) negated = !negated;
        return true;
    }
}
