using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Redirections and here-documents.</summary>
internal sealed partial class ShellParser
{
    private bool AtRedirection()
    {
        SkipBlanks();
        return OperatorStart() >= 0;
    }

    private bool AtProcessSubstitution() => Sees("<(") || Sees(">(");

    // The position of the operator, behind a file descriptor (2>, {name}>); -1 when none stands here.
    private int OperatorStart()
    {
        if (AtEnd || _placeholders.ContainsKey(_position)) return -1;
        var position = _position;
        while (position < _end && ShellNames.IsDigit(_text[position])) position++;
        if (position == _position && Here == '{')
        {
            var name = ShellNames.EndOfName(_text, position + 1);
            if (name > position + 1 && name < _end && _text[name] == '}') position = name + 1;
        }

        if (position >= _end) return -1;
        var c = _text[position];
        if (c == '&') return position == _position && Sees("&>") ? position : -1;
        if (c is not ('<' or '>')) return -1;
        return position == _position && AtProcessSubstitution() ? -1 : position;
    }

    private Redirection ReadRedirection()
    {
        _position = OperatorStart();
        var op = ShellWords.Redirections.First(Take);
        SkipBlanks();
        if (AtEnd || (ShellNames.EndsWord(Here) && !AtProcessSubstitution()))
        {
            DoubtThat("a redirection has no target");
            return new Redirection(op, new ShellWord(_position) { End = _position });
        }

        var target = ReadWord();
        return op is "<<" or "<<-" ? new Redirection(op, target) { Document = Expected(op, target) } : new Redirection(op, target);
    }

    private HereDocument Expected(string op, ShellWord target)
    {
        if (target.Literal is null) DoubtThat("the delimiter of a here-document is not plain text");
        var document = new HereDocument(target.Literal ?? "", target.HasQuotes, op == "<<-")
        {
            DelimiterSpan = TextSpan.FromBounds(target.Start, target.End),
        };
        _pending.Add(document);
        HereDocuments.Add(document);
        return document;
    }

    private void ReadHereDocuments()
    {
        var documents = _pending.ToArray();
        _pending.Clear();
        foreach (var document in documents)
        {
            var start = _position;
            var bodyEnd = FindBodyEnd(document, out var afterDelimiter);
            document.BodySpan = TextSpan.FromBounds(start, bodyEnd);
            ReadBody(document, start, bodyEnd);
            _position = afterDelimiter;
        }
    }

    private int FindBodyEnd(HereDocument document, out int afterDelimiter)
    {
        var joined = false;
        for (var line = _position; line < _end;)
        {
            var lineEnd = _text.IndexOf('\n', line, _end - line);
            var next = lineEnd < 0 ? _end : lineEnd + 1;
            if (lineEnd < 0) lineEnd = _end;
            var content = _text.Substring(line, lineEnd - line);
            if (document.StripsTabs) content = content.TrimStart('\t');
            if (!joined && content == document.Delimiter)
            {
                afterDelimiter = next;
                return line;
            }

            var continues = !document.IsQuoted && EndsWithContinuation(content);
            if (continues && document.Delimiter.StartsWith(content.Substring(0, content.Length - 1), StringComparison.Ordinal))
                DoubtThat("shells disagree where a here-document ends");
            joined = continues;
            line = next;
        }

        DoubtThat($"no line \"{document.Delimiter}\" ends a here-document");
        afterDelimiter = _end;
        return _end;
    }

    private static bool EndsWithContinuation(string line)
    {
        var count = 0;
        while (count < line.Length && line[line.Length - 1 - count] == '\\') count++;
        return count % 2 == 1;
    }

    private void ReadBody(HereDocument document, int start, int end)
    {
        var outerEnd = _end;
        (_position, _end) = (start, end);
        var plainStart = start;
        while (!AtEnd)
        {
            var before = _position;
            WordPart? part = TakePlaceholder(document.IsQuoted ? PlaceholderContext.QuotedHereDocument : PlaceholderContext.HereDocument);
            if (part is null && !document.IsQuoted) part = ReadExpansion(Quoting.HereDocument);
            if (part is null)
            {
                _position += !document.IsQuoted && Here == '\\' ? 2 : 1;
                continue;
            }

            if (before > plainStart) document.Parts.Add(new LiteralPart(_text.Substring(plainStart, before - plainStart), isQuoted: true));
            document.Parts.Add(part);
            plainStart = _position;
        }

        if (end > plainStart) document.Parts.Add(new LiteralPart(_text.Substring(plainStart, end - plainStart), isQuoted: true));

        // Nesting that was given up shortens the text for everyone.
        if (_end == end) _end = outerEnd;
    }
}
