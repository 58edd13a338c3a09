namespace SpecPlanner.Compiler;

/// <summary>Compares the parameters that are used with those that are declared.</summary>
internal static class ParameterUsage
{
    /// <summary>Reports undeclared and unused parameters. Outputs are judged elsewhere.</summary>
    public static void Check(ParameterScope scope, IReadOnlyList<ParameterDeclaration> declarations, string text, FrontMatterBlock frontMatter, FindingBag findings)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var reported = new HashSet<TextSpan>();
        foreach (var use in scope.Uses)
        {
            if (use.IsOutput) continue;
            used.Add(use.Name);
            if (scope.Find(use.Name) is not null || !reported.Add(use.Span)) continue;
            findings.Add(RuleTable.UndeclaredParameter, use.Span,
                $"The parameter \"{use.Name}\" is not declared. Declare it under \"parameters\" in the front matter.{Suggestion.For(use.Name, scope.Names)}",
                Fixes(use, scope, text, frontMatter));
        }

        foreach (var (parameter, span) in declarations)
        {
            if (!used.Contains(parameter.Name))
                findings.Add(RuleTable.UnusedParameter, span, $"The parameter \"{parameter.Name}\" is never used. Use it as {{{{{parameter.Name}}}}}, or delete it.",
                    TemplateFixes.RemoveParameter(text, frontMatter.Root!, parameter.Name));
        }
    }

    // A near name is rather meant than a new one.
    private static IEnumerable<Fix> Fixes(ParameterUse use, ParameterScope scope, string text, FrontMatterBlock frontMatter)
    {
        var near = NearestName.Fixes(use.Name, scope.Names, NameIn(text, use));
        var declared = TemplateFixes.DeclareParameter(text, frontMatter, use.Name);
        return declared is null ? near : [.. near, near.Count == 0 ? declared : declared.AsChoice()];
    }

    // Between its braces the name may have blanks around it; inside escapes it stands elsewhere.
    private static TextSpan? NameIn(string text, ParameterUse use)
    {
        var start = text.IndexOf(use.Name, use.Span.Start, use.Span.Length, StringComparison.Ordinal);
        var isAlone = start >= 0 && text.IndexOf("{{", use.Span.Start, start - use.Span.Start, StringComparison.Ordinal) == use.Span.Start && use.Span.Length <= use.Name.Length + 8;
        return isAlone ? new TextSpan(start, use.Name.Length) : null;
    }
}
