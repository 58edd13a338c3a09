using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SpecPlanner.Model;

namespace SpecPlanner.Analyzers.Tests;

public sealed class MachineClassWriterTests
{
    [Fact]
    public void A_machine_becomes_a_class_without_a_warning() => GeneratedAssembly.Load(MachineSource.Compile(MachineSource.Of(MachineSource.Checkout)));

    [Fact]
    public void What_can_be_asked_about_a_machine_is_answered()
    {
        const string Asking = """
            using System.Linq;
            using Demo;
            public static class Asking
            {
                public static string Facts => string.Join("|",
                    Spec.Order.Id, Spec.Order.Name, Spec.Order.Initial, Spec.Order.Begin().State,
                    string.Join(",", Spec.Order.PermittedTriggers(Spec.Order.State.Paying)),
                    string.Join(",", Spec.Order.PermittedTriggers(Spec.Order.State.Paid)),
                    string.Join(",", Spec.Order.Transitions.Select(t => $"{t.Id} {t.From} {t.Trigger} {t.To} {t.Guard}")),
                    Spec.Order.IsTerminal(Spec.Order.State.Failed), Spec.Order.IsTerminal(Spec.Order.State.Cart));
                public static string Picture => Spec.Order.ToMermaid();
            }
            """;

        var assembly = Load(MachineSource.Of(MachineSource.Checkout), Asking);

        assembly.ValueOf("Asking", "Facts").ShouldBe(
            "M1|Order life cycle|Cart|Cart|Answer,TimeOut||"
            + "TR1 Cart Checkout Paying I1,TR2 Paying Answer Cart not I2,TR3 Paying Answer Paid I2,TR4 Paying TimeOut Failed |True|False");
        assembly.ValueOf("Asking", "Picture").ShouldBe(MachineDiagram.Of(MachineSource.Checkout));
    }

    [Fact]
    public void The_text_of_an_invariant_is_what_its_method_says()
    {
        var order = MachineSource.Compile(MachineSource.Of(MachineSource.Checkout)).GetTypeByMetadataName("Demo.Spec+Order+IGuards").ShouldNotBeNull();

        order.GetMembers("I1").ShouldHaveSingleItem().GetDocumentationCommentXml().ShouldNotBeNull().ShouldContain("the cart is not empty");
        order.GetMembers("I2").ShouldHaveSingleItem().GetDocumentationCommentXml().ShouldNotBeNull().ShouldContain("the card is valid, &amp; &lt;not&gt; lost");
    }

    [Fact]
    public void A_machine_without_invariants_needs_no_guards()
    {
        var machine = MachineSource.Checkout with
        {
            Invariants = default,
            Transitions = [.. MachineSource.Checkout.Transitions.Where(t => t.Id != "TR2").Select(t => t with { Guard = null })],
        };

        Load(MachineSource.Of(machine), "using Demo; public static class A { public static bool Fired => Spec.Order.TryFire(Spec.Order.State.Cart, Spec.Order.Trigger.Checkout, out var to) && to == Spec.Order.State.Paying; }")
            .ValueOf("A", "Fired").ShouldBe(true);
    }

    [Fact]
    public void A_machine_that_has_errors_is_not_written()
    {
        var writer = new SourceWriter();

        MachineClassWriter.Write(writer, MachineSource.Checkout with { Initial = "" }, "Order", "public").ShouldBeFalse();
        MachineClassWriter.Write(writer, MachineSource.Checkout with { Invariants = default }, "Order", "public").ShouldBeFalse();
        MachineClassWriter.Write(writer, new StateMachine { Id = "M1", Name = "Empty" }, "Order", "public").ShouldBeFalse();

        writer.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Names_that_csharp_cannot_hold_become_names_that_it_can()
    {
        string[] names = ["class", "Order", "State", "1st", "ToString", "Try Fire", "A.On", "AOn", "état", "支付", "IGuards", "Equals", "default", "a-b", "a_b", "_", "Begin", "Transition"];
        var machine = new StateMachine
        {
            Id = "M1",
            Name = "</summary> & \"quotes\"",
            Initial = names[0],
            States = [.. names.Select(n => new MachineState(n, n + "\u2028 \"&\\", false))],
            Transitions = [.. names.SelectMany((n, i) => new[]
            {
                new Transition { Id = $"TR{i}", From = n, To = names[(i + 1) % names.Length], Trigger = n },
                new Transition { Id = $"TR{i}a", From = n, To = names[0], Trigger = "State" },
                new Transition { Id = $"TR{i}b", From = n, To = names[(i + 2) % names.Length], Trigger = "go", Guard = new GuardInvariant("I-1") },
                new Transition { Id = $"TR{i}c", From = n, To = names[(i + 3) % names.Length], Trigger = "go", Guard = new GuardNot(new GuardInvariant("I1")) },
            })],
            Invariants = [new() { Id = "I1", Text = "" }, new() { Id = "I-1", Text = "two\nlines" }],
        };

        GeneratedAssembly.Load(MachineSource.Compile(MachineSource.Of(machine)));
    }

    [Fact]
    public void A_machine_is_never_called_as_a_member_of_its_own_or_of_its_specification()
    {
        string[] names = ["State", "Plan", "Transitions", "Order life cycle", "Order life-cycle", "Name"];
        var machines = names.Select((n, i) => MachineSource.Checkout with { Id = $"M{i}", Name = n });

        var project = TestProject.Of(("specs/orders.md", "---\nid: orders\nname: Orders\ncoverage: { transitions: 0 }\n---\n## State machines\n" + string.Concat(machines.Select((m, i) =>
            $"### {m.Id} {m.Name}\n```mermaid\nstateDiagram-v2\n[*] --> A\nA --> B : TR{i} go\nB --> [*]\n```\n"))));

        var orders = GeneratedAssembly.Load(project.With("SpecPlannerRuntime", "false").Compile()).GetType("Demo.Specs.Orders", throwOnError: true)!;
        orders.GetNestedTypes().Select(t => t.Name).Where(n => n is not "Transitions").ShouldBe(["StateMachine", "PlanMachine", "TransitionsMachine", "OrderLifeCycle", "OrderLifeCycleMachine", "NameMachine"], ignoreOrder: true);
    }

    [Fact]
    public void It_compiles_for_netstandard_with_the_oldest_language_that_plans_need()
    {
        // The mark that the class carries is the model's, which is another build for this target.
        const string mark = "namespace SpecPlanner.Model { internal sealed class StateMachineAttribute : System.Attribute { public StateMachineAttribute(string id) { Id = id; } public string Id { get; } } }";
        var trees = new[] { MachineSource.Of(MachineSource.Checkout), mark }.Select(source => CSharpSyntaxTree.ParseText(source, TestProject.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp11)));
        var compilation = CSharpCompilation.Create("Old", trees, Basic.Reference.Assemblies.NetStandard20.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
    }

    private static System.Reflection.Assembly Load(params string[] sources)
    {
        using var image = new MemoryStream();
        var result = MachineSource.Compile(sources).Emit(image);
        result.Success.ShouldBeTrue(string.Join("\n", result.Diagnostics));
        return System.Reflection.Assembly.Load(image.ToArray());
    }
}
