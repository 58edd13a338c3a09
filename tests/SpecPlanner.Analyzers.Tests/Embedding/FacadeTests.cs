using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>
/// The compiler makes these types before any code of the assembly runs: what travels inside it cannot be found yet,
/// so their bases, interfaces and fields must not need it.
/// </summary>
public sealed class FacadeTests
{
    private static readonly string[] Facades = [nameof(PlanGenerator), nameof(PlanAnalyzer), nameof(CodeAnalyzer), nameof(CommentSuppressor)];

    private static readonly string[] Embedded = ["SpecPlanner.Model", "SpecPlanner.Compiler", "Markdig", "YamlDotNet"];

    [Fact]
    public void What_the_compiler_makes_needs_nothing_that_travels_inside()
    {
        using var file = File.OpenRead(typeof(PlanGenerator).Assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();

        var facades = metadata.TypeDefinitions
            .Select(metadata.GetTypeDefinition)
            .Where(type => Facades.Contains(OutermostName(metadata, type)))
            .ToList();

        facades.Count.ShouldBeGreaterThanOrEqualTo(Facades.Length);
        facades.SelectMany(type => EmbeddedTypesOf(metadata, type)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_type_the_compiler_makes_is_under_this_rule() =>
        typeof(PlanGenerator).Assembly.GetTypes()
            .Where(type => type.GetCustomAttributes(false).Any(a => a.GetType().Name is "GeneratorAttribute" or "DiagnosticAnalyzerAttribute"))
            .Select(type => type.Name)
            .ShouldBe(Facades, ignoreOrder: true);

    // A closure is a type inside the one that makes it.
    private static string OutermostName(MetadataReader metadata, TypeDefinition type)
    {
        while (!type.GetDeclaringType().IsNil) type = metadata.GetTypeDefinition(type.GetDeclaringType());
        return metadata.GetString(type.Name);
    }

    private static IEnumerable<string> EmbeddedTypesOf(MetadataReader metadata, TypeDefinition type)
    {
        var names = new TypeNames(metadata);
        var used = type.GetInterfaceImplementations()
            .Select(handle => names.NameOf(metadata.GetInterfaceImplementation(handle).Interface))
            .Concat(type.GetFields().Select(handle => metadata.GetFieldDefinition(handle).DecodeSignature(names, genericContext: null)))
            .Append(type.BaseType.IsNil ? "" : names.NameOf(type.BaseType));
        return used.Where(name => Embedded.Any(assembly => name.Contains($"[{assembly}]", StringComparison.Ordinal)));
    }
}
