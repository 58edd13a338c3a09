using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Moving over the text: line continuations, blanks, comments, new lines, depth.</summary>
internal sealed partial class ShellParser
{
    private bool AtEnd => _position >= _end;

    private char Here => _position < _end ? _text[_position] : '\0';

    private char Next => _position + 1 < _end ? _text[_position + 1] : '\0';

    private void DoubtThat(string reason) => Doubt ??= reason;

    private bool Enter()
    {
        if (++_depth <= MaxDepth) return true;

        // Give the rest up at once: everything open then unwinds.
        DoubtThat("it is nested too deeply to be read");
        _end = Math.Min(_end, _position);
        _depth--;
        return false;
    }

    private void Leave() => _depth--;

    private void SkipContinuations()
    {
        while (Here == '\\' && Next == '\n') _position += 2;
    }

    /// <summary>Whether an operator stands here; a shell joins continued lines even inside one.</summary>
    private bool Sees(string op) => EndOf(op) >= 0;

    private bool Take(string op)
    {
        var end = EndOf(op);
        if (end < 0) return false;
        _position = end;
        return true;
    }

    private int EndOf(string op)
    {
        var position = _position;
        foreach (var c in op)
        {
            while (position + 1 < _end && _text[position] == '\\' && _text[position + 1] == '\n') position += 2;
            if (position >= _end || _text[position] != c) return -1;
            position++;
        }

        return position;
    }

    private void SkipBlanks()
    {
        while (!AtEnd)
        {
            SkipContinuations();
            if (Here is ' ' or '\t') _position++;
            else if (Here == '#' && !AtEnd) SkipComment();
            else return;
        }
    }

    private void SkipComment()
    {
        while (!AtEnd && Here != '\n')
        {
            if (TakePlaceholder(PlaceholderContext.Comment) is null) _position++;
        }
    }

    private void SkipNewLines()
    {
        SkipBlanks();
        while (Here == '\n' && !AtEnd)
        {
            TakeNewLine();
            SkipBlanks();
        }
    }

    private void SkipSeparators()
    {
        while (true)
        {
            SkipNewLines();
            if (Take("&&") || Take("||")) continue;
            if (Here == ';' && !Sees(";;") && !Sees(";&")) _position++;
            else if (Here == '&' && !Sees("&>")) _position++;
            else return;
        }
    }

    private void TakeNewLine()
    {
        _position++;
        if (_pending.Count > 0) ReadHereDocuments();
    }

    /// <summary>The unquoted word that stands here, if a shell could keep it for itself.</summary>
    private string? PeekReserved() => ReservedAt(out _);

    private bool TakeReserved(string word)
    {
        if (ReservedAt(out var end) != word) return false;
        _position = end;
        return true;
    }

    private string? ReservedAt(out int end)
    {
        // The same place is asked several times, for one word after the other.
        if (_reserved is not { } known || known.Position != _position || known.Limit != _end)
        {
            var word = ReadReserved(out var wordEnd);
            _reserved = known = (_position, _end, word, wordEnd);
        }

        end = known.WordEnd;
        return known.Word;
    }

    private string? ReadReserved(out int end)
    {
        end = _position;
        var length = 0;
        while (end < _end)
        {
            if (end + 1 < _end && _text[end] == '\\' && _text[end + 1] == '\n')
            {
                end += 2;
                continue;
            }

            var c = _text[end];
            if (ShellNames.EndsWord(c)) break;
            if (length == _word.Length || !(c is (>= 'a' and <= 'z') or '!' or '{' or '}' or '[' or ']') || _placeholders.ContainsKey(end)) return null;
            _word[length++] = c;
            end++;
        }

        return length == 0 ? null : new string(_word, 0, length);
    }

    private PlaceholderPart? TakePlaceholder(PlaceholderContext context)
    {
        if (!_placeholders.TryGetValue(_position, out var placeholder) || placeholder.End > _end) return null;
        _position = placeholder.End;
        var part = new PlaceholderPart(placeholder, context);
        _found.Add(part);
        return part;
    }
}
