using System.Text;

namespace SpecPlanner.Compiler;

/// <summary>What ids and names of Markdown are called in C#.</summary>
public static class BindingName
{
    /// <summary>
    /// Pascal case: <c>backup-and-deploy</c> is <c>BackupAndDeploy</c>. It never is all lower case, which C# reserves for itself,
    /// and never a keyword.
    /// </summary>
    public static string Pascal(string text)
    {
        var name = new StringBuilder(text.Length);
        var startsPart = true;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                startsPart = true;
                continue;
            }

            // Two numbers stay two numbers: 1.0 is not 10.
            var isDigit = char.IsDigit(c);
            if (isDigit && startsPart && (name.Length == 0 || char.IsDigit(name[name.Length - 1]))) name.Append('_');
            name.Append(startsPart ? char.ToUpperInvariant(c) : c);
            startsPart = false;
        }

        return name.Length == 0 ? "Unnamed" : name.ToString();
    }

    /// <summary>The class of a document; it cannot have the name of one of its own members.</summary>
    public static string OfDocument(string id, DocumentKind kind)
    {
        var name = Pascal(id);
        return name is "Id" or "Name" or "Plan" or "Entry" or "Parameters" or "CreatePlan" or "Definition"
            || (kind == DocumentKind.Specification && name is "Requirements" or "Capabilities" or "Behaviors" or "Flows" or "Transitions" or "Invariants") ? name + SuffixOf(kind) : name;
    }

    /// <summary>What is put behind the name of a class that is taken.</summary>
    public static string SuffixOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Persona => "Persona",
        DocumentKind.Specification => "Specification",
        _ => "Template",
    };
}
