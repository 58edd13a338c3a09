using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What is known of programs: what they plainly need, whether they read code, whether they start another.</summary>
internal static class ProgramTable
{
    // A name in capitals is the same program on a disk that does not mind.
    private static readonly Dictionary<string, CodeReader> Readers =
        CodeReaders.All.ToDictionary(r => r.Program, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Wrapper> Wrappers = Wrapper.All.ToDictionary(w => w.Program, StringComparer.Ordinal);

    private static readonly ILookup<string, PolicyNeed> Needs = PolicyNeeds.All.ToLookup(n => n.Program, StringComparer.Ordinal);

    /// <summary>How a program reads code, if it does; <c>python3.11</c> is <c>python</c>.</summary>
    public static CodeReader? ReaderOf(string program) =>
        Readers.TryGetValue(program, out var reader) || Readers.TryGetValue(WithoutVersion(program), out reader) ? reader : null;

    /// <summary>How a program starts another, if it does; the name may hold a sub-command.</summary>
    public static Wrapper? WrapperOf(string program) => Wrappers.TryGetValue(program, out var wrapper) ? wrapper : null;

    /// <summary>Whether only some of a program's sub-commands start another program.</summary>
    public static bool HasSubCommands(string program) =>
        Wrapper.All.Any(w => w.Program.StartsWith(program + " ", StringComparison.Ordinal));

    /// <summary>Whether anything is known of what a program needs, and so of its words.</summary>
    public static bool HasNeeds(string program) => Needs.Contains(program);

    /// <summary>The most that a command plainly needs; <see langword="null"/> when nothing is known.</summary>
    /// <param name="program">The program's name.</param>
    /// <param name="arguments">Its arguments as far as they are known.</param>
    public static RiskPolicy? NeedsOf(string program, IReadOnlyList<string> arguments)
    {
        var known = Needs.Contains(program) ? program : WithoutVersion(program);
        if (!Needs.Contains(known)) return null;

        var (operands, options) = Split(program, arguments);
        RiskPolicy? needs = null;
        foreach (var row in Needs[known])
        {
            if ((needs is null || row.Policy > needs) && row.Matches(operands, options)) needs = row.Policy;
        }

        return needs;
    }

    private static (List<string> Operands, List<string> Options) Split(string program, IReadOnlyList<string> arguments)
    {
        var operands = new List<string>();
        var options = new List<string>();
        var start = GlobalOptions.Of(program).Skip(arguments);
        for (var i = 0; i < arguments.Count; i++)
        {
            var word = arguments[i];
            if (word.Length < 2 || word[0] != '-')
            {
                if (i >= start) operands.Add(word);
                continue;
            }

            options.Add(word);

            // A value may stand behind its option: -X POST is -XPOST, --request POST is --request=POST.
            if (i + 1 == arguments.Count) continue;
            if (word.StartsWith("--", StringComparison.Ordinal)) options.Add($"{word}={arguments[i + 1]}");
            else if (word == "-X") options.Add(word + arguments[i + 1]);
        }

        // tar's first word may leave the dash out.
        if (program == "tar" && operands.Count > 0 && arguments[0] == operands[0]) options.Add("-" + operands[0]);
        return (operands, options);
    }

    private static string WithoutVersion(string program)
    {
        var name = program.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? program.Substring(0, program.Length - 4) : program;
        var end = name.Length;
        while (end > 0 && (ShellNames.IsDigit(name[end - 1]) || name[end - 1] is '.' or '-' or '_')) end--;
        return end == 0 ? name : name.Substring(0, end);
    }
}
