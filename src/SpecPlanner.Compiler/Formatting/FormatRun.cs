namespace SpecPlanner.Compiler;

/// <summary>Lays a set of documents out; each is held against what the whole set says of it.</summary>
public sealed class FormatRun
{
    private FormatRun(IReadOnlyList<FormattedDocument> documents) => Documents = documents;

    /// <summary>The documents, in the order they were given.</summary>
    public IReadOnlyList<FormattedDocument> Documents { get; }

    /// <summary>Formats the documents that may change.</summary>
    public static FormatRun Over(IReadOnlyList<SourceDocument> documents, Func<SourceDocument, bool> mayChange)
    {
        var formatted = documents.Select(d => mayChange(d) ? DocumentFormatter.Format(d) : new FormattedDocument(d.Text, [])).ToList();
        var before = SpecCompiler.Compile(documents).Documents;
        var after = SpecCompiler.Compile([.. documents.Select((d, i) => d with { Text = formatted[i].Text })]).Documents;
        for (var i = 0; i < formatted.Count; i++)
        {
            if (!Meaning.FindingsOf(before[i]).Equals(Meaning.FindingsOf(after[i]))) formatted[i] = new FormattedDocument(documents[i].Text, [new LeftLayout(1, "whole document")]);
        }

        return new FormatRun(formatted);
    }
}
