using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>Blanks what is no prose inside a piece of prose: code, quotations, addresses, tags.</summary>
internal static class ProseMask
{
    /// <summary>Stands for a character of code or of a quotation: no word, but not nothing.</summary>
    public const char Blank = '\u0001';

    // Tags and entities take room and say nothing; an image's and a link's address neither.
    private static readonly Regex Markup = new(
        @"</?[A-Za-z][^<>\n]*>|&[A-Za-z]+;|&#\d+;|!\[[^\]\n]*\]\([^)\n]*\)|(?<=\])\([^)\s]*\)|(?<=\])\[[^\]\n]*\]",
        RegexOptions.CultureInvariant, PatternLimit.Own);

    /// <summary>The characters of a piece, as many as before.</summary>
    public static string Of(Segment piece)
    {
        var characters = piece.Text.ToCharArray();
        foreach (var span in CodeSpans.In(piece)) Fill(characters, span.Span.Start - piece.Start, span.Span.End - piece.Start, Blank);
        BlankQuotations(characters);
        BlankAddresses(characters);
        var text = new string(characters);
        foreach (Match match in Markup.Matches(text)) Fill(characters, match.Index, match.Index + match.Length, ' ');
        return new string(characters);
    }

    private static void BlankQuotations(char[] characters)
    {
        var text = new string(characters);
        var finder = new QuotationFinder(text);
        for (var i = 0; i < text.Length; i++)
        {
            // An apostrophe is more often one than a quotation.
            if (text[i] is not ('"' or '“')) continue;
            var end = finder.CloserOf(i);
            if (end < 0) continue;
            Fill(characters, i, end + 1, Blank);
            i = end;
        }
    }

    private static void BlankAddresses(char[] characters)
    {
        var text = new string(characters);
        for (var i = text.IndexOf("://", StringComparison.Ordinal); i >= 0; i = text.IndexOf("://", i, StringComparison.Ordinal))
        {
            var start = i;
            while (start > 0 && char.IsLetter(text[start - 1])) start--;
            var end = i + 3;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (')' or '>' or '|')) end++;
            while (end > i + 3 && text[end - 1] is '.' or ',' or ';') end--;
            Fill(characters, start, end, Blank);
            i = end;
            if (i >= text.Length) break;
        }
    }

    private static void Fill(char[] characters, int start, int end, char with)
    {
        for (var i = start; i < end; i++)
        {
            if (characters[i] is not ('\r' or '\n')) characters[i] = with;
        }
    }
}
