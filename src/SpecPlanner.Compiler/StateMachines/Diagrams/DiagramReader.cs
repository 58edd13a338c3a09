namespace SpecPlanner.Compiler;

/// <summary>Reads the lines of a Mermaid state diagram. What it does not understand it reports, and reads on.</summary>
internal sealed partial class DiagramReader
{
    private static readonly string[] Decorations = ["classDef", "class", "style", "click", "scale", "hide", "accTitle", "accDescr", "title", "direction", "linkStyle"];

    // Nobody can read more; and what is deeper could not be walked safely.
    private const int DeepestNesting = 32;

    private readonly DiagramSyntax _diagram = new();
    private readonly FindingBag _findings;
    private DiagramScope _scope;
    private Passage _passage;

    private DiagramReader(FindingBag findings)
    {
        _findings = findings;
        _scope = _diagram.Root;
    }

    // Lines that say nothing about states, up to the one that ends them.
    private enum Passage
    {
        None,
        FrontMatter,
        Note,
        Description,
        Rest,
    }

    /// <summary>Reads the content of a fence.</summary>
    public static DiagramSyntax Read(FencedBlock fence, FindingBag findings)
    {
        var reader = new DiagramReader(findings);
        foreach (var line in Lines(fence.Content)) reader.ReadLine(line);
        reader.CloseAll();
        return reader._diagram;
    }

    /// <summary>The lines of a fence that are not blank, without white space at their ends.</summary>
    public static IEnumerable<Segment> Lines(Segment content)
    {
        for (var start = 0; start < content.Text.Length;)
        {
            var end = SourceLines.EndOfLine(content.Text, start);
            var line = content.Slice(start, end - start).Trim();
            if (line.Text.Length > 0) yield return line;
            start = SourceLines.NextLine(content.Text, end);
        }
    }

    private void ReadLine(Segment line)
    {
        if (_passage != Passage.None)
        {
            if (EndsPassage(line.Text)) _passage = Passage.None;
            return;
        }

        if (line.Text.StartsWith("%%", StringComparison.Ordinal) || line.Text[0] == '#') return;
        line = WithoutComment(line);
        if (_diagram.Opening is null) ReadOpening(line);
        else if (line.Text == "--") Concurrent(line);
        else ReadStatements(line);
    }

    private void ReadOpening(Segment line)
    {
        if (line.Text == "---")
        {
            _passage = Passage.FrontMatter;
            return;
        }

        var word = MachineId.FirstWord(line, ';');
        _diagram.Opening = word.Span;
        if (word.Text is not ("stateDiagram-v2" or "stateDiagram"))
            Unread(word.Span, $"\"{word.Text}\" is no state diagram. The first line of a machine's diagram is \"stateDiagram-v2\".");
    }

    private bool EndsPassage(string line) => _passage switch
    {
        Passage.FrontMatter => line == "---",
        Passage.Note => line.StartsWith("end note", StringComparison.Ordinal),
        Passage.Rest => false,
        _ => line.EndsWith("}", StringComparison.Ordinal),
    };

    // Braces may stand on the line of what they enclose.
    private void ReadStatements(Segment line)
    {
        while (line.Text.Length > 0 && _passage != Passage.Rest)
        {
            if (line.Text[0] == '}')
            {
                Close(line.Slice(0, 1));
                line = line.Slice(1, line.Text.Length - 1).Trim();
                continue;
            }

            line = ReadStatement(line);
        }
    }

    // Gives back what is left of the line.
    private Segment ReadStatement(Segment line)
    {
        var nothing = line.Slice(line.Text.Length, 0);
        var word = MachineId.FirstWord(line, ':', '{');
        var behind = line.Slice(word.Text.Length, line.Text.Length - word.Text.Length).Trim();
        var isArrow = behind.Text.StartsWith("-->", StringComparison.Ordinal);
        if (word.Text == "state" && !isArrow && behind.Text.Length > 0 && behind.Text[0] != ':') return ReadState(behind);
        if (word.Text == "note" && !isArrow)
        {
            if (behind.Text.IndexOf(':') < 0 && behind.Text.IndexOf('"') < 0) _passage = Passage.Note;
            return nothing;
        }

        if (!isArrow && Decorations.Contains(word.Text, StringComparer.Ordinal))
        {
            if (word.Text == "accDescr" && behind.Text.StartsWith("{", StringComparison.Ordinal) && behind.Text.IndexOf('}') < 0) _passage = Passage.Description;
            return nothing;
        }

        return ReadArrowOrState(line);
    }

    private void Concurrent(Segment line)
    {
        _scope.IsConcurrent = true;
        Unsupported(line.Span, "Concurrent regions are not supported: a machine is in one state at a time. Write a machine for each region.");
    }

    private void Close(Segment brace)
    {
        if (_scope.Parent is { } parent) _scope = parent;
        else Unread(brace.Span, "This brace closes nothing.");
    }

    private void CloseAll()
    {
        for (; _passage != Passage.Rest && _scope.Parent is { } parent; _scope = parent)
            Unread(_scope.Name!.Value.Span, $"The composite state \"{_scope.Name.Value.Text}\" is not closed. Write \"}}\" on a line behind its last state.");
    }

    private void Unread(TextSpan span, string message)
    {
        _diagram.IsWhole = false;
        _findings.Add(RuleTable.MachineUnreadable, span, message);
    }

    private void Unsupported(TextSpan span, string message)
    {
        _diagram.IsWhole = false;
        _findings.Add(RuleTable.DiagramUnsupported, span, message);
    }

    // What stands in quotes is a label.
    private static Segment WithoutComment(Segment line)
    {
        var isQuoted = false;
        for (var i = 1; i + 1 < line.Text.Length; i++)
        {
            if (line.Text[i - 1] == '"') isQuoted = !isQuoted;
            if (!isQuoted && line.Text[i] == '%' && line.Text[i + 1] == '%' && char.IsWhiteSpace(line.Text[i - 1])) return line.Slice(0, i).Trim();
        }

        return line;
    }
}
