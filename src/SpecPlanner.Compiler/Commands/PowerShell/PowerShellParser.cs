using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>
/// Reads a PowerShell script as far as it must be known where a placeholder stands and which commands are named.
/// It keeps its own stack, so no nesting is too deep. Where it is not sure, it says so in <see cref="Doubt"/>.
/// </summary>
internal sealed partial class PowerShellParser
{
    private readonly string _text;
    private readonly Dictionary<int, Placeholder> _placeholders;
    private readonly Stack<PowerShellFrame> _frames = new();
    private readonly List<PowerShellPlaceholder> _found = [];
    private readonly List<PowerShellCommand> _commands = [];
    private int _position;

    private PowerShellParser(string text)
    {
        _text = text;
        _placeholders = Placeholder.FindIn(text).ToDictionary(p => p.Start);
        _frames.Push(new PowerShellFrame(PowerShellFrameKind.Script));
    }

    /// <summary>Every placeholder, with the place it stands at.</summary>
    public IReadOnlyList<PowerShellPlaceholder> Found => _found;

    /// <summary>Every command, in the order it ends.</summary>
    public IReadOnlyList<PowerShellCommand> Commands => _commands;

    /// <summary>Why the reading cannot be trusted, as the end of "because …"; <see langword="null"/> when it can.</summary>
    public string? Doubt { get; private set; }

    private PowerShellFrame Frame => _frames.Peek();

    private char Here => At(0);

    /// <summary>Reads a script.</summary>
    public static PowerShellParser Parse(string text)
    {
        var parser = new PowerShellParser(text);
        while (parser._position < text.Length) parser.Step();
        parser.EndCommand();
        if (parser._frames.Count > 1) parser.DoubtThat("a bracket or a quote is not closed");
        return parser;
    }

    private char At(int offset) => _position + offset < _text.Length ? _text[_position + offset] : '\0';

    private void DoubtThat(string reason) => Doubt ??= reason;

    private void Step()
    {
        if (Frame.Kind is PowerShellFrameKind.Text or PowerShellFrameKind.HereText) StepText();
        else StepCode();
    }

    private void StepText()
    {
        var isHere = Frame.Kind == PowerShellFrameKind.HereText;
        if (TakePlaceholder(PowerShellContext.Text)) return;
        if (isHere ? Here == '\n' && At(1) == '"' && At(2) == '@' : Here == '"')
        {
            if (!isHere && At(1) == '"') _position += 2;
            else Close(isHere ? 3 : 1);
        }
        else if (Here == '`')
        {
            TakeEscape();
        }
        else if (Here == '$' && At(1) == '(')
        {
            Open(PowerShellFrameKind.SubExpression, 2);
        }
        else
        {
            DoubtQuotes();
            _position++;
        }
    }

    private void StepCode()
    {
        if (TakePlaceholder(PowerShellContext.Bare)) return;
        switch (Here)
        {
            case ' ' or '\t': Frame.EndWord(); _position++; break;
            case '\n' or ';': EndCommand(); _position++; break;
            case '|': EndCommand(); _position += At(1) == '|' ? 2 : 1; break;
            case '&': TakeAmpersand(); break;
            case '#' when Frame.AtWordStart: SkipComment("\n", 0); break;
            case '<' when At(1) == '#': SkipComment("#>", 2); break;
            case '`': TakeEscape(); break;
            case '\'': TakeSingle(); break;
            case '"': Open(PowerShellFrameKind.Text, 1); break;
            case '@' when At(1) == '"' && At(2) == '\n': Open(PowerShellFrameKind.HereText, 3); break;
            case '@' when At(1) == '\'' && At(2) == '\n': TakeHereSingle(); break;
            case '$' when At(1) == '(': Open(PowerShellFrameKind.SubExpression, 2); break;
            case '$' when At(1) == '{': TakeBracedVariable(); break;
            case '@' when At(1) is '(' or '{': Open(At(1) == '(' ? PowerShellFrameKind.SubExpression : PowerShellFrameKind.Block, 2); break;
            case '(': Open(PowerShellFrameKind.Expression, 1); break;
            case '{': Open(PowerShellFrameKind.Block, 1); break;
            case ')' or '}': TakeClosing(); break;
            case ',': Frame.EndWord(); Frame.Words.Add(new PowerShellWord(",", IsLiteral: true, IsQuoted: false)); _position++; break;
            default:
                DoubtQuotes();
                Frame.Append(Here, Here == '$');
                _position++;
                break;
        }
    }

    private void EndCommand()
    {
        Frame.EndWord();
        if (Frame.Words.Count > 0) _commands.Add(new PowerShellCommand([.. Frame.Words]));
        Frame.Reset();
    }

    private void Open(PowerShellFrameKind kind, int length)
    {
        if (Frame.IsKeyword) Frame.EndWord();
        Frame.Append('\u2026', isDynamic: true);
        _frames.Push(new PowerShellFrame(kind) { QuotedStart = kind is PowerShellFrameKind.Text or PowerShellFrameKind.HereText ? _position + length : -1 });
        _position += length;
    }

    private void Close(int length)
    {
        var closed = _frames.Pop();
        if (closed.QuotedStart >= 0) Frame.CloseQuoted(_text.Substring(closed.QuotedStart, _position - closed.QuotedStart));
        _position += length;
    }

    private void TakeClosing()
    {
        EndCommand();
        var isBrace = Frame.Kind == PowerShellFrameKind.Block;
        if (_frames.Count == 1 || isBrace != (Here == '}'))
        {
            DoubtThat($"\"{Here}\" closes nothing");
            _position++;
            return;
        }

        Close(1);

        // Behind the block of an "if" or a loop a new command starts, with or without a blank.
        if (isBrace && Frame.StartsWithKeyword) EndCommand();
    }
}
