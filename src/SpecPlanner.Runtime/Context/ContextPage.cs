using System.Security.Cryptography;
using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>A project's context as a page of Markdown: what was found above, what a person adds below.</summary>
/// <remarks>
/// The first line holds a hash of what was found. While it fits, that part may be written anew; once a person has changed it, it is theirs.
/// What stands behind the last mark is never written.
/// </remarks>
public static class ContextPage
{
    private const string Seal = "<!-- context: ";
    private const string SealEnd = " -->";
    private const string NotesMark = "<!-- What stands below is yours: it is kept when this page is made again. -->";
    private const string NewNotes = "\n## Notes\n\nWhat the files do not tell: who uses it, what must not break, what is decided, words with a meaning of their own.\n";

    /// <summary>The page with room for notes.</summary>
    public static string Of(ProjectContext context) => Of(context, NewNotes);

    /// <summary>The page with the notes of an older one.</summary>
    /// <param name="context">What was found now.</param>
    /// <param name="older">The text of the older page; line endings do not matter.</param>
    public static string Renewed(ProjectContext context, string older)
    {
        var text = older.ReplaceLineEndings("\n");
        var mark = text.IndexOf(NotesMark, StringComparison.Ordinal);
        return Of(context, mark < 0 ? NewNotes : text[(mark + NotesMark.Length + 1)..]);
    }

    /// <summary>Whether a page stands as it was made, up to its notes: then nothing of a person's is lost when it is made again.</summary>
    public static bool IsUntouched(string page)
    {
        var text = page.ReplaceLineEndings("\n");
        var mark = text.IndexOf(NotesMark, StringComparison.Ordinal);
        var end = text.IndexOf(SealEnd + "\n", StringComparison.Ordinal);
        if (mark < 0 || end < 0 || !text.StartsWith(Seal, StringComparison.Ordinal)) return false;
        return text[Seal.Length..end] == HashOf(text[(end + SealEnd.Length + 1)..mark]);
    }

    private static string Of(ProjectContext context, string notes)
    {
        var found = ContextText.Of(context);
        return $"{Seal}{HashOf(found)}{SealEnd}\n{found}{NotesMark}\n{notes}";
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
