namespace SpecPlanner.Runner;

/// <summary>Prints a text behind a word. On a terminal what does not fit goes on under where it began; elsewhere it is one line, for other programs to read.</summary>
internal static class HangingText
{
    private const int LeastWidth = 24;

    /// <summary>Writes the word in its tone, and the text two columns further.</summary>
    public static void Write(RunnerConsole console, string word, Tone tone, string text)
    {
        var lead = word.Length == 0 ? "" : console.Paint(word, tone) + "  ";
        var indent = word.Length == 0 ? 0 : TextWidth.Of(word) + 2;
        var width = console.Width - indent - 1;
        if (!console.IsOutputTerminal || width < LeastWidth)
        {
            console.Out.WriteLine(lead + text);
            return;
        }

        var lines = TextWidth.Wrap(text, width);
        for (var i = 0; i < lines.Count; i++) console.Out.WriteLine((i == 0 ? lead : new string(' ', indent)) + lines[i]);
    }
}
