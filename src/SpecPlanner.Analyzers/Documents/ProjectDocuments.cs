using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>The documents of one compilation and the index over them, read once for analyzers and suppressor.</summary>
internal sealed class ProjectDocuments
{
    private static readonly ConditionalWeakTable<Compilation, ProjectDocuments> OfCompilation = new();

    private readonly AnalyzerOptions _options;
    private readonly Lazy<IndexedDocuments> _documents;

    private ProjectDocuments(AnalyzerOptions options)
    {
        _options = options;
        _documents = new Lazy<IndexedDocuments>(Read);
    }

    /// <summary>The documents of a compilation.</summary>
    public static ProjectDocuments Of(Compilation compilation, AnalyzerOptions options) =>
        OfCompilation.GetValue(compilation, _ => new ProjectDocuments(options));

    /// <summary>Binds one file against all; <see langword="null"/> when it is none of ours, or another project's to report on.</summary>
    public BoundDocument? Bind(AdditionalText file, CancellationToken cancellationToken) =>
        ParsedDocuments.Of(file, _options.AnalyzerConfigOptionsProvider, cancellationToken) is { Source.Owned: true } parsed
            ? _documents.Value.Bind(parsed)
            : null;

    /// <summary>The specifications among them, other projects' too.</summary>
    public IEnumerable<Specification> Specifications => _documents.Value.All.Select(parsed => parsed.Model.Specification).OfType<Specification>();

    // Shared by all files, so no single one's cancellation may end it.
    private IndexedDocuments Read() => IndexedDocuments.Of(_options.AdditionalFiles
        .Select(file => ParsedDocuments.Of(file, _options.AnalyzerConfigOptionsProvider, CancellationToken.None))
        .OfType<ParsedDocument>());
}
