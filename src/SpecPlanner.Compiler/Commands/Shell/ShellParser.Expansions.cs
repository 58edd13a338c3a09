using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Everything that starts with <c>$</c>, a backtick, <c>&lt;(</c> or <c>&gt;(</c>.</summary>
internal sealed partial class ShellParser
{
    private const string SpecialParameters = "@*#?-$!0123456789";

    /// <summary>Reads the expansion that stands here; <see langword="null"/> when none does.</summary>
    private WordPart? ReadExpansion(Quoting quoting)
    {
        if (AtEnd) return null;
        if (Here == '`') return ReadBackticks(quoting);
        if (quoting == Quoting.Bare && AtProcessSubstitution()) return ReadProcessSubstitution();
        if (Here != '$') return null;
        if (Sees("$((")) return ReadSum("$((", "))", quoting);
        if (Take("$(")) return ReadSubstitution(SubstitutionKind.Command);
        if (Sees("${")) return ReadBraces(quoting);
        if (_shell == Shell.Bash && Sees("$[")) return ReadSum("$[", "]", quoting);
        return ReadVariable(quoting);
    }

    private VariablePart? ReadVariable(Quoting quoting)
    {
        var before = _position;
        _position++;
        SkipContinuations();
        var end = Math.Min(_end, ShellNames.EndOfName(_text, _position));
        if (end == _position && !AtEnd && SpecialParameters.Contains(Here.ToString())) end++;
        if (end == _position || AtEnd)
        {
            _position = before;
            return null;
        }

        var name = _text.Substring(_position, end - _position);
        _position = end;
        return new VariablePart(name, "", quoting != Quoting.Bare);
    }

    private SubstitutionPart ReadProcessSubstitution()
    {
        var kind = Take("<(") ? SubstitutionKind.ProcessOutput : SubstitutionKind.ProcessInput;
        if (kind == SubstitutionKind.ProcessInput) Take(">(");
        if (_shell == Shell.Sh) DoubtThat("sh has no <(…) or >(…); make the block a `bash` block");
        return ReadSubstitution(kind);
    }

    private SubstitutionPart ReadSubstitution(SubstitutionKind kind)
    {
        var outer = _pending.Count;
        var part = new SubstitutionPart(kind, ReadList());
        if (_pending.Count > outer) DoubtThat("shells disagree where a here-document inside $(…) ends; put its lines inside");
        Expect(")");
        return part;
    }

    // The text between backticks is read once its backslashes are gone, so it is a script of its own.
    private SubstitutionPart ReadBackticks(Quoting quoting)
    {
        var inner = new StringBuilder();
        var loose = new List<PlaceholderPart>();
        _position++;
        while (!AtEnd && Here != '`')
        {
            if (TakePlaceholder(PlaceholderContext.Backtick) is { } placeholder)
            {
                loose.Add(placeholder);
                inner.Append('_');
                continue;
            }

            var escapes = Next is '`' or '\\' or '$' || (Next == '"' && quoting == Quoting.Double);
            if (Here == '\\' && escapes) _position++;
            DoubtNewLineInQuotes();
            inner.Append(Here);
            _position++;
        }

        if (AtEnd) DoubtThat("a backtick is not closed");
        else _position++;

        var script = Parse(inner.ToString(), _shell, [], _depth + 1);
        if (script.Doubt is { } doubt) DoubtThat(doubt);
        var part = new SubstitutionPart(SubstitutionKind.Backtick, script.Script);
        part.Loose.AddRange(loose);
        return part;
    }

    private ArithmeticCommand ReadArithmeticCommand() => new(ReadSum("((", "))", Quoting.Double));

    private ArithmeticPart ReadSum(string open, string close, Quoting quoting)
    {
        Take(open);
        var start = _position;
        var parts = new List<WordPart>();
        var closing = close[0];
        var opening = closing == ')' ? '(' : '[';
        var level = 0;
        if (!Enter()) return new ArithmeticPart("");
        while (true)
        {
            if (AtEnd)
            {
                DoubtThat($"no \"{close}\" closes \"{open}\"");
                break;
            }

            if (TakePlaceholder(PlaceholderContext.Arithmetic) is { } placeholder)
            {
                parts.Add(placeholder);
                continue;
            }

            if (level == 0 && Sees(close)) break;
            if (Here == closing && level-- == 0)
            {
                DoubtThat($"shells disagree whether \"{open}\" starts a sum; put a blank between the parentheses");
                break;
            }

            if (Here == opening) level++;
            if (Here is '\'' or '"' && quoting != Quoting.HereDocument) DoubtThat("a quote stands inside a sum");
            if (ReadExpansion(Quoting.Double) is { } part) parts.Add(part);
            else _position = Math.Min(_end, _position + (Here == '\\' ? 2 : 1));
        }

        var sum = new ArithmeticPart(_text.Substring(start, Math.Max(0, Math.Min(_position, _text.Length) - start)));
        sum.Parts.AddRange(parts);
        if (!Take(close) && !AtEnd) _position++;
        Leave();
        return sum;
    }

    private VariablePart ReadBraces(Quoting quoting)
    {
        Take("${");
        var nameStart = _position;
        if (Here is '!' or '#' && Next != '}') nameStart++;
        var nameEnd = Math.Min(_end, ShellNames.EndOfName(_text, Math.Min(nameStart, _text.Length)));
        var name = nameEnd > nameStart ? _text.Substring(nameStart, nameEnd - nameStart) : "";
        var start = _position;
        var parts = new List<WordPart>();
        if (!Enter()) return new VariablePart("", "", isQuoted: true);
        while (!AtEnd && Here != '}')
        {
            if (TakePlaceholder(PlaceholderContext.Braces) is { } placeholder) parts.Add(placeholder);
            else if (Here is '\'' or '"' && quoting == Quoting.HereDocument) DoubtQuoteInBraces();
            else if (Here == '\'' && quoting == Quoting.Double) DoubtQuoteInBraces();
            else if (Here == '\'') ReadSingle(parts);
            else if (Here == '"') ReadDoubleInBraces(parts, quoting);
            else if (ReadExpansion(quoting) is { } part) parts.Add(part);
            else _position = Math.Min(_end, _position + (Here == '\\' ? 2 : 1));
        }

        if (AtEnd) DoubtThat("no \"}\" closes \"${\"");
        var rest = _text.Substring(start, Math.Max(0, Math.Min(_position, _text.Length) - start));
        if (!AtEnd) _position++;
        Leave();
        var variable = new VariablePart(name, rest, quoting != Quoting.Bare);
        variable.Parts.AddRange(parts);
        return variable;
    }

    private void DoubtQuoteInBraces()
    {
        DoubtThat("shells disagree about a quote inside ${…}");
        _position++;
    }

    private void ReadDoubleInBraces(List<WordPart> parts, Quoting quoting)
    {
        var start = _position;
        ReadDouble(parts);
        if (quoting == Quoting.Double && _text.IndexOf('}', start, Math.Min(_position, _text.Length) - start) >= 0)
            DoubtThat("shells disagree about a quote inside ${…}");
    }
}
