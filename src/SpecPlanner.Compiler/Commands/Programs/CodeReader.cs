namespace SpecPlanner.Compiler;

/// <summary>Which arguments of a program are code.</summary>
internal enum CodeArguments
{
    /// <summary>Any of them may be.</summary>
    Any,

    /// <summary>Any of them, once one of the flags is there.</summary>
    WithFlag,

    /// <summary>The value of one of the flags.</summary>
    FlagValue,

    /// <summary>Everything up to the first operand, which names the code; everything, once one of the flags is there.</summary>
    FirstOperand,
}

/// <summary>A program that reads code from its arguments or its standard input.</summary>
/// <param name="Program">Its name.</param>
/// <param name="Arguments">Which arguments are code.</param>
/// <param name="Flags">The flags, or words, that say so, with blanks between.</param>
/// <param name="ReadsInput">Whether it runs what it reads from standard input (unless a first operand names other code).</param>
/// <param name="Options">The options that may stand before the first operand.</param>
/// <param name="ValuesAreData">Whether the values of those options are data.</param>
internal sealed record CodeReader(string Program, CodeArguments Arguments, string Flags = "", bool ReadsInput = false, string Options = "", bool ValuesAreData = false)
{
    private readonly string[] _flags = Flags.Split([' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The options before the first operand.</summary>
    public OptionGrammar Grammar { get; } = new(Options);

    /// <summary>The positions of the words that are one of the flags, alone, in a cluster, shortened, or with a value behind.</summary>
    public IEnumerable<int> FlagPositions(IReadOnlyList<ShellWord> words, int start)
    {
        for (var i = start; i < words.Count; i++)
        {
            if (IsFlag(words[i].LeadingLiteral)) yield return i;
        }
    }

    /// <summary>Whether a word is, or starts with, one of the flags.</summary>
    public bool IsFlag(string word) => word.Length > 0 && Array.Exists(_flags, f => Is(f, word));

    private static bool Is(string flag, string word)
    {
        if (string.Equals(word, flag, StringComparison.OrdinalIgnoreCase) && flag[0] != '-') return true;
        if (word == flag) return true;
        if (flag.StartsWith("--", StringComparison.Ordinal))
        {
            var equals = word.IndexOf('=');
            var name = equals < 0 ? word : word.Substring(0, equals);
            return name.Length > 3 && flag.StartsWith(name, StringComparison.Ordinal);
        }

        // -c in -xc, or with its value attached.
        return flag.Length == 2 && flag[0] == '-' && word[0] == '-' && word.Length > 1 && word[1] != '-' && word.IndexOf(flag[1]) > 0;
    }
}
