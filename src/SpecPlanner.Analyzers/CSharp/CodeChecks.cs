using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>The checks of C#: what each looks at.</summary>
internal static class CodeChecks
{
    /// <summary>The rules that C# can break.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.CreateRange(
        new[]
        {
            RuleTable.ObsoleteCovered, RuleTable.CoverUnknown, RuleTable.CancellationIgnored, RuleTable.AlwaysSucceeds,
            RuleTable.SecretWritten, RuleTable.GuardAlwaysHolds, RuleTable.TransitionIgnored,
        }.Select(RuleDescriptors.Of));

    /// <summary>Registers the checks whose types a compilation knows.</summary>
    public static void Register(CompilationStartAnalysisContext start)
    {
        if (start.Compilation.GetTypeByMetadataName("SpecPlanner.CoversAttribute") is { } covers)
        {
            var ids = new Lazy<SpecificationIds>(() => SpecificationIds.Of(start.Compilation, start.Options));
            start.RegisterSyntaxNodeAction(context => CoversCheck.Check(context, covers, ids), SyntaxKind.Attribute);
        }

        if (StepTypes.Of(start.Compilation) is { } steps)
        {
            start.RegisterOperationBlockAction(context =>
            {
                if (!steps.IsBody(context.OwningSymbol, out var body)) return;
                CancellationCheck.Check(context, body);
                SuccessCheck.Check(context, body, steps);
                SecretCheck.Check(context, body);
            });
        }

        if (start.Compilation.GetTypeByMetadataName("SpecPlanner.Model.StateMachineAttribute") is { } machine)
        {
            start.RegisterOperationAction(context => TransitionCheck.Check(context, machine), OperationKind.ExpressionStatement);

            // Tests choose what a guard says.
            if (!IsOfTests(start.Compilation)) start.RegisterOperationBlockAction(context => GuardCheck.Check(context, machine));
        }
    }

    private static bool IsOfTests(Compilation compilation) =>
        new[] { "Xunit.FactAttribute", "NUnit.Framework.TestAttribute", "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute", "TUnit.Core.TestAttribute" }
            .Any(name => compilation.GetTypeByMetadataName(name) is not null);
}
