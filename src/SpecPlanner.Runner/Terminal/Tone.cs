namespace SpecPlanner.Runner;

/// <summary>How a piece of text is meant; colour underlines it and never carries it alone.</summary>
internal enum Tone
{
    /// <summary>Like any other text.</summary>
    Plain,

    /// <summary>A heading or a name.</summary>
    Strong,

    /// <summary>Beside the point.</summary>
    Quiet,

    /// <summary>It went well.</summary>
    Good,

    /// <summary>It went wrong.</summary>
    Bad,

    /// <summary>Look here.</summary>
    Notice,
}

/// <summary>Paints text for a console.</summary>
internal static class Tones
{
    /// <summary>The text in the tone's colour, or as it is where colours may not be used.</summary>
    public static string Paint(this RunnerConsole console, string text, Tone tone)
    {
        if (!console.UsesColor || tone == Tone.Plain || text.Length == 0) return text;
        var code = tone switch
        {
            Tone.Strong => "1",
            Tone.Quiet => "2",
            Tone.Good => "32",
            Tone.Bad => "31",
            _ => "33",
        };
        return $"\u001b[{code}m{text}\u001b[0m";
    }
}
