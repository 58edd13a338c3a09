using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>The documents of a project, bound once for all that is asked about them, and the file of each.</summary>
internal sealed class FixableProject
{
    private FixableProject(ImmutableArray<AdditionalText> files, BoundSet bound) => (Files, Bound) = (files, bound);

    /// <summary>The file of each document.</summary>
    public ImmutableArray<AdditionalText> Files { get; }

    /// <summary>The documents.</summary>
    public BoundSet Bound { get; }

    /// <summary>Reads the documents among the additional files.</summary>
    public static FixableProject Of(AnalyzerOptions options)
    {
        var read = options.AdditionalFiles
            .Select(file => (File: file, Parsed: ParsedDocuments.Of(file, options.AnalyzerConfigOptionsProvider, CancellationToken.None)))
            .Where(d => d.Parsed is not null)
            .ToList();
        return new FixableProject(read.Select(d => d.File).ToImmutableArray(), BoundSet.Of([.. read.Select(d => d.Parsed!)]));
    }

    /// <summary>The position of the document in a file; <see langword="null"/> when it is none of ours.</summary>
    public int? PositionOf(string path)
    {
        for (var i = 0; i < Files.Length; i++)
        {
            if (Files[i].Path == path) return i;
        }

        return null;
    }

    /// <summary>Whether a document is the project's own: what packages bring is mended by who writes them.</summary>
    public bool MayChange(int position) => Bound.Documents[position].Document.Source is { Layer: Layer.Project, Owned: true };
}
