using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace SpecPlanner.Analyzers;

/// <summary>Turns ids and names of Markdown into C# identifiers.</summary>
internal static class Identifier
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

    /// <summary>Camel case, for an argument; keywords get the prefix that makes them names.</summary>
    public static string Camel(string pascal)
    {
        var name = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    /// <summary>A namespace: each part an identifier; nothing but dots in, nothing out.</summary>
    public static string Namespace(string text)
    {
        var parts = text.Split(['.'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(".", parts.Select(part => SyntaxFacts.IsValidIdentifier(part) ? Escaped(part) : Pascal(part)));
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
