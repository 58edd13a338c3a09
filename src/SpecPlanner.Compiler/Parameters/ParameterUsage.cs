namespace SpecPlanner.Compiler;

/// <summary>Compares the parameters that are used with those that are declared.</summary>
internal static class ParameterUsage
{
    /// <summary>Reports undeclared and unused parameters. Outputs are judged elsewhere.</summary>
    public static void Check(ParameterScope scope, IReadOnlyList<ParameterDeclaration> declarations, FindingBag findings)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var reported = new HashSet<TextSpan>();
        foreach (var use in scope.Uses)
        {
            if (use.IsOutput) continue;
            used.Add(use.Name);
            if (scope.Find(use.Name) is not null || !reported.Add(use.Span)) continue;
            findings.Add(RuleTable.UndeclaredParameter, use.Span,
                $"The parameter \"{use.Name}\" is not declared. Declare it under \"parameters\" in the front matter.{Suggestion.For(use.Name, scope.Names)}");
        }

        foreach (var (parameter, span) in declarations)
        {
            if (!used.Contains(parameter.Name))
                findings.Add(RuleTable.UnusedParameter, span, $"The parameter \"{parameter.Name}\" is never used. Use it as {{{{{parameter.Name}}}}}, or delete it.");
        }
    }
}
