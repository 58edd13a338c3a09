namespace SpecPlanner.Compiler;

/// <summary>Lays a document out anew. What it says stays the same: after each layout the document is compiled and compared.</summary>
public static class DocumentFormatter
{
    // What one layout did may let another do more; a few rounds are enough, and the last one changes nothing.
    private const int MostRounds = 4;

    // Some seconds of compiling: hundreds of tries for a document of usual size, dozens for the largest.
    private const long Work = 16_000_000;

    private static readonly (string What, Func<LayoutText, IEnumerable<TextEdit>> EditsOf)[] Layouts =
    [
        ("trailing blanks", TrailingBlanks.Edits),
        ("blank lines", BlankLines.Edits),
        ("bullets", Bullets.Edits),
        ("fields", FieldSpelling.Edits),
        ("tables", TableColumns.Edits),
        ("blanks at the end", FinalNewLine.Edits),
    ];

    /// <summary>The document in the canonical layout; as it is when it cannot be read.</summary>
    public static FormattedDocument Format(SourceDocument document) => Format(document, Work);

    /// <summary>The same with a limit of its own to the work that is done.</summary>
    internal static FormattedDocument Format(SourceDocument document, long work)
    {
        var edits = new SafeEdits(document, work);
        for (var round = 0; round < MostRounds; round++)
        {
            var before = edits.Text;
            edits.Forget();
            foreach (var (what, editsOf) in Layouts)
            {
                if (LayoutText.Of(document with { Text = edits.Text }) is not { } layout) return new FormattedDocument(document.Text, []);
                edits.Apply(what, [.. editsOf(layout)]);
                if (edits.IsExhausted) return new FormattedDocument(document.Text, [new LeftLayout(1, "all parts", IsUntried: true)]);
            }

            if (edits.Text == before) break;
        }

        return new FormattedDocument(edits.Text, edits.Left);
    }
}
