using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SpecPlanner.Analyzers;

namespace SpecPlanner.CodeFixes.Tests;

/// <summary>
/// What travels inside the analyzers cannot be found by others, and may be there in two versions. So the code fixes name nothing of it,
/// and the analyzers' types they do name need nothing of it either.
/// </summary>
public sealed class FacadeTests
{
    private static readonly string[] Embedded = ["SpecPlanner.Model", "SpecPlanner.Compiler", "Markdig", "YamlDotNet"];

    [Fact]
    public void The_code_fixes_refer_to_nothing_that_travels_inside_the_analyzers() =>
        typeof(MarkdownFixProvider).Assembly.GetReferencedAssemblies().Select(a => a.Name).ShouldNotContain(name => Embedded.Contains(name));

    [Fact]
    public void What_they_name_of_the_analyzers_has_only_types_of_Roslyn_in_it()
    {
        using var file = File.OpenRead(typeof(MarkdownFixProvider).Assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var named = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Where(t => metadata.GetString(t.Namespace) == "SpecPlanner.Analyzers")
            .Select(t => typeof(MarkdownFixes).Assembly.GetType("SpecPlanner.Analyzers." + metadata.GetString(t.Name), throwOnError: true)!)
            .ToList();

        named.ShouldContain(typeof(MarkdownFixes));
        named.SelectMany(TypesIn).SelectMany(WithArguments).Select(t => t.Assembly.GetName().Name).ShouldNotContain(name => Embedded.Contains(name));
    }

    private const System.Reflection.BindingFlags All =
        System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static;

    private static IEnumerable<Type> TypesIn(Type type) =>
    [
        .. type.GetFields(All).Select(f => f.FieldType),
        .. type.GetMethods(All).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)),
        .. type.GetConstructors(All).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType),
        .. type.GetInterfaces(),
        type.BaseType ?? typeof(object),
    ];

    private static IEnumerable<Type> WithArguments(Type type) => type.GetGenericArguments().SelectMany(WithArguments).Append(type);
}
