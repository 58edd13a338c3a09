using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>
/// Reads a POSIX or bash script into a tree that knows every placeholder and the quoting it stands in.
/// Where the script breaks off, nests too deeply, or shells disagree, it says so in <see cref="Doubt"/>:
/// whoever asks must then trust nothing it read.
/// </summary>
internal sealed partial class ShellParser
{
    // Deep enough for any script a person writes, shallow enough for any thread's stack.
    private const int MaxDepth = 60;

    private readonly string _text;
    private readonly Shell _shell;
    private readonly Dictionary<int, Placeholder> _placeholders = [];
    private readonly List<PlaceholderPart> _found = [];
    private readonly List<HereDocument> _pending = [];
    private readonly char[] _word = new char[8];
    private StringBuilder? _spare;
    private (int Position, int Limit, string? Word, int WordEnd)? _reserved;
    private int _position;
    private int _end;
    private int _depth;

    private ShellParser(string text, Shell shell, IEnumerable<Placeholder> placeholders, int depth)
    {
        _text = text;
        _shell = shell;
        _end = text.Length;
        _depth = depth;
        foreach (var placeholder in placeholders) _placeholders[placeholder.Start] = placeholder;
        if (text.IndexOf('\0') >= 0) DoubtThat("it holds a NUL character");
    }

    /// <summary>The script.</summary>
    public ShellList Script { get; private set; } = new();

    /// <summary>Every placeholder that was met, with its context.</summary>
    public IReadOnlyList<PlaceholderPart> Found => _found;

    /// <summary>Every here-document.</summary>
    public List<HereDocument> HereDocuments { get; } = [];

    /// <summary>Why the reading cannot be trusted, as the end of "because …"; <see langword="null"/> when it can.</summary>
    public string? Doubt { get; private set; }

    /// <summary>Reads a script with its placeholders.</summary>
    public static ShellParser Parse(string text, Shell shell, IEnumerable<Placeholder> placeholders) => Parse(text, shell, placeholders, depth: 0);

    /// <summary>Reads text that a script hands to a shell; what looks like a placeholder in it is text.</summary>
    public static ShellParser ParseCode(string text, Shell shell) => Parse(text, shell, [], depth: 0);

    /// <summary>The character at a position, or NUL behind the end.</summary>
    public char CharacterAt(int position) => position < _text.Length ? _text[position] : '\0';

    private static ShellParser Parse(string text, Shell shell, IEnumerable<Placeholder> placeholders, int depth)
    {
        var parser = new ShellParser(text, shell, placeholders, depth);
        parser.ReadScript();
        return parser;
    }

    private void ReadScript()
    {
        while (true)
        {
            var part = ReadList();
            Script.Pipelines.AddRange(part.Pipelines);
            if (AtEnd) break;

            // A closing word or parenthesis that nothing opened.
            DoubtThat($"\"{Here}\" stands where a command should start");
            _position++;
        }

        if (_pending.Count > 0) DoubtThat("a here-document has no body");
    }

    private ShellList ReadList()
    {
        var list = new ShellList();
        if (!Enter()) return list;
        while (true)
        {
            SkipSeparators();
            if (AtEnd || Here == ')' || Sees(";;") || Sees(";&") || (PeekReserved() is { } word && ShellWords.Closing.Contains(word))) break;

            var before = _position;
            list.Pipelines.Add(ReadPipeline());
            if (_position > before) continue;
            DoubtThat($"\"{Here}\" stands where a command should start");
            _position++;
        }

        Leave();
        return list;
    }

    private ShellPipeline ReadPipeline()
    {
        var pipeline = new ShellPipeline();
        while (TakeReserved("!") || TakeTime()) SkipBlanks();
        while (true)
        {
            pipeline.Commands.Add(ReadCommand());
            SkipBlanks();
            if (Sees("||") || !(Take("|&") || Take("|"))) return pipeline;
            SkipNewLines();
        }
    }

    // "time" is a word of bash; with options other than -p it is the program.
    private bool TakeTime()
    {
        var before = _position;
        if (!TakeReserved("time")) return false;
        SkipBlanks();
        if (Here != '-') return true;
        if (Take("-p") && (AtEnd || ShellNames.EndsWord(Here))) return true;
        _position = before;
        return false;
    }

    private ShellCommand ReadCommand()
    {
        SkipBlanks();
        if (!Enter()) return new SimpleCommand();
        var command = ReadCompound() ?? ReadSimple();
        while (command is not SimpleCommand && AtRedirection()) command.Redirections.Add(ReadRedirection());
        Leave();
        return command;
    }

    private SimpleCommand ReadSimpleWords()
    {
        var command = new SimpleCommand();
        while (true)
        {
            SkipBlanks();
            if (AtEnd) return command;
            if (AtRedirection())
            {
                command.Redirections.Add(ReadRedirection());
                continue;
            }

            if (ShellNames.EndsWord(Here) && !AtProcessSubstitution()) return command;
            var word = ReadWord();
            if (command.Words.Count == 0 && Assignment.Of(word) is { } assignment) command.Assignments.Add(assignment);
            else command.Words.Add(word);
        }
    }

    private ShellCommand ReadSimple()
    {
        var command = ReadSimpleWords();
        if (Here != '(' || AtEnd) return command;

        // "name ( )" is a function; any other parenthesis behind a word is a mistake.
        _position++;
        SkipBlanks();
        if (command.Words.Count != 1 || command.Redirections.Count > 0 || !Take(")"))
        {
            DoubtThat("a parenthesis stands behind a word");
            return command;
        }

        SkipNewLines();
        return new FunctionDefinition(command.Words[0], ReadCommand());
    }
}
