using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Checks that different ids are called differently in C#: otherwise a new one would take the class of an old one.</summary>
internal static class BindingChecks
{
    /// <summary>Reports a document whose class another document of its kind has too.</summary>
    public static void CheckDocument(ParsedDocument document, PlanIndex index, FindingBag findings)
    {
        foreach (var other in index.Namesakes(document.Model))
        {
            findings.Add(RuleTable.NameClash, document.IdSpan ?? default,
                $"In C# \"{document.Model.Id}\" and \"{other.Id}\" ({other.Path}) are both {BindingName.OfDocument(other.Id!, other.Kind)}. Give one of them an id that differs in letters or digits.");
        }
    }

    /// <summary>Reports steps, and parameters, of one template that are called the same. Ids that are the same are reported elsewhere.</summary>
    public static void CheckTemplate(IReadOnlyList<StepSyntax> steps, IReadOnlyList<ParameterDeclaration> parameters, FindingBag findings)
    {
        Check(steps.Select(s => (s.Task.Id, s.Head.Heading.Id?.Span ?? s.Head.Title.Span)), StringComparer.Ordinal, static id => id, findings);

        // Those that share their environment variable are reported for that.
        Check(parameters.Select(p => (p.Parameter.Name, p.NameSpan)), ParameterVariable.Comparer, ParameterVariable.NameOf, findings);
    }

    private static void Check(IEnumerable<(string Id, TextSpan Span)> names, StringComparer comparer, Func<string, string> keyOf, FindingBag findings)
    {
        foreach (var same in names.GroupBy(n => BindingName.Pascal(n.Id), StringComparer.Ordinal))
        {
            // One of each is enough to name another by; thousands that are the same are reported elsewhere.
            var different = same.GroupBy(n => keyOf(n.Id), comparer).Select(g => g.First()).Take(2).ToList();
            if (different.Count < 2) continue;
            foreach (var (id, span) in same)
            {
                var other = different.First(n => !comparer.Equals(keyOf(n.Id), keyOf(id))).Id;
                findings.Add(RuleTable.NameClash, span, $"In C# \"{id}\" and \"{other}\" are both {same.Key}. Give one of them a name that differs in letters or digits.");
            }
        }
    }
}
