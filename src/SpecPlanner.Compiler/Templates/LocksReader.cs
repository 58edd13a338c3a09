using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads <c>Locks</c>: the names of what no other step may use meanwhile, separated by commas or as a list.</summary>
internal static class LocksReader
{
    private const string Form = "A lock is named by letters, digits and . _ - / : @, with parameters in it if wanted; names are separated by commas.";

    // What people write who mean that there is none.
    private static readonly string[] WordsForNone = ["none", "n/a"];

    /// <summary>The names, in order, each once; what cannot be read is reported.</summary>
    public static IReadOnlyList<Segment> Read(StepFieldSyntax field, ParameterScope scope, FindingBag findings)
    {
        var parts = field.Value.Items.Select(i => i.Text).Prepend(field.Value.Lead).SelectMany(t => FieldText.Split(t, ',', ';', '\n', '\r')).Select(FieldText.Word).ToList();
        if (parts.Count == 0)
            findings.Add(RuleTable.FieldInvalid, field.Mark.Name.Span, "The field \"Locks\" has no value. Name what no other step may use meanwhile (\"staging-db, port-8080\"), or delete the field.");

        var names = new List<Segment>();
        var seen = new HashSet<string>(LockName.Comparer);
        foreach (var name in parts)
        {
            if (Problem(name.Text, scope) is { } problem) findings.Add(RuleTable.FieldInvalid, name.Span, problem);
            else if (seen.Add(name.Text)) names.Add(name);
            else findings.Add(RuleTable.FieldConflict, name.Span, $"The lock \"{name.Text}\" is named twice; once is enough. Delete it here, or name the one that was meant.");
        }

        return names;
    }

    private static string? Problem(string name, ParameterScope scope)
    {
        if (WordsForNone.Contains(name, StringComparer.OrdinalIgnoreCase)) return $"\"{name}\" would be a lock of that name. Delete the field where a step needs none.";
        var (position, isNamed) = (0, false);
        foreach (var placeholder in Placeholder.FindIn(name))
        {
            if (placeholder.IsOutput) return $"\"{{{{{placeholder.Name}}}}}\" is not known when the run begins, and locks must be. Use a parameter.";
            if (scope.Find(placeholder.Name)?.Type == ParameterType.Secret) return $"\"{{{{{placeholder.Name}}}}}\" is a secret, and the names of locks are shown to everybody. Use another parameter.";
            if (!IsPlain(name, position, placeholder.Start, ref isNamed)) return $"\"{name}\" is no name of a lock. {Form}";
            (position, isNamed) = (placeholder.End, true);
        }

        return IsPlain(name, position, name.Length, ref isNamed) && isNamed ? null : $"\"{name}\" is no name of a lock. {Form}";
    }

    private static bool IsPlain(string name, int start, int end, ref bool isNamed)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(name[i])) isNamed = true;
            else if (name[i] is not ('.' or '_' or '-' or '/' or ':' or '@')) return false;
        }

        return true;
    }
}
