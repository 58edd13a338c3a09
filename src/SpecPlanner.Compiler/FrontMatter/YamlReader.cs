using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SpecPlanner.Compiler;

/// <summary>Reads a piece of a document as YAML, event by event, into nodes that know their place.</summary>
internal sealed class YamlReader
{
    // Front matter is flat; deeper nesting is a mistake or an attack.
    private const int DeepestNesting = 16;

    // What the YAML parser's marks count as the end of a line; editors and Markdown know only the first two.
    private static readonly char[] YamlBreaks = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    private readonly string _text;
    private readonly int _start;
    private readonly LineMap _lines;
    private readonly FindingBag _findings;
    private readonly Parser _events;

    private YamlReader(string document, TextSpan span, FindingBag findings)
    {
        _text = document.Substring(span.Start, span.Length);
        _start = span.Start;
        _lines = new LineMap(_text, YamlBreaks);
        _findings = findings;
        _events = new Parser(new StringReader(_text));
    }

    /// <summary>The map that the text holds, or <see langword="null"/> when it is not readable; findings say why.</summary>
    public static YamlMapping? Read(string document, TextSpan span, FindingBag findings)
    {
        var reader = new YamlReader(document, span, findings);
        try
        {
            return reader.ReadDocument(span);
        }
        catch (YamlException error)
        {
            reader.Report(error, span);
            return null;
        }
    }

    private YamlMapping? ReadDocument(TextSpan span)
    {
        Next();
        Next();
        if (_events.Current is StreamEnd) return new YamlMapping { Span = span, Entries = [] };

        Next();
        var root = ReadNode(0);
        if (root is YamlMapping or null) return root as YamlMapping;
        if (root is YamlScalar { IsNull: true }) return new YamlMapping { Span = span, Entries = [] };

        _findings.Add(RuleTable.FrontMatterInvalid, root.Span, "Front matter is a map of keys to values, one \"key: value\" a line.");
        return null;
    }

    private void Report(YamlException error, TextSpan span)
    {
        var at = OffsetOf(error.Start);
        if (YamlSlips.Near(new Segment(_text, _start), at - _start) is { } slip)
        {
            AddSlip(slip);
            return;
        }

        var end = Math.Max(at, Math.Min(span.End, OffsetOf(error.End)));
        _findings.Add(RuleTable.FrontMatterInvalid, TextSpan.FromBounds(at, end), $"The front matter is not valid YAML: {SentenceOf(error)}");
    }

    private void AddSlip(Segment slip) => _findings.Add(RuleTable.FrontMatterInvalid, slip.Span,
        $"YAML does not read this value as text. Put it in quotes, as {YamlSlips.Quoted(slip.Text)}.");

    // The parser's scanner gives up on some damaged flow lists with an exception that is not one of YAML's.
    private void Next()
    {
        var last = _events.Current?.End ?? Mark.Empty;
        try
        {
            _events.MoveNext();
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            throw new YamlException(last, last, "What stands behind this cannot be read as a value.", error);
        }
    }

    // Returns null, after a finding, when the node holds something that front matter does not know.
    private YamlNode? ReadNode(int depth)
    {
        if (_events.Current is not NodeEvent and not AnchorAlias) return null;
        if (depth > DeepestNesting) return Refuse("is nested too deeply");
        if (_events.Current is AnchorAlias) return Refuse("uses an alias (*name), which is not supported; write the value out, or put it in quotes if it is text");
        if (_events.Current is NodeEvent { Anchor.IsEmpty: false }) return Refuse("uses an anchor (&name), which is not supported; write the value out, or put it in quotes if it is text");
        if (_events.Current is NodeEvent { Tag.IsEmpty: false }) return Refuse("uses a tag (!name), which is not supported; leave it away, or put the value in quotes if it is text");
        return _events.Current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => ReadSequence(start, depth),
            MappingStart start => ReadMapping(start, depth),
            _ => null,
        };
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var span = SpanOf(scalar.Start, scalar.End);
        Next();
        var quoted = scalar.Style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted;
        var inner = quoted ? span.Start + 1 : span.Start;
        var isExact = scalar.Style is ScalarStyle.Plain || quoted;
        isExact = isExact && string.CompareOrdinal(_text, inner - _start, scalar.Value, 0, scalar.Value.Length) == 0
            && (!quoted || span.Length == scalar.Value.Length + 2);
        return new YamlScalar
        {
            Span = span,
            Value = scalar.Value,
            IsPlain = scalar.Style == ScalarStyle.Plain,
            ExactStart = isExact ? inner : null,
        };
    }

    private YamlSequence? ReadSequence(SequenceStart start, int depth)
    {
        Next();
        var items = new List<YamlNode>();
        while (_events.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item) return null;
            items.Add(item);
        }

        var span = CollectionSpan(start.Start, items.Count == 0 ? null : items[items.Count - 1].Span, start.Style == SequenceStyle.Flow);
        Next();
        return new YamlSequence { Span = span, Items = items };
    }

    private YamlMapping? ReadMapping(MappingStart start, int depth)
    {
        Next();
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        TextSpan? last = null;
        while (_events.Current is not MappingEnd)
        {
            var keyNode = ReadNode(depth + 1);
            if (keyNode is null || ReadNode(depth + 1) is not { } value) return null;
            last = value.Span;
            if (keyNode is not YamlScalar key)
            {
                if (YamlSlips.Near(new Segment(_text, _start), keyNode.Span.Start - _start) is { } slip) AddSlip(slip);
                else _findings.Add(RuleTable.FrontMatterInvalid, keyNode.Span, "A key is a single word, not a list or a map.");
                return null;
            }

            if (keys.Add(key.Value)) entries.Add(new YamlEntry(key, value));
            else _findings.Add(RuleTable.FrontMatterInvalid, key.Span, $"The key \"{key.Value}\" is given twice; the first one counts. Delete one of them.");
        }

        var span = CollectionSpan(start.Start, last, start.Style == MappingStyle.Flow);
        Next();
        return new YamlMapping { Span = span, Entries = entries };
    }

    // A flow collection's end event stands on its bracket; a block collection's at the next token, so its last element counts.
    private TextSpan CollectionSpan(Mark start, TextSpan? last, bool isFlow)
    {
        var from = OffsetOf(start);
        var to = isFlow ? OffsetOf(_events.Current!.Start) + 1 : last?.End ?? OffsetOf(_events.Current!.Start);
        return TextSpan.FromBounds(from, Math.Max(from, to));
    }

    private YamlNode? Refuse(string what)
    {
        var current = _events.Current!;
        var at = SpanOf(current.Start, current.End);
        if (YamlSlips.Near(new Segment(_text, _start), at.Start - _start) is { } slip && slip.Span.Contains(at.Start) && slip.Text.Any(char.IsWhiteSpace))
        {
            AddSlip(slip);
            return null;
        }

        _findings.Add(RuleTable.FrontMatterInvalid, at, $"This value {what}.");
        return null;
    }

    private TextSpan SpanOf(Mark start, Mark end)
    {
        var from = OffsetOf(start);
        return TextSpan.FromBounds(from, Math.Max(from, OffsetOf(end)));
    }

    // Marks count lines and columns from 1; the index counts a CRLF differently between versions, so it is not used.
    private int OffsetOf(Mark mark)
    {
        var line = (int)Math.Max(1, Math.Min(mark.Line, _lines.LineCount));
        var offset = _lines.StartOf(line) + (int)Math.Max(0, mark.Column - 1);
        return _start + Math.Min(offset, _text.Length);
    }

    private static string SentenceOf(YamlException error)
    {
        var message = error.Message.Trim().TrimEnd('.');
        return message.Length == 0 ? "it cannot be read." : char.ToLowerInvariant(message[0]) + message.Substring(1) + ".";
    }
}
