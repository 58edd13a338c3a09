using Microsoft.CodeAnalysis.CSharp;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>Turns ids and names of Markdown into C# identifiers.</summary>
internal static class Identifier
{
    /// <summary>Pascal case: <c>backup-and-deploy</c> is <c>BackupAndDeploy</c>.</summary>
    public static string Pascal(string text) => BindingName.Pascal(text);

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
