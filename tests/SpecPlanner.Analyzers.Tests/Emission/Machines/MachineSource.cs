using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SpecPlanner.Model;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>Machines written as C#, and compiled together with C# that uses them.</summary>
internal static class MachineSource
{
    /// <summary>The machine of the language page.</summary>
    public static StateMachine Checkout { get; } = new()
    {
        Id = "M1",
        Name = "Order life cycle",
        IsPrimary = true,
        Initial = "Cart",
        States = [new("Cart", "Cart", false), new("Paying", "Being paid", false), new("Paid", "Paid", true), new("Failed", "Failed", true)],
        Transitions =
        [
            new() { Id = "TR1", From = "Cart", To = "Paying", Trigger = "checkout", Guard = new GuardInvariant("I1") },
            new() { Id = "TR2", From = "Paying", To = "Cart", Trigger = "answer", Guard = new GuardNot(new GuardInvariant("I2")) },
            new() { Id = "TR3", From = "Paying", To = "Paid", Trigger = "answer", Guard = new GuardInvariant("I2") },
            new() { Id = "TR4", From = "Paying", To = "Failed", Trigger = "time out" },
        ],
        Invariants = [new() { Id = "I1", Text = "the cart is not empty" }, new() { Id = "I2", Text = "the card is valid, & <not> lost" }],
    };

    /// <summary>The class of a machine, inside a class <c>Demo.Spec</c>.</summary>
    public static string Of(StateMachine machine, string className = "Order", string spec = "Spec")
    {
        var writer = GeneratedFile.Begin().Open("namespace Demo").Line("/// <summary>A specification.</summary>").Open($"public static partial class {spec}");
        MachineClassWriter.Write(writer, machine, className, "public").ShouldBeTrue();
        return writer.Close().Close().ToString();
    }

    /// <summary>Compiles sources as a library; documentation comments are checked.</summary>
    public static CSharpCompilation Compile(params IEnumerable<string> sources) => CSharpCompilation.Create(
        "Demo",
        sources.Select(s => CSharpSyntaxTree.ParseText(s, TestProject.ParseOptions)),
        PlatformReferences.WithRunner,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));

    /// <summary>The ids of the errors that some statements have, which use the machine of the language page.</summary>
    public static string[] ErrorsOf(string statements)
    {
        var use = $$"""
            using Demo;
            static class Use
            {
                struct Yes : Spec.Order.IGuards { public bool I1() => true; public bool I2() => true; }
                static void Body(Spec.Order.Cart cart, Spec.Order.Paying paying, Spec.Order.Paid paid)
                {
                    var guards = new Yes();
                    {{statements}}
                }
            }
            """;
        return [.. Compile(Of(Checkout), use).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id)];
    }
}
