using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What came of compiling a set of documents.</summary>
public sealed class CompilationResult
{
    internal CompilationResult(IReadOnlyList<BoundDocument> documents, PlanIndex index)
    {
        Documents = documents;
        Index = index;
        Plans = [.. documents.Where(d => d.Plan is { Tasks.IsEmpty: false } && !d.HasErrors).Select(d => d.Plan!).OrderBy(p => p.Id, StringComparer.Ordinal)];
    }

    /// <summary>Every document, in the order it was given.</summary>
    public IReadOnlyList<BoundDocument> Documents { get; }

    /// <summary>All documents by id.</summary>
    public PlanIndex Index { get; }

    /// <summary>The plans that can run: complete, and without an error; ordered by id.</summary>
    public IReadOnlyList<Plan> Plans { get; }

    /// <summary>Whether any document has an error.</summary>
    public bool HasErrors => Documents.Any(d => d.HasErrors);
}

/// <summary>Compiles documents: parse each, index all, bind each.</summary>
public static class SpecCompiler
{
    /// <summary>Compiles a set of documents. Never throws on any text.</summary>
    public static CompilationResult Compile(IReadOnlyList<SourceDocument> documents)
    {
        var parsed = documents.Select(DocumentParser.Parse).ToList();
        var index = PlanIndex.From(parsed.Select(d => IndexRow.Of(d.Model)));
        return new CompilationResult([.. parsed.Select(d => DocumentBinder.Bind(d, index))], index);
    }
}
