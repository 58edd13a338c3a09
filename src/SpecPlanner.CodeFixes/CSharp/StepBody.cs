using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace SpecPlanner.CodeFixes;

/// <summary>Writes the body of a step's method.</summary>
internal static class StepBody
{
    /// <summary>Whether a method is the one that does a step.</summary>
    public static bool IsOfStep(IMethodSymbol method) =>
        method is { Name: "ExecuteAsync", Parameters.Length: 2, ContainingType.ContainingType: not null } && method.Parameters[0].Type is { Name: "TaskContext", ContainingNamespace: { Name: "Runtime", ContainingNamespace.Name: "SpecPlanner" } };

    /// <summary>The method that does a step of a plan; <see langword="null"/> when no code does it.</summary>
    public static IMethodSymbol? Find(Compilation compilation, string plan, string step) =>
        TypesIn(compilation.Assembly.GlobalNamespace).Where(t => IdOf(t) == plan).SelectMany(t => t.GetTypeMembers()).Where(t => IdOf(t) == step)
            .SelectMany(t => t.GetMembers("ExecuteAsync")).OfType<IMethodSymbol>().FirstOrDefault(IsOfStep);

    /// <summary>What is offered.</summary>
    public static string Title(IMethodSymbol method) => $"Write the body of the step \"{method.ContainingType.Name}\"";

    /// <summary>The solution with a body to be filled in.</summary>
    public static async Task<Solution> WriteAsync(Project project, IMethodSymbol method, CancellationToken cancellationToken)
    {
        var (step, template) = (method.ContainingType, method.ContainingType.ContainingType);
        var generator = SyntaxGenerator.GetGenerator(project);
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var body = Body(generator, method, compilation!);
        if (await PartOf(project, step, cancellationToken).ConfigureAwait(false) is var (written, part)) return await Add(written, part, body, cancellationToken).ConfigureAwait(false);

        var stepPart = Part(step, body);
        if (await PartOf(project, template, cancellationToken).ConfigureAwait(false) is var (document, outer)) return await Add(document, outer, stepPart, cancellationToken).ConfigureAwait(false);

        MemberDeclarationSyntax member = Part(template, stepPart);
        if (!template.ContainingNamespace.IsGlobalNamespace)
            member = SyntaxFactory.FileScopedNamespaceDeclaration(SyntaxFactory.ParseName(template.ContainingNamespace.ToDisplayString())).AddMembers(member);
        var unit = SyntaxFactory.CompilationUnit().AddMembers(member).WithAdditionalAnnotations(Formatter.Annotation);
        return project.AddDocument($"{template.Name}.{step.Name}.cs", unit).Project.Solution;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesIn));

    private static string? IdOf(INamedTypeSymbol type) => type.GetMembers("Id").OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue as string;

    // What a person wrote of a type, if anything.
    private static async Task<(Document Document, TypeDeclarationSyntax Part)?> PartOf(Project project, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (project.GetDocument(reference.SyntaxTree) is not { } document || document is SourceGeneratedDocument) continue;
            if (await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is TypeDeclarationSyntax part) return (document, part);
        }

        return null;
    }

    private static async Task<Solution> Add(Document document, TypeDeclarationSyntax part, MemberDeclarationSyntax member, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return document.WithSyntaxRoot(root!.ReplaceNode(part, part.WithMember(member))).Project.Solution;
    }

    private static ClassDeclarationSyntax Part(INamedTypeSymbol type, MemberDeclarationSyntax member)
    {
        var modifiers = SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.PartialKeyword));
        if (type.IsStatic) modifiers = modifiers.Insert(0, SyntaxFactory.Token(SyntaxKind.StaticKeyword));
        else if (type.IsSealed) modifiers = modifiers.Insert(0, SyntaxFactory.Token(SyntaxKind.SealedKeyword));
        return SyntaxFactory.ClassDeclaration(type.Name).WithModifiers(modifiers).AddMembers(member);
    }

    private static MethodDeclarationSyntax Body(SyntaxGenerator generator, IMethodSymbol method, Compilation compilation)
    {
        var declaration = (MethodDeclarationSyntax)generator.MethodDeclaration(
            method.Name,
            method.Parameters.Select(p => generator.ParameterDeclaration(p.Name, generator.TypeExpression(p.Type, addImport: true))),
            returnType: generator.TypeExpression(method.ReturnType, addImport: true),
            accessibility: method.DeclaredAccessibility,
            modifiers: DeclarationModifiers.Partial);
        return declaration.WithThrow(generator, compilation);
    }
}
