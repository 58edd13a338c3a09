namespace SpecPlanner.Compiler;

/// <summary>Walks over the tokens of a clause while a form looks whether it fits.</summary>
internal sealed class ClauseCursor(IReadOnlyList<ClauseToken> tokens)
{
    private int _position;

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => _position >= tokens.Count;

    /// <summary>The next token; none at the end.</summary>
    public ClauseToken? Next => AtEnd ? null : tokens[_position];

    /// <summary>Where the cursor stands; set it to go back.</summary>
    public int Position
    {
        get => _position;
        set => _position = value;
    }

    /// <summary>Steps over the next token when it is this word.</summary>
    public bool Take(string word)
    {
        if (AtEnd || !tokens[_position].Is(word)) return false;
        _position++;
        return true;
    }

    /// <summary>Steps over the next token when it is one of these words.</summary>
    public bool Take(params string[] words) => Array.Exists(words, Take);

    /// <summary>Steps over two words when they stand next, in this order.</summary>
    public bool TakeAll(string first, string second)
    {
        if (_position + 2 > tokens.Count || !tokens[_position].Is(first) || !tokens[_position + 1].Is(second)) return false;
        _position += 2;
        return true;
    }

    /// <summary>Steps over the next token when it is of this kind.</summary>
    public bool Take(ClauseTokenKind kind, out ClauseToken token)
    {
        token = Next ?? default;
        if (AtEnd || token.Kind != kind) return false;
        _position++;
        return true;
    }

    /// <summary>Steps over the next code span that holds more than blanks.</summary>
    public bool TakeCode(out ClauseToken code)
    {
        var start = _position;
        if (Take(ClauseTokenKind.Code, out code) && !string.IsNullOrWhiteSpace(code.Text)) return true;
        _position = start;
        return false;
    }

    /// <summary>Steps over the next token when it is a text: a quotation or a code span.</summary>
    public bool TakeText(out ClauseToken text) => Take(ClauseTokenKind.Quoted, out text) || Take(ClauseTokenKind.Code, out text);

    /// <summary>Steps over the next token when it is a text, a word or an address.</summary>
    public bool TakeValue(out ClauseToken value) =>
        TakeText(out value) || Take(ClauseTokenKind.Word, out value) || Take(ClauseTokenKind.Url, out value);
}
