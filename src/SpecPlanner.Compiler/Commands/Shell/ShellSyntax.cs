namespace SpecPlanner.Compiler;

/// <summary>Commands that run one after the other, whatever joins them (<c>;</c>, <c>&amp;&amp;</c>, <c>||</c>, <c>&amp;</c>, a new line).</summary>
internal sealed class ShellList
{
    public List<ShellPipeline> Pipelines { get; } = [];
}

/// <summary>Commands whose output feeds the next one's input.</summary>
internal sealed class ShellPipeline
{
    public List<ShellCommand> Commands { get; } = [];
}

/// <summary>One command, with the redirections behind it.</summary>
internal abstract class ShellCommand
{
    public List<Redirection> Redirections { get; } = [];
}

/// <summary>Assignments, then a program's name and its arguments.</summary>
internal sealed class SimpleCommand : ShellCommand
{
    public List<Assignment> Assignments { get; } = [];

    public List<ShellWord> Words { get; } = [];
}

/// <summary>Everything that holds other commands: groups, sub-shells, loops, <c>if</c>, <c>case</c>.</summary>
internal sealed class CompoundCommand : ShellCommand
{
    /// <summary>The commands inside, in order.</summary>
    public List<ShellList> Bodies { get; } = [];

    /// <summary>The words of a <c>for</c> or <c>case</c>, and the patterns of a <c>case</c>.</summary>
    public List<ShellWord> Words { get; } = [];

    /// <summary>The variable of a <c>for</c> or <c>select</c>.</summary>
    public ShellWord? LoopVariable { get; init; }

    /// <summary>Whether it runs beside the script with its input held open (<c>coproc</c>).</summary>
    public bool IsCoprocess { get; init; }
}

/// <summary>A function.</summary>
internal sealed class FunctionDefinition(ShellWord name, ShellCommand body) : ShellCommand
{
    public ShellWord Name { get; } = name;

    public ShellCommand Body { get; } = body;
}

/// <summary>The words between <c>[[</c> and <c>]]</c>.</summary>
internal sealed class ConditionCommand : ShellCommand
{
    public List<ShellWord> Words { get; } = [];
}

/// <summary>A sum between <c>((</c> and <c>))</c>.</summary>
internal sealed class ArithmeticCommand(ArithmeticPart sum) : ShellCommand
{
    public ArithmeticPart Sum { get; } = sum;
}

/// <summary>A redirection: its operator without the file descriptor, and where it goes.</summary>
internal sealed class Redirection(string op, ShellWord target)
{
    public string Operator { get; } = op;

    /// <summary>The word behind the operator; for a here-document its delimiter.</summary>
    public ShellWord Target { get; } = target;

    public HereDocument? Document { get; init; }
}

/// <summary>A here-document.</summary>
internal sealed class HereDocument(string delimiter, bool isQuoted, bool stripsTabs)
{
    public string Delimiter { get; } = delimiter;

    /// <summary>Whether the delimiter is quoted, so that nothing in the body is expanded.</summary>
    public bool IsQuoted { get; } = isQuoted;

    public bool StripsTabs { get; } = stripsTabs;

    /// <summary>Where the delimiter stands behind the operator, with its quotes.</summary>
    public required TextSpan DelimiterSpan { get; init; }

    /// <summary>The lines of the body, without the closing delimiter.</summary>
    public TextSpan BodySpan { get; set; }

    public List<WordPart> Parts { get; } = [];
}
