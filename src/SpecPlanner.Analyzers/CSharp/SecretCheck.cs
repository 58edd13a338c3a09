using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>A secret parameter that a code step writes to a log or to the console (SPEC8004).</summary>
/// <remarks>It follows the value through locals, concatenation and interpolation of the body, not through other methods.</remarks>
internal static class SecretCheck
{
    private static readonly string[] Logs = ["System.Console", "System.Diagnostics.Debug", "System.Diagnostics.Trace", "System.Diagnostics.TraceSource", "System.IO.TextWriter", "Microsoft.Extensions.Logging.ILogger", "Microsoft.Extensions.Logging.LoggerExtensions"];

    /// <summary>Looks at the body of a step.</summary>
    public static void Check(OperationBlockAnalysisContext context, IMethodSymbol body)
    {
        var secrets = Secrets.Of(body);
        if (secrets.Names.Count == 0) return;

        foreach (var operation in context.OperationBlocks.SelectMany(block => block.Descendants()))
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer.Value: { } value } declared when secrets.Reach(value):
                    secrets.Taint(declared.Symbol);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assigned when secrets.Reach(assigned.Value):
                    secrets.Taint(target.Local);
                    break;
                case IInvocationOperation read when secrets.IsRead(read):
                    if (read.Arguments[1].DescendantsAndSelf().OfType<ILocalReferenceOperation>().FirstOrDefault() is { } found) secrets.Taint(found.Local);
                    break;
                case IInvocationOperation call when IsLog(call.TargetMethod):
                    foreach (var value in call.Arguments.SelectMany(argument => ValuesOf(argument)).Where(secrets.Reach)) Report(context, value, call.TargetMethod);
                    break;
            }
        }
    }

    // What is handed over as params is one argument that stands nowhere in the source.
    private static ImmutableArray<IOperation> ValuesOf(IArgumentOperation argument) =>
        argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } elements } } ? elements.ElementValues : ImmutableArray.Create(argument.Value);

    private static bool IsLog(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (Logs.Contains(type.ToDisplayString(), StringComparer.Ordinal)) return true;
        }

        return false;
    }

    private static void Report(OperationBlockAnalysisContext context, IOperation value, IMethodSymbol log) =>
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.Of(RuleTable.SecretWritten),
            value.Syntax.GetLocation(),
            $"A secret parameter is written out by {log.ContainingType.Name}.{log.Name}, where nothing hides it. Leave it out, or say only whether there is one."));
}
