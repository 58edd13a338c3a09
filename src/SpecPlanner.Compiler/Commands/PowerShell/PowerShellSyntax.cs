using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What a placeholder stands in.</summary>
internal enum PowerShellContext
{
    /// <summary>Outside all quotes.</summary>
    Bare,

    /// <summary>Between double quotes, or in a here-string that is expanded.</summary>
    Text,

    /// <summary>Between single quotes, or in a here-string that is not expanded.</summary>
    Single,

    /// <summary>In a comment.</summary>
    Comment,
}

/// <summary>A placeholder and its place.</summary>
internal sealed record PowerShellPlaceholder(Placeholder Placeholder, PowerShellContext Context)
{
    /// <summary>Whether it stands where a command's name would.</summary>
    public bool IsCommandName { get; init; }

    /// <summary>Whether a backtick stands right before it.</summary>
    public bool IsEscaped { get; init; }

    /// <summary>Whether nothing touches it that could become one word with it.</summary>
    public bool IsWholeWord { get; init; }
}

/// <summary>A word of a command.</summary>
/// <param name="Text">Its text, without quotes.</param>
/// <param name="IsLiteral">Whether that is all of it.</param>
/// <param name="IsQuoted">Whether it was quoted.</param>
internal readonly record struct PowerShellWord(string Text, bool IsLiteral, bool IsQuoted);

/// <summary>The words between two separators.</summary>
internal sealed record PowerShellCommand(IReadOnlyList<PowerShellWord> Words);

/// <summary>What is open.</summary>
internal enum PowerShellFrameKind
{
    /// <summary>The script itself.</summary>
    Script,

    /// <summary><c>( )</c>.</summary>
    Expression,

    /// <summary><c>$( )</c> or <c>@( )</c>.</summary>
    SubExpression,

    /// <summary><c>{ }</c>.</summary>
    Block,

    /// <summary>Double quotes.</summary>
    Text,

    /// <summary><c>@" "@</c>.</summary>
    HereText,
}

/// <summary>Something open, and the command being read in it.</summary>
internal sealed class PowerShellFrame(PowerShellFrameKind kind)
{
    private readonly StringBuilder _word = new();
    private bool _isOpen;
    private bool _isDynamic;
    private bool _isQuoted;
    private bool _isAssigned;

    public PowerShellFrameKind Kind { get; } = kind;

    /// <summary>Where the text of a string starts; -1 for code.</summary>
    public int QuotedStart { get; init; } = -1;

    public List<PowerShellWord> Words { get; } = [];

    public bool AtWordStart => !_isOpen;

    public bool AtCommandStart => !_isOpen && Words.Count == 0;

    public char LastCharacter => _word.Length == 0 ? '\0' : _word[_word.Length - 1];

    /// <summary>Whether the open word is one of the language's own, which needs no blank before a bracket.</summary>
    public bool IsKeyword => _isOpen && !_isDynamic && !_isQuoted && PowerShellWords.Keywords.Contains(_word.ToString());

    /// <summary>Whether the command being read is a statement such as <c>if</c>.</summary>
    public bool StartsWithKeyword => Words.Count > 0 && Words[0] is { IsLiteral: true, IsQuoted: false } && PowerShellWords.Keywords.Contains(Words[0].Text);

    /// <summary>Whether a word here would name a command, where it stands for a value at the same time.</summary>
    public bool IsCommandPosition =>
        Kind != PowerShellFrameKind.Expression && !_isAssigned && (Words.Count == 0 || Words[Words.Count - 1].Text is "&" or ".");

    public void Append(char c, bool isDynamic)
    {
        _word.Append(c);
        _isOpen = true;
        _isDynamic |= isDynamic;
    }

    /// <summary>Ends a quoted piece; one that stands alone is known text when nothing in it is expanded.</summary>
    public void CloseQuoted(string text)
    {
        var isWhole = !_isOpen || (_word.Length == 1 && _isDynamic);
        _isDynamic = !isWhole || text.IndexOfAny(['$', '`', '{', '"']) >= 0;
        if (isWhole) _word.Clear().Append(text);
        else _word.Append(text);
        _isOpen = true;
        _isQuoted = true;
    }

    public void EndWord()
    {
        if (!_isOpen) return;
        var word = new PowerShellWord(_word.ToString(), !_isDynamic, _isQuoted);
        _word.Clear();
        (_isOpen, _isDynamic, _isQuoted) = (false, false, false);
        if (word is { IsLiteral: true, IsQuoted: false } && word.Text is "=" or "+=" or "-=" or "*=" or "/=" or "%=" or "??=")
        {
            // What stands left of it is a variable or a key; a command may stand right of it.
            Words.Clear();
            _isAssigned = true;
            return;
        }

        Words.Add(word);
    }

    public void Reset()
    {
        Words.Clear();
        _isAssigned = false;
    }
}
