using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SpecPlanner.Analyzers;

/// <summary>All additional files of a project, so that those not parsed yet are parsed on all processors; the generator itself takes one after the other.</summary>
internal sealed class DocumentTexts(ImmutableArray<AdditionalText> files)
{
    // One or two that somebody typed in are parsed sooner than threads are found for them.
    private const int Few = 4;

    private bool _areParsed;

    /// <summary>Parses what is not parsed yet.</summary>
    /// <returns>The options, so that what comes next can only begin behind it.</returns>
    public AnalyzerConfigOptionsProvider ReadAhead(AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        if (_areParsed) return options;
        var rest = files.Where(file => !ParsedDocuments.IsParsed(file, cancellation)).ToList();
        if (rest.Count > Few)
            Parallel.ForEach(rest, new ParallelOptions { CancellationToken = cancellation }, file => ParsedDocuments.Of(file, options, cancellation));
        _areParsed = true;
        return options;
    }
}
