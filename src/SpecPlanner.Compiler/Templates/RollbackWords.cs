namespace SpecPlanner.Compiler;

/// <summary>Decides whether a line of a rollback says which failures the rest answers for.</summary>
internal static class RollbackWords
{
    private static readonly string[] Words =
        ["if", "when", "whenever", "in case", "in any case", "on", "for", "after", "should", "finally", "always", "any step", "every step"];

    private static readonly string[] AnyFailure = ["any failure", "every failure", "on failure", "anything fails", "any of"];

    /// <summary>Whether a bold name opens a group, rather than being a remark.</summary>
    public static bool IsOpening(Segment name) => FieldText.AfterWord(name.Text, Words) is not null || StepMentions.In(name).Count > 0;

    /// <summary>Reads a line: alone with its colon, or with its first item behind a colon, comma or dash.</summary>
    public static (Segment Text, int ContentStart)? Read(Segment line, bool isItem, bool isBehindBlank)
    {
        var text = line.Trim();
        var marks = text.Text.Length - text.Text.TrimStart('*', '_').Length;
        var plain = text.Slice(marks, text.Text.Length - marks);
        if (FieldText.AfterWord(plain.Text, Words) is null) return null;

        var bare = plain.Text.TrimEnd('*', '_');
        if (bare.EndsWith(":", StringComparison.Ordinal) && (!isItem || NamesFailures(bare)) && SeparatorOf(plain.Text) == bare.Length - 1)
            return (plain.Slice(0, bare.Length), line.Span.End);

        // Inside a paragraph a line may begin with "if" by chance; a sentence of its own begins with a capital.
        if (!isBehindBlank && !isItem && !char.IsUpper(plain.Text[0])) return null;
        var separator = SeparatorOf(plain.Text);
        if (separator < 0) return null;
        var head = plain.Slice(0, separator);
        head = head.Slice(0, head.Text.TrimEnd('*', '_', ' ', '\t').Length);
        if (!NamesFailures(head.Text)) return null;
        var content = separator + 1;
        while (content < plain.Text.Length && plain.Text[content] is '*' or '_') content++;
        return (head, plain.Start + content);
    }

    // The step, or plainly any: "If the restore fails" speaks of something else.
    private static bool NamesFailures(string head) =>
        head.IndexOf("step", StringComparison.OrdinalIgnoreCase) >= 0
        || AnyFailure.Any(w => head.IndexOf(w, StringComparison.OrdinalIgnoreCase) >= 0)
        || FieldText.AfterWord(head, "finally", "always", "in any case") == head.TrimEnd(':').Length;

    // The first colon outside code; behind the word "fail" a comma or a dash does as well.
    private static int SeparatorOf(string text)
    {
        var isCode = false;
        var fails = text.IndexOf("fail", StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`') isCode = !isCode;
            if (isCode) continue;
            if (text[i] == ':') return i;
            if (fails < 0 || i < fails) continue;
            if (text[i] is ',' or '–' or '—' || (text[i] == '-' && text[i - 1] == ' ')) return i;
        }

        return -1;
    }
}
