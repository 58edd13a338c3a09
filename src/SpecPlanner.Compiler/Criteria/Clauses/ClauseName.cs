namespace SpecPlanner.Compiler;

/// <summary>The name of a clause: the words before its colon, as in "Free space: `df -k .` prints …".</summary>
internal static class ClauseName
{
    private static readonly string[] Conditions = ["not", "if", "unless", "when", "except", "either", "optional", "optionally"];

    /// <summary>How many tokens the name takes, its colon included; 0 when there is none.</summary>
    public static int LengthIn(IReadOnlyList<ClauseToken> tokens)
    {
        var length = 0;
        for (var i = 0; i < tokens.Count && tokens[i].Kind is ClauseTokenKind.Word or ClauseTokenKind.Colon; i++)
        {
            if (tokens[i].Kind == ClauseTokenKind.Colon && i > 0) length = i + 1;
        }

        return length;
    }

    /// <summary>Why the words before the colon are more than a name; <see langword="null"/> when they are one.</summary>
    public static FormReading? Problem(Clause clause, int length)
    {
        var first = clause.Tokens[0];
        if (length >= 3 && clause.Tokens[1].Is("of") && (first.Is("any") || first.Is("all")))
            return new FormReading.Misuse(clause.Source.Span, $"\"{first.Text} of:\" opens a group only at the start of a field or list item; give it a list item of its own.");
        var isCheck = CheckLikeness.ReasonOf(clause.Tokens.Skip(length).ToList()) is not null;
        return isCheck && Array.Exists(Conditions, first.Is)
            ? new FormReading.Unfit($"\"{Excerpt.Of(first)}\" before a colon would only be a name, and the check would be made all the same; write \"not\" directly before what must not hold, and a condition into the command")
            : null;
    }
}
