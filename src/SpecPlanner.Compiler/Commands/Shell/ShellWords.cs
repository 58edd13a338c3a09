namespace SpecPlanner.Compiler;

/// <summary>The words a shell keeps for itself.</summary>
internal static class ShellWords
{
    /// <summary>Words that end a list of commands.</summary>
    public static HashSet<string> Closing { get; } =
        new(["do", "done", "elif", "else", "esac", "fi", "then", "}"], StringComparer.Ordinal);

    /// <summary>Redirection operators, longest first.</summary>
    public static IReadOnlyList<string> Redirections { get; } =
        ["<<<", "<<-", "&>>", "<<", "<&", "<>", ">>", ">&", ">|", "&>", "<", ">"];
}
