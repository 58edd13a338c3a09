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
        for (var i = 1; i < _words.Length; i++)
        {
            if (_words[i][0] != '-')
            {
                if (operand >= subCommands.Count || subCommands[operand++] != _words[i]) return false;
            }
            else if (!HasOption(options, _words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasOption(IReadOnlyList<string> options, string wanted)
    {
        for (var i = 0; i < options.Count; i++)
        {
            if (IsOption(wanted, options[i])) return true;
        }

        return false;
    }

    private static bool IsOption(string wanted, string option)
    {
        if (option == wanted) return true;
        if (wanted.StartsWith("--", StringComparison.Ordinal)) return option.StartsWith(wanted + "=", StringComparison.Ordinal);
        if (option.StartsWith("--", StringComparison.Ordinal)) return false;

        // -d in -sd; -XPOST only as it stands.
        if (wanted.Length > 2) return option.StartsWith(wanted, StringComparison.Ordinal);
        for (var i = 1; i < option.Length && ShellNames.IsNameStart(option[i]) && ValueFollows.IndexOf(option[i]) < 0; i++)
        {
            if (option[i] == wanted[1]) return true;
        }

        return false;
    }
}
