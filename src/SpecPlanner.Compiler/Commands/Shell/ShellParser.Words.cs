using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What quotes are open around an expansion.</summary>
internal enum Quoting
{
    /// <summary>None.</summary>
    Bare,

    /// <summary>Double quotes.</summary>
    Double,

    /// <summary>The body of a here-document.</summary>
    HereDocument,
}

/// <summary>Words and their quotes.</summary>
internal sealed partial class ShellParser
{
    /// <summary>Reads a word; in a pattern of <c>[[ ]]</c> parentheses and bars belong to it.</summary>
    private ShellWord ReadWord(bool isPattern = false)
    {
        var word = new ShellWord(_position);
        var plain = _spare ?? new StringBuilder();
        _spare = null; // a word may hold others
        var open = 0;
        while (!AtEnd)
        {
            SkipContinuations();
            if (AtEnd) break;
            if (TakePlaceholder(PlaceholderContext.Bare) is { } placeholder)
            {
                Flush(word, plain);
                word.Parts.Add(placeholder);
                continue;
            }

            var c = Here;
            if (ShellNames.EndsWord(c) && !AtProcessSubstitution())
            {
                if (c == '(' && TakeArray(word, plain)) continue;
                if (!isPattern || c is '\n' or ';' || (c is ' ' or '\t' && open == 0) || (c == ')' && open == 0)) break;
                if (c == '(') open++;
                if (c == ')') open--;
                if (c is '&' or '<' or '>' && open == 0) break;
                plain.Append(c);
                _position++;
                continue;
            }

            if (ReadQuoted(word, plain)) continue;
            plain.Append(c);
            _position++;
        }

        Flush(word, plain);
        _spare = plain;
        word.End = _position;
        return word;
    }

    private bool ReadQuoted(ShellWord word, StringBuilder plain)
    {
        switch (Here)
        {
            case '\\':
                Flush(word, plain);
                if (_position + 1 < _end) word.Parts.Add(new LiteralPart(Next.ToString(), isQuoted: true));
                else DoubtThat("it ends with a backslash");
                _position = Math.Min(_end, _position + 2);
                return true;
            case '\'':
                Flush(word, plain);
                ReadSingle(word.Parts);
                return true;
            case '"':
                Flush(word, plain);
                ReadDouble(word.Parts);
                return true;
            case '$' when _position + 1 < _end && Next == '\'':
                Flush(word, plain);
                ReadAnsiQuote(word.Parts);
                return true;
            case '$' when _position + 1 < _end && Next == '"':
                Flush(word, plain);
                _position++;
                ReadDouble(word.Parts);
                return true;
            default:
                if (ReadExpansion(Quoting.Bare) is not { } expansion) return false;
                Flush(word, plain);
                word.Parts.Add(expansion);
                return true;
        }
    }

    private static void Flush(ShellWord word, StringBuilder plain)
    {
        if (plain.Length == 0) return;
        word.Parts.Add(new LiteralPart(plain.ToString(), isQuoted: false));
        plain.Clear();
    }

    // name=( … ), which only bash knows.
    private bool TakeArray(ShellWord word, StringBuilder plain)
    {
        if (word.Parts.Count > 0 || plain.Length == 0 || plain[plain.Length - 1] != '=') return false;
        if (_shell == Shell.Sh) DoubtThat("sh has no arrays; make the block a `bash` block");
        Flush(word, plain);
        _position++;
        var array = new ArrayPart();
        word.Parts.Add(array);
        if (!Enter()) return true;
        while (true)
        {
            SkipNewLines();
            if (AtEnd || (ShellNames.EndsWord(Here) && !AtProcessSubstitution())) break;
            array.Elements.Add(ReadWord());
        }

        Expect(")");
        Leave();
        return true;
    }

    private void ReadSingle(List<WordPart> parts)
    {
        var start = ++_position;
        while (true)
        {
            if (AtEnd)
            {
                DoubtThat("a single quote is not closed");
                break;
            }

            if (Here == '\'') break;
            if (_placeholders.ContainsKey(_position))
            {
                AddQuoted(parts, start);
                if (TakePlaceholder(PlaceholderContext.Single) is { } placeholder) parts.Add(placeholder);
                else _position = _end;
                start = _position;
                continue;
            }

            DoubtNewLineInQuotes();
            _position++;
        }

        AddQuoted(parts, start);
        if (!AtEnd) _position++;
    }

    private void ReadDouble(List<WordPart> parts)
    {
        var start = ++_position;
        while (true)
        {
            if (AtEnd)
            {
                DoubtThat("a double quote is not closed");
                break;
            }

            if (Here == '"') break;
            var before = _position;
            WordPart? part = TakePlaceholder(PlaceholderContext.Double);
            part ??= ReadExpansion(Quoting.Double);
            if (part is not null)
            {
                AddQuoted(parts, start, before);
                parts.Add(part);
                start = _position;
                continue;
            }

            DoubtNewLineInQuotes();
            _position = Math.Min(_end, _position + (Here == '\\' ? 2 : 1));
        }

        AddQuoted(parts, start);
        if (!AtEnd) _position++;
    }

    private void ReadAnsiQuote(List<WordPart> parts)
    {
        _position += 2;
        var start = _position;
        while (!AtEnd && Here != '\'')
        {
            if (TakePlaceholder(PlaceholderContext.AnsiQuote) is { } placeholder)
            {
                parts.Add(placeholder);
                continue;
            }

            if (Here == '\\' && Next == '\'' && _shell == Shell.Sh) DoubtThat("not every sh knows $'…'; make the block a `bash` block");
            DoubtNewLineInQuotes();
            _position = Math.Min(_end, _position + (Here == '\\' ? 2 : 1));
        }

        if (AtEnd) DoubtThat("a quote $' is not closed");

        // Escapes are not decoded: the text is known at run time only.
        if (_text.IndexOf('\\', start, Math.Min(_position, _text.Length) - start) >= 0) parts.Add(new VariablePart("", "", isQuoted: true));
        else AddQuoted(parts, start);
        if (!AtEnd) _position++;
    }

    private void DoubtNewLineInQuotes()
    {
        if (Here == '\n' && _pending.Count > 0) DoubtThat("a here-document starts inside a quoted text of several lines");
    }

    // Even an empty pair of quotes makes a part: it keeps a word from being a reserved one.
    private void AddQuoted(List<WordPart> parts, int start) => AddQuoted(parts, start, _position);

    private void AddQuoted(List<WordPart> parts, int start, int end) =>
        parts.Add(new LiteralPart(end > start ? _text.Substring(start, end - start) : "", isQuoted: true));
}
