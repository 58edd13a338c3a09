using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SpecPlanner.Analyzers.Tests;

public sealed class KeptObjectsTests
{
    private static readonly TestProject Project = Snapshot.Named("every-feature").Project;

    [Fact]
    public void No_step_keeps_a_symbol_a_compilation_a_tree_or_a_text()
    {
        var kept = StepReasons.Between(Project, Project with { CSharp = "class Unrelated;" }).Kept().ToList();

        kept.Select(k => k.Step).Distinct().ShouldBe(TrackingNames.InOrder, ignoreOrder: true);
        foreach (var (step, value) in kept) Walk(value, step, new HashSet<object>(ReferenceEqualityComparer.Instance));
    }

    // Follows every field of every object that can be reached.
    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value)) return;

        (value is ISymbol or Compilation or SyntaxNode or SyntaxTree or Location or SourceText or AdditionalText or Compiler.ParsedDocument)
            .ShouldBeFalse($"{path} keeps a {value.GetType()}");
        if (value is Type or MemberInfo or Delegate or IEqualityComparer<string>) return;
        if (value is Array array)
        {
            foreach (var item in array) Walk(item, path + "[]", seen);
            return;
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
