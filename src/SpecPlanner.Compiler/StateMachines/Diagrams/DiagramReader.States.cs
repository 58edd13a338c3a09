namespace SpecPlanner.Compiler;

/// <summary>The lines that name states.</summary>
internal sealed partial class DiagramReader
{
    private DiagramMention Mention(Segment name, MentionKind kind, string? label = null)
    {
        var mention = new DiagramMention(name, _scope, kind, label);
        _diagram.Mentions.Add(mention);
        return mention;
    }

    // "state" is read; what follows is a label, a name, a kind, a description or a brace.
    private Segment ReadState(Segment text)
    {
        var nothing = text.Slice(text.Text.Length, 0);
        string? label = null;
        if (text.Text[0] == '"')
        {
            var close = text.Text.IndexOf('"', 1);
            var rest = close < 0 ? nothing : text.Slice(close + 1, text.Text.Length - close - 1).Trim();
            if (!rest.Text.StartsWith("as ", StringComparison.Ordinal))
            {
                Unread(text.Span, "A state with a label is written: state \"Label\" as Name.");
                return nothing;
            }

            label = text.Text.Substring(1, close - 1).Trim();
            text = rest.Slice(3, rest.Text.Length - 3).Trim();
        }

        var (name, tail) = StateName.Cut(text);
        if (name.Text.Length == 0)
        {
            Unread(text.Span, "A state's name is missing here. It holds letters, digits and \"_\" only; longer text is a label: state \"Label\" as Name.");
            return nothing;
        }

        if (tail.Text.StartsWith("{", StringComparison.Ordinal))
        {
            Open(name, label);
            return tail.Slice(1, tail.Text.Length - 1).Trim();
        }

        ReadPlainState(name, label, tail);
        return nothing;
    }

    private void ReadPlainState(Segment name, string? label, Segment tail)
    {
        tail = WithoutSemicolon(tail);
        switch (tail.Text)
        {
            case "":
                Mention(name, MentionKind.Placed, label);
                break;
            case "<<choice>>" or "[[choice]]":
                Mention(name, MentionKind.Choice, label);
                break;
            case "<<fork>>" or "[[fork]]" or "<<join>>" or "[[join]]":
                Mention(name, MentionKind.Unsupported);
                Unsupported(tail.Span, "Fork and join are not supported: a machine is in one state at a time. Write a machine for each part that goes on by itself.");
                break;
            case "<<history>>" or "[[history]]":
                Mention(name, MentionKind.Unsupported);
                Unsupported(tail.Span, "History is not supported. Lead the arrow to the state that is meant.");
                break;
            case var _ when tail.Text[0] == ':':
                Mention(name, MentionKind.Placed, tail.Text.Substring(1).Trim());
                break;
            default:
                Mention(name, MentionKind.Placed, label);
                Unread(tail.Span, tail.Text[0] is '-' or '=' ? "An arrow is written -->: From --> To : TR1 trigger [guard]." : $"\"{tail.Text}\" cannot be read behind the name of a state.");
                break;
        }
    }

    // A second block of the same name goes on with the first.
    private void Open(Segment name, string? label)
    {
        if (_scope.Depth == DeepestNesting)
        {
            Unsupported(name.Span, $"Composite states are nested at most {DeepestNesting} deep. What follows in this diagram is not read.");
            _passage = Passage.Rest;
            return;
        }

        Mention(name, MentionKind.Composite, label);
        if (!_scope.Composites.TryGetValue(name.Text, out var inside)) _scope.Composites.Add(name.Text, inside = new DiagramScope(name, _scope));
        _scope = inside;
    }

    private Segment ReadArrowOrState(Segment line)
    {
        var (from, rest) = End(line, MentionKind.Placed);
        if (from is null) return rest;
        if (rest.Text.StartsWith("-->", StringComparison.Ordinal)) return ReadArrow(line, from, rest.Slice(3, rest.Text.Length - 3).Trim());
        if (from.Value.Text == StateName.Edge)
        {
            Unread(line.Span, "[*] is where an arrow begins or ends: [*] --> Name, or Name --> [*].");
            return rest.Slice(rest.Text.Length, 0);
        }

        var (own, brace) = UpToBrace(rest);
        ReadPlainState(from.Value, null, own);
        return brace;
    }

    private Segment ReadArrow(Segment line, Segment? from, Segment rest)
    {
        var (to, tail) = End(rest, MentionKind.Target);
        if (to is null) return tail;
        var isLabelled = tail.Text.StartsWith(":", StringComparison.Ordinal);
        var (behind, brace) = isLabelled ? (tail, tail.Slice(tail.Text.Length, 0)) : UpToBrace(tail);
        behind = WithoutSemicolon(behind);
        if (!isLabelled && behind.Text.Length > 0)
        {
            Unread(behind.Span, $"\"{behind.Text}\" cannot be read behind an arrow. A transition is written: From --> To : TR1 trigger [guard].");
            return brace;
        }

        Segment? label = isLabelled ? behind.Slice(1, behind.Text.Length - 1).Trim() : null;
        Add(from!.Value, to.Value, label, TextSpan.FromBounds(line.Start, Math.Max(to.Value.Span.End, behind.Span.End)));
        return brace;
    }

    private void Add(Segment from, Segment to, Segment? label, TextSpan span)
    {
        var begins = from.Text == StateName.Edge;
        var ends = to.Text == StateName.Edge;
        if (begins && ends)
        {
            Unread(span, "An arrow from [*] to [*] names no state.");
            return;
        }

        if (begins && _scope.IsConcurrent)
        {
            Mention(to, MentionKind.Target);
            return;
        }

        _diagram.Arrows.Add(new DiagramArrow(
            _scope,
            begins ? null : Mention(from, MentionKind.Placed),
            ends ? null : Mention(to, begins ? MentionKind.Placed : MentionKind.Target),
            label,
            span));
    }

    // One end of an arrow: a name or [*]. After a finding there is none, and nothing is left of the line.
    private (Segment? Name, Segment Behind) End(Segment text, MentionKind kind)
    {
        var nothing = text.Slice(text.Text.Length, 0);
        if (text.Text.StartsWith(StateName.Edge, StringComparison.Ordinal))
            return (text.Slice(0, StateName.Edge.Length), text.Slice(StateName.Edge.Length, text.Text.Length - StateName.Edge.Length).Trim());
        if (text.Text.StartsWith("[H", StringComparison.Ordinal))
        {
            Unsupported(text.Slice(0, Math.Max(2, text.Text.IndexOf(']') + 1)).Span, "History is not supported. Lead the arrow to the state that is meant.");
            return (null, nothing);
        }

        var (name, rest) = StateName.Cut(text);
        var isWhole = rest.Text.Length == 0 || rest.Text[0] is ':' or '}' or ';' || rest.Text.StartsWith("--", StringComparison.Ordinal)
            || rest.Text.StartsWith("<<", StringComparison.Ordinal) || rest.Text.StartsWith("[[", StringComparison.Ordinal);
        if (name.Text.Length > 0 && (isWhole || rest.Start > name.Span.End)) return (name, rest);

        var place = text.Text.Length > 0 ? text.Span : new TextSpan(Math.Max(0, text.Start - 3), 3);
        Unread(place, kind == MentionKind.Target
            ? "An arrow leads to a state's name or to [*]. A name holds letters, digits and \"_\" only."
            : $"\"{text.Text}\" cannot be read. A line of a state diagram is a transition (From --> To : TR1 trigger [guard]), a state, a note or a comment (%%).");
        return (null, nothing);
    }

    private static (Segment Own, Segment Brace) UpToBrace(Segment text)
    {
        var brace = text.Text.IndexOf('}');
        return brace < 0 ? (text, text.Slice(text.Text.Length, 0)) : (text.Slice(0, brace).Trim(), text.Slice(brace, text.Text.Length - brace));
    }

    private static Segment WithoutSemicolon(Segment text) =>
        text.Text.EndsWith(";", StringComparison.Ordinal) ? text.Slice(0, text.Text.Length - 1).Trim() : text;
}
