using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Holds commands against a persona's allow-list of programs.</summary>
public static class AllowedPrograms
{
    // What a shell does itself starts no program, so no list of tools needs to name it.
    private static readonly HashSet<string> BuiltIns = new(
        ["cd", "echo", "printf", "test", "[", "set", "unset", "export", "readonly", "read", "true", "false", ":", "exit", "return", "shift", "local",
         "pwd", "wait", "trap", "umask", "type", "command", "break", "continue", "if", "for", "while", "case"],
        StringComparer.Ordinal);

    /// <summary>What a command would start that its persona may not, as sentences; empty when all is allowed or the persona has no list.</summary>
    /// <param name="persona">Who would run it.</param>
    /// <param name="command">The command, read anew: a plan may come from anywhere.</param>
    /// <param name="parameters">The parameters of its plan.</param>
    public static IEnumerable<string> Problems(Persona persona, Command command, IEnumerable<Parameter> parameters) =>
        persona.Tools.IsEmpty ? [] : Problems(persona, CommandReader.Read(command, new ParameterScope(parameters)));

    /// <summary>The most that a command plainly needs to be allowed; <see langword="null"/> when nothing is known of its programs.</summary>
    public static RiskPolicy? Needs(Command command) => CommandReader.Read(command, new ParameterScope([])).Needs;

    /// <summary>The same for a command that was read already.</summary>
    internal static IEnumerable<string> Problems(Persona persona, CommandReading reading)
    {
        if (persona.Tools.IsEmpty) yield break;
        var list = string.Join(", ", persona.Tools);
        if (reading.HasComputedProgram)
            yield return $"\"{persona.Id}\" may run {list} only, and which program this starts is known only when it runs. Name the program.";
        foreach (var program in reading.Programs)
        {
            if (persona.Tools.Contains(program, StringComparer.Ordinal) || BuiltIns.Contains(program)) continue;
            yield return $"\"{persona.Id}\" may run {list} only, not \"{program}\". Add it to the persona's tools, or use another persona.";
        }
    }
}
