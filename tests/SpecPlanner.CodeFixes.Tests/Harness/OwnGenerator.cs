using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SpecPlanner.Analyzers;

namespace SpecPlanner.CodeFixes.Tests;

/// <summary>The generator, as a project of an editor refers to it.</summary>
internal sealed class OwnGenerator : AnalyzerReference
{
    private readonly ImmutableArray<ISourceGenerator> _generators = [new PlanGenerator().AsSourceGenerator()];

    public override string? FullPath => null;

    public override object Id => nameof(OwnGenerator);

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];
}
