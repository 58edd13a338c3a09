using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A word of a command, in the parts it is made of.</summary>
internal sealed class ShellWord(int start)
{
    public int Start { get; } = start;

    public int End { get; set; }

    public List<WordPart> Parts { get; } = [];

    /// <summary>The word without its quotes, or <see langword="null"/> when some of it is known only at run time.</summary>
    public string? Literal
    {
        get
        {
            if (Whole is { } whole) return whole;
            return Parts.TrueForAll(p => p is LiteralPart) ? string.Concat(Parts.Select(p => ((LiteralPart)p).Text)) : null;
        }
    }

    /// <summary>
    /// The file that the word may name, by the last part of its path: folders change, and what is written to a name is what the name gives to read.
    /// A variable stands for itself, <c>*</c> for what cannot be known; empty when it can be no file.
    /// </summary>
    public string FileName
    {
        get
        {
            if (Whole is { } whole && !HasPattern) return ShellNames.BaseName(whole);
            var known = Parts.FindAll(p => p is not LiteralPart { Text.Length: 0 });
            if (known.Count == 1 && known[0] is VariablePart { Name.Length: > 0 } only) return "$" + only.Name;

            var tail = string.Concat(Parts.Skip(Parts.FindLastIndex(p => p is not LiteralPart) + 1).Select(p => ((LiteralPart)p).Text));
            var slash = tail.LastIndexOf('/');
            if (slash < 0 && Literal is null) return "*";
            return HasPattern && tail.IndexOfAny(['*', '?', '[', '{']) >= 0 ? "*" : tail.Substring(slash + 1);
        }
    }

    /// <summary>The text before the first part that is known only at run time.</summary>
    public string LeadingLiteral => Whole ?? string.Concat(Parts.TakeWhile(p => p is LiteralPart).Select(p => ((LiteralPart)p).Text));

    // Most words are a single piece of text, which nobody has to put together.
    private string? Whole => Parts.Count == 1 && Parts[0] is LiteralPart literal ? literal.Text : null;

    /// <summary>Whether any of it is quoted.</summary>
    public bool HasQuotes => Parts.Exists(p => p is LiteralPart { IsQuoted: true });

    /// <summary>Whether it starts with a quote.</summary>
    public bool HasQuotesAtStart => Parts.Count > 0 && Parts[0] is LiteralPart { IsQuoted: true };

    /// <summary>Whether the shell may make another word, or several, of it: patterns and brace expansion.</summary>
    public bool HasPattern => Parts.Exists(p => p is LiteralPart { IsQuoted: false } l && l.Text.IndexOfAny(['*', '?', '[', '{', '~']) >= 0);
}

/// <summary>A piece of a word.</summary>
internal abstract class WordPart;

/// <summary>Characters that stand for themselves.</summary>
internal sealed class LiteralPart(string text, bool isQuoted) : WordPart
{
    public string Text { get; } = text;

    public bool IsQuoted { get; } = isQuoted;
}

/// <summary>A <c>{{name}}</c>.</summary>
internal sealed class PlaceholderPart(Placeholder placeholder, PlaceholderContext context) : WordPart
{
    public Placeholder Placeholder { get; } = placeholder;

    public PlaceholderContext Context { get; } = context;
}

/// <summary>A <c>$name</c> or <c>${name…}</c>.</summary>
internal sealed class VariablePart(string name, string rest, bool isQuoted) : WordPart
{
    /// <summary>The variable; empty when it cannot be read.</summary>
    public string Name { get; } = name;

    /// <summary>What follows the name inside the braces, as it stands.</summary>
    public string Rest { get; } = rest;

    public bool IsQuoted { get; } = isQuoted;

    /// <summary>What stands inside the braces.</summary>
    public List<WordPart> Parts { get; } = [];
}

/// <summary>The content of a file that a word may name; never part of a word itself.</summary>
internal sealed class FilePart(string name) : WordPart
{
    public string Name { get; } = name;
}

/// <summary>How a substitution is written.</summary>
internal enum SubstitutionKind
{
    /// <summary><c>$(…)</c>.</summary>
    Command,

    /// <summary>Between backticks.</summary>
    Backtick,

    /// <summary><c>&lt;(…)</c>.</summary>
    ProcessOutput,

    /// <summary><c>&gt;(…)</c>.</summary>
    ProcessInput,
}

/// <summary>Commands whose output, or whose input, stands in a word.</summary>
internal sealed class SubstitutionPart(SubstitutionKind kind, ShellList body) : WordPart
{
    public SubstitutionKind Kind { get; } = kind;

    public ShellList Body { get; } = body;

    /// <summary>The placeholders between backticks; their commands are read from unescaped text.</summary>
    public List<PlaceholderPart> Loose { get; } = [];
}

/// <summary>A <c>$((…))</c>.</summary>
internal sealed class ArithmeticPart(string text) : WordPart
{
    /// <summary>The sum as it stands.</summary>
    public string Text { get; } = text;

    public List<WordPart> Parts { get; } = [];
}

/// <summary>The elements of <c>name=(…)</c>.</summary>
internal sealed class ArrayPart : WordPart
{
    public List<ShellWord> Elements { get; } = [];
}
