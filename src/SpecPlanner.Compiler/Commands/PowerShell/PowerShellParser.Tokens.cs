using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Quotes, escapes, comments and placeholders.</summary>
internal sealed partial class PowerShellParser
{
    private bool TakePlaceholder(PowerShellContext context)
    {
        if (!_placeholders.TryGetValue(_position, out var placeholder)) return false;
        var before = _position > 0 ? _text[_position - 1] : '\n';
        var after = placeholder.End < _text.Length ? _text[placeholder.End] : '\n';
        _found.Add(new PowerShellPlaceholder(placeholder, context)
        {
            IsCommandName = context == PowerShellContext.Bare && Frame.IsCommandPosition,
            IsEscaped = before == '`',
            IsWholeWord = " \t\n(=,;|{".IndexOf(before) >= 0 && " \t\n),;|}".IndexOf(after) >= 0,
        });
        _position = placeholder.End;
        if (context == PowerShellContext.Bare) Frame.Append('\u2026', isDynamic: true);
        return true;
    }

    private void TakeEscape()
    {
        // A backtick at a line's end joins the lines.
        if (At(1) == '\n' && Frame.Kind is not (PowerShellFrameKind.Text or PowerShellFrameKind.HereText)) Frame.EndWord();
        else Frame.Append(At(1), isDynamic: true);
        _position++;
        if (_position < _text.Length && !_placeholders.ContainsKey(_position)) _position++;
    }

    private void TakeSingle()
    {
        var start = ++_position;
        while (_position < _text.Length && !(Here == '\'' && At(1) != '\''))
        {
            if (TakePlaceholder(PowerShellContext.Single)) continue;
            DoubtQuotes();
            _position += Here == '\'' ? 2 : 1;
        }

        if (_position >= _text.Length) DoubtThat("a single quote is not closed");
        var end = Math.Min(_position, _text.Length);
        Frame.CloseQuoted(_text.Substring(start, end - start));
        _position++;
    }

    private void TakeHereSingle()
    {
        _position += 2;
        while (_position < _text.Length && !(Here == '\n' && At(1) == '\'' && At(2) == '@'))
        {
            if (!TakePlaceholder(PowerShellContext.Single)) _position++;
        }

        if (_position >= _text.Length) DoubtThat("a here-string is not closed");
        Frame.Append('\u2026', isDynamic: true);
        _position += 3;
    }

    private void TakeBracedVariable()
    {
        var end = _text.IndexOf('}', _position);
        if (end < 0) DoubtThat("\"${\" is not closed");
        _position = end < 0 ? _text.Length : end + 1;
        Frame.Append('$', isDynamic: true);
    }

    private void TakeAmpersand()
    {
        if (At(1) == '&')
        {
            EndCommand();
            _position += 2;
            return;
        }

        if (Frame.AtCommandStart) Frame.Words.Add(new PowerShellWord("&", IsLiteral: true, IsQuoted: false));
        else if (Frame.LastCharacter is not '>') EndCommand();
        _position++;
    }

    private void SkipComment(string end, int closing)
    {
        var stop = _text.IndexOf(end, _position, StringComparison.Ordinal);
        if (stop < 0 && closing > 0) DoubtThat("a comment is not closed");
        var limit = stop < 0 ? _text.Length : stop + closing;
        while (_position < limit)
        {
            if (!TakePlaceholder(PowerShellContext.Comment)) _position++;
        }
    }

    // PowerShell takes typographic quotes for quotes.
    private void DoubtQuotes()
    {
        if (Here is >= '\u2018' and <= '\u201e') DoubtThat("it holds typographic quotes; write ' or \"");
        if (Here == '%' && Frame.LastCharacter == '-' && _position > 1 && _text[_position - 2] == '-') DoubtThat("it uses --%, behind which nothing is expanded");
    }
}
