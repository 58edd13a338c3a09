namespace SpecPlanner.Compiler;

/// <summary>What stands in a criterion until its author writes the real thing: it can be found by its mark, and never holds.</summary>
internal static class Placeholders
{
    /// <summary>No shell has a program of that name, so the check fails whatever it compares.</summary>
    public const string Command = "`TODO: the command that shows it`";

    /// <summary>The same, for what is printed.</summary>
    public const string Printing = "`TODO: the command that prints it`";

    /// <summary>The same, for what is counted.</summary>
    public const string Counting = "`TODO: the command that counts it`";

    /// <summary>The same, for what must fail.</summary>
    public const string Failing = "`TODO: the command that must fail`";

    /// <summary>An address that no name server may ever know (RFC 2606).</summary>
    public const string Address = "`http://todo.invalid/`";

    /// <summary>A path that is in no folder.</summary>
    public const string File = "`TODO/the/file`";
}
