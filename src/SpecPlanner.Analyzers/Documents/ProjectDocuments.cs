using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>The documents of one compilation and the index over them, read once for analyzer and suppressor.</summary>
internal sealed class ProjectDocuments
{
    private static readonly ConditionalWeakTable<Compilation, ProjectDocuments> OfCompilation = new();

    private readonly AnalyzerOptions _options;
    private readonly Lazy<PlanIndex> _index;
    private readonly ConcurrentDictionary<AdditionalText, BoundDocument?> _bound = new();

    private ProjectDocuments(AnalyzerOptions options)
    {
        _options = options;
        _index = new Lazy<PlanIndex>(ReadIndex);
    }

    /// <summary>The documents of a compilation.</summary>
    public static ProjectDocuments Of(Compilation compilation, AnalyzerOptions options) =>
        OfCompilation.GetValue(compilation, _ => new ProjectDocuments(options));

    /// <summary>Binds one file against all; <see langword="null"/> when it is none of ours, or another project's to report on.</summary>
    public BoundDocument? Bind(AdditionalText file, CancellationToken cancellationToken)
    {
        if (_bound.TryGetValue(file, out var known)) return known;

        var parsed = ParsedDocuments.Of(file, _options.AnalyzerConfigOptionsProvider, cancellationToken);
        return _bound.GetOrAdd(file, parsed is { Source.Owned: true } ? DocumentBinder.Bind(parsed, _index.Value) : null);
    }

    // Shared by all files, so no single one's cancellation may end it.
    private PlanIndex ReadIndex() => PlanIndex.From(_options.AdditionalFiles
        .Select(file => ParsedDocuments.Of(file, _options.AnalyzerConfigOptionsProvider, CancellationToken.None))
        .OfType<ParsedDocument>()
        .OrderBy(parsed => parsed.Source.Path, StringComparer.Ordinal)
        .Select(parsed => IndexRow.Of(parsed.Model)));
}
