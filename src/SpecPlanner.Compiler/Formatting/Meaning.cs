using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What a document says: its model, and which findings it has, whatever their places.</summary>
internal sealed record Meaning(DocumentModel Model, EquatableArray<string> Findings)
{
    /// <summary>What a document says by itself.</summary>
    public static Meaning Of(SourceDocument document)
    {
        var bound = SpecCompiler.Compile([document]).Documents[0];
        return new Meaning(bound.Document.Model, FindingsOf(bound));
    }

    /// <summary>The rules of all findings, the silenced ones marked, in order of their ids.</summary>
    public static EquatableArray<string> FindingsOf(BoundDocument bound) =>
        bound.AllFindings.Select(f => f.IsSuppressed ? f.Rule.Id + " silenced" : f.Rule.Id).OrderBy(i => i, StringComparer.Ordinal).ToEquatableArray();
}
