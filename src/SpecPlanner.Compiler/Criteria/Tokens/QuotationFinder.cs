namespace SpecPlanner.Compiler;

/// <summary>
/// Finds quotations: <c>"…"</c>, <c>'…'</c> and <c>“…”</c>. An apostrophe or an inch mark inside or behind a word opens none.
/// </summary>
internal sealed class QuotationFinder(string text)
{
    private readonly HashSet<char> _unclosed = [];

    /// <summary>Where the quotation that opens at a position is closed; -1 when none opens there.</summary>
    public int CloserOf(int start)
    {
        var closer = text[start] switch { '"' => '"', '\'' => '\'', '“' => '”', _ => '\0' };
        if (closer == '\0' || _unclosed.Contains(closer) || IsWord(start - 1)) return -1;

        for (var end = text.IndexOf(closer, start + 1); end >= 0; end = text.IndexOf(closer, end + 1))
        {
            if (closer != '\'' || !IsWord(end + 1)) return end;
        }

        // What is not closed from here is not closed from further right either.
        _unclosed.Add(closer);
        return -1;
    }

    private bool IsWord(int position) => position >= 0 && position < text.Length && char.IsLetterOrDigit(text[position]);
}
