namespace SpecPlanner.Compiler;

/// <summary>
/// Which options a program knows before its first operand, so that the operand can be found.
/// Written as <c>-v -n:1 --user:1</c>: the number is how many words follow an option as its values.
/// </summary>
internal sealed class OptionGrammar
{
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);

    public OptionGrammar(string options)
    {
        foreach (var option in options.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = option.IndexOf(':');
            _values[colon < 0 ? option : option.Substring(0, colon)] = colon < 0 ? 0 : option[colon + 1] - '0';
        }
    }

    /// <summary>
    /// The position of the first operand at or behind a position: the number of words when there is none,
    /// -1 when an option is not known, because then nobody can say which word is an option's value.
    /// </summary>
    public int FirstOperand(IReadOnlyList<ShellWord> words, int start)
    {
        for (var i = start; i < words.Count; i++)
        {
            var text = words[i].LeadingLiteral;
            if (text == "--" && words[i].Literal is not null) return i + 1;
            if (text.Length < 2 || !(text[0] == '-' || (text[0] == '+' && _values.ContainsKey("+e")))) return i;

            var values = ValuesOf(text, words[i].Literal is null);
            if (values < 0) return -1;
            i += values;
        }

        return words.Count;
    }

    /// <summary>How many known options, with their values, stand at the start.</summary>
    public int Skip(IReadOnlyList<string> words)
    {
        var i = 0;
        while (i < words.Count && _values.TryGetValue(words[i], out var values)) i += 1 + values;
        return i;
    }

    private int ValuesOf(string option, bool goesOn)
    {
        if (_values.TryGetValue(option, out var values)) return goesOn ? 0 : values;

        // --option=value is one word whatever the option is.
        if (option.StartsWith("--", StringComparison.Ordinal)) return option.IndexOf('=') > 0 ? 0 : -1;

        for (var i = 1; i < option.Length; i++)
        {
            if (!_values.TryGetValue($"{option[0]}{option[i]}", out values)) return -1;
            if (values > 0) return i + 1 < option.Length || goesOn ? values - 1 : values;
        }

        return goesOn ? -1 : 0;
    }
}
