using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What a program plainly needs.</summary>
/// <param name="Words">
/// The program, then its sub-commands in order, then flags that may stand anywhere; all must be there.
/// </param>
/// <param name="Policy">The policy.</param>
internal sealed record PolicyNeed(string Words, RiskPolicy Policy)
{
    // Behind these letters the rest of a cluster is a value: -XGET, -Hname, -ofile.
    private const string ValueFollows = "AHXouw";

    private readonly string[] _words = Words.Split(' ');

    /// <summary>The program.</summary>
    public string Program => _words[0];

    /// <summary>Whether a command is meant.</summary>
    /// <param name="subCommands">Its operands, in order.</param>
    /// <param name="options">Its options with their values, as one word each.</param>
    public bool Matches(IReadOnlyList<string> subCommands, IReadOnlyList<string> options)
    {
        var operand = 0;
        foreach (var word in _words.Skip(1))
        {
            if (word[0] != '-')
            {
                if (operand >= subCommands.Count || subCommands[operand++] != word) return false;
            }
            else if (!options.Any(o => IsOption(word, o)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOption(string wanted, string option)
    {
        if (option == wanted) return true;
        if (wanted.StartsWith("--", StringComparison.Ordinal)) return option.StartsWith(wanted + "=", StringComparison.Ordinal);
        if (option.StartsWith("--", StringComparison.Ordinal)) return false;

        // -d in -sd; -XPOST only as it stands.
        if (wanted.Length > 2) return option.StartsWith(wanted, StringComparison.Ordinal);
        return option.Skip(1).TakeWhile(c => ShellNames.IsNameStart(c) && !ValueFollows.Contains(c.ToString())).Contains(wanted[1]);
    }
}
