using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace SpecPlanner.CodeFixes;

/// <summary>A type of the user's that promises to decide invariants of a machine, and does not decide all.</summary>
/// <param name="Type">The type.</param>
/// <param name="Missing">The invariants, in the order of the specification.</param>
internal sealed record Guards(TypeDeclarationSyntax Type, IReadOnlyList<IMethodSymbol> Missing)
{
    /// <summary>What is offered.</summary>
    public string Title => $"Write the {(Missing.Count == 1 ? "guard" : "guards")} {string.Join(", ", Missing.Select(m => m.Name))}";

    /// <summary>The types that the compiler complains of.</summary>
    public static async Task<IReadOnlyList<Guards>> OfAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (model is null || root is null) return [];
        var types = diagnostics.Select(d => root.FindNode(d.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>()).OfType<TypeDeclarationSyntax>().Distinct();
        return [.. types.Select(t => new Guards(t, MissingIn(model.GetDeclaredSymbol(t, cancellationToken) as INamedTypeSymbol))).Where(g => g.Missing.Count > 0)];
    }

    /// <summary>The document with a method for each invariant that is missing.</summary>
    public static async Task<Document> WriteAsync(Document document, IReadOnlyList<Guards> all, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var generator = SyntaxGenerator.GetGenerator(document);
        return document.WithSyntaxRoot(root!.ReplaceNodes(all.Select(g => g.Type), (type, rewritten) =>
        {
            var methods = all.First(g => g.Type == type).Missing.Select(m => Method(generator, m, compilation!, type.SyntaxTree.NewLine()));
            return methods.Aggregate(rewritten, (written, method) => written.WithMember(method)).WithAdditionalAnnotations(Formatter.Annotation);
        }));
    }

    private static IReadOnlyList<IMethodSymbol> MissingIn(INamedTypeSymbol? type) =>
        type is null ? [] : [.. type.AllInterfaces.Where(IsOfMachine).SelectMany(i => i.GetMembers()).OfType<IMethodSymbol>().Where(m => type.FindImplementationForInterfaceMember(m) is null)];

    // A generated machine has its guards beside the enumerations of its states and triggers.
    private static bool IsOfMachine(INamedTypeSymbol type) =>
        type is { Name: "IGuards", TypeKind: TypeKind.Interface, ContainingType: { } machine }
        && machine.GetTypeMembers("State").Any(t => t.TypeKind == TypeKind.Enum) && machine.GetTypeMembers("Trigger").Any(t => t.TypeKind == TypeKind.Enum);

    private static MethodDeclarationSyntax Method(SyntaxGenerator generator, IMethodSymbol invariant, Compilation compilation, string newLine)
    {
        var method = (MethodDeclarationSyntax)generator.MethodDeclaration(invariant.Name, returnType: generator.TypeExpression(SpecialType.System_Boolean), accessibility: Accessibility.Public);
        method = method.WithThrow(generator, compilation);
        return TextOf(invariant) is { } text ? method.WithLeadingTrivia(SyntaxFactory.ParseLeadingTrivia($"/// <summary>{text}</summary>{newLine}")) : method;
    }

    // What must hold, as it stands in the generated comment, markup included.
    private static string? TextOf(IMethodSymbol invariant)
    {
        if (invariant.GetDocumentationCommentXml() is not { Length: > 0 } xml) return null;
        try
        {
            return XElement.Parse(xml).Element("summary") is { } summary ? string.Concat(summary.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))).Trim() : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
