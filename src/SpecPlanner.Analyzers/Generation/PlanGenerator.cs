using Microsoft.CodeAnalysis;

namespace SpecPlanner.Analyzers;

/// <summary>Turns Markdown plans into C#. Names no type of what travels inside this assembly (docs/decisions/0061).</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PlanGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => PlanPipeline.Register(context);
}
