using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>
/// Parses each text once: the compiler hands one and the same <see cref="SourceText"/> to generator, analyzer and suppressor.
/// What was parsed lives as long as the text does.
/// </summary>
internal static class ParsedDocuments
{
    private static readonly ConditionalWeakTable<SourceText, ConcurrentDictionary<DocumentOrigin, ParsedDocument>> Parsed = new();

    /// <summary>The model of an additional file; none when it is no document of ours.</summary>
    /// <remarks>A list instead of a value that may be absent: the generator takes it in one step, and its steps are what a keystroke costs.</remarks>
    public static ImmutableArray<DocumentModel> ModelOf(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        Of(file, options, cancellationToken) is { } parsed ? ImmutableArray.Create(parsed.Model) : ImmutableArray<DocumentModel>.Empty;

    /// <summary>Whether an additional file was parsed before, or has no text to parse.</summary>
    public static bool IsParsed(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is not { } text || Parsed.TryGetValue(text, out _);

    /// <summary>Parses an additional file; <see langword="null"/> when it is no document of ours, or cannot be read, which the compiler reports itself.</summary>
    public static ParsedDocument? Of(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        if (DocumentOrigin.Read(file, options) is not { } origin || file.GetText(cancellationToken) is not { } text) return null;

        var ofText = Parsed.GetValue(text, static _ => new ConcurrentDictionary<DocumentOrigin, ParsedDocument>());
        return ofText.GetOrAdd(origin, o => DocumentParser.Parse(o.WithText(text.ToString())));
    }
}
