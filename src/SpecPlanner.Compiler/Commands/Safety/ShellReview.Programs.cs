using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Which program a command starts, and whether it runs its arguments or its input.</summary>
internal sealed partial class ShellReview
{
    private void Simple(SimpleCommand command, List<WordPart> input)
    {
        foreach (var assignment in command.Assignments) Assign(assignment, input);
        foreach (var word in command.Words)
        {
            Parts(word.Parts, input);
            AdjacentRedirection(word);
        }

        if (command.Words.Count > 0) Start(command.Words, 0, input);
    }

    // {{n}}>file: meant as a file descriptor, perhaps, but a quoted variable is a word.
    private void AdjacentRedirection(ShellWord word)
    {
        if (word.Parts.Count == 1 && word.Parts[0] is PlaceholderPart part && _parsed.CharacterAt(word.End) is '<' or '>')
            _refusals.Always(part.Placeholder, "it would be read as a file descriptor; put a blank before the redirection");
    }

    /// <summary>Looks at the program whose name stands at a position of the words.</summary>
    private void Start(IReadOnlyList<ShellWord> words, int at, List<WordPart> input)
    {
        var word = words[at];
        if (_isTraced)
        {
            Refuse(ShellMaterial.Inside(word), "it is part of a program's name; write the name out");
            if (word.Literal?.Contains("/") != false && word.FileName is { Length: > 0 } file) _variables.SinkFile(file, "this command runs it");
        }

        if (word.Literal is not { Length: > 0 } literal || (word.HasPattern && word.Literal is not ("[" or "[[")))
        {
            HasComputedProgram = true;
            Refuse(BehindWithFiles(words, at).Concat(input), "the program's name is known only when it runs, so it might read code; write the name out");
            return;
        }

        if (_functions.Contains(literal))
        {
            _variables.Assign(VariableFlow.Arguments, Behind(words, at));
        }

        var name = ShellNames.BaseName(literal);
        if (!ShellBuiltins.Contains(name) && !_functions.Contains(literal)) _programs.Add(name);
        if (ShellBuiltins.RunText.Contains(name)) HasComputedProgram = true;
        Need(NeedsOf(name, words, at + 1));

        if (ProgramTable.WrapperOf(name) is { } wrapper)
        {
            Inner(wrapper, words, at + 1, input);
            return;
        }

        if (ProgramTable.ReaderOf(name) is { } reader) Reader(reader, name, words, at, input);
        else if (!ShellBuiltins.Contains(name) && !_functions.Contains(literal)) Handed(words, at + 1, input, isKnown: ProgramTable.HasNeeds(name));
        Builtin(name, words, at, input);
    }

    private static RiskPolicy? NeedsOf(string program, IReadOnlyList<ShellWord> words, int start)
    {
        var arguments = new string[words.Count - start];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = words[start + i].Literal ?? "?";
        return ProgramTable.NeedsOf(program, arguments);
    }

    private void Inner(Wrapper wrapper, IReadOnlyList<ShellWord> words, int start, List<WordPart> input)
    {
        var at = wrapper.Grammar.FirstOperand(words, start);
        if (at < 0)
        {
            HasComputedProgram = true;
            Refuse(BehindWithFiles(words, start - 1).Concat(input), $"an option of {wrapper.Program} is not known here, so nobody can say which word is the program");
            return;
        }

        if (wrapper.LooksUp.Length > 0 && words.Skip(start).Take(at - start).Any(w => wrapper.LooksUp.Split(' ').Contains(w.Literal ?? "?", StringComparer.Ordinal))) return;

        if (at < words.Count && ProgramTable.HasSubCommands(wrapper.Program))
        {
            Refuse(ShellMaterial.Inside(words[at]), $"it is a sub-command of {wrapper.Program}; write it out");
            if (ProgramTable.WrapperOf(wrapper.Program + " " + words[at].Literal) is { } inner) Inner(inner, words, at + 1, input);
            else Handed(words, at + 1, input, isKnown: true);
            return;
        }

        at += wrapper.Operands;
        for (; wrapper.TakesAssignments && at < words.Count && Assignment.Of(words[at]) is { } assignment; at++) Assign(assignment, input);
        if (at < words.Count && words[at].Literal == "--") at++;
        if (at < words.Count) Start(words, at, input);
    }

    private void Reader(CodeReader reader, string name, IReadOnlyList<ShellWord> words, int at, List<WordPart> input)
    {
        var reason = $"{name} runs code that it finds in its arguments; use a parameter of type int, bool, duration or enum, or a program that does not";
        var inputIsCode = reader.ReadsInput;

        // sed and awk take files as data; a shell takes them as code.
        var arguments = reader.ReadsInput || name is "." or "source" ? BehindWithFiles(words, at) : Behind(words, at);
        switch (reader.Arguments)
        {
            case CodeArguments.Any:
                Refuse(arguments, reason);
                if (name == "alias" && at + 1 < words.Count) Refuse(_everything, "an alias can turn any word into a program that runs code; write a function instead");
                if (name is "eval" or "trap") Code(name, words.Skip(at + 1).SkipWhile(w => w.Literal == "--"), input);
                if (name is "." or "source" && words.Skip(at + 1).Any(IsDevice)) inputIsCode = true;
                break;
            case CodeArguments.WithFlag:
                if (reader.FlagPositions(words, at + 1).Any()) Refuse(arguments, reason);
                break;
            case CodeArguments.FlagValue:
                foreach (var flag in reader.FlagPositions(words, at + 1)) Refuse(words.Skip(flag).Take(2).SelectMany(ShellMaterial.Inside), reason);
                break;
            case CodeArguments.FirstOperand:
                inputIsCode &= !NamesCode(reader, words, at, input, reason);
                break;
        }

        if (inputIsCode && IsShell(reader)) _variables.SinkAll($"{name} runs what it reads, which may use any variable; hand the text over as sh -c '…'");
        if (inputIsCode) Refuse(input, $"it feeds {name}, which runs what it reads; use a parameter of type int, bool, duration or enum, or a program that does not");
    }

    // Whether the arguments say what to run, so that standard input is only data.
    private bool NamesCode(CodeReader reader, IReadOnlyList<ShellWord> words, int at, List<WordPart> input, string reason)
    {
        var operand = reader.Grammar.FirstOperand(words, at + 1);
        if (operand < 0) return GivesCode(reader, words, at, input, reason);

        if (!reader.ValuesAreData) Refuse(words.Take(operand).Skip(at + 1).SelectMany(ShellMaterial.In), reason);
        if (operand == words.Count) return false;

        Refuse(reader.ReadsInput ? ShellMaterial.In(words[operand]) : ShellMaterial.Inside(words[operand]), reason);
        var runsGivenCode = words[operand - 1].LeadingLiteral.EndsWith("m", StringComparison.Ordinal)
            && words[operand].Literal is { } module && CodeReaders.ModulesThatRunCode.Contains(module);
        if (runsGivenCode || words[operand].Literal is null) Refuse(BehindWithFiles(words, at), reason);
        return !runsGivenCode && words[operand].Literal is not (null or "-") && !IsDevice(words[operand]);
    }

    // -c 'code': the language allows no parameter behind it; what a variable carries there is data.
    private bool GivesCode(CodeReader reader, IReadOnlyList<ShellWord> words, int at, List<WordPart> input, string reason)
    {
        Refuse(Behind(words, at).Where(p => p is PlaceholderPart), reason);
        var flag = reader.FlagPositions(words, at + 1).DefaultIfEmpty(-1).First();
        var code = flag + 1;
        if (flag < 0 || code >= words.Count || words[code].LeadingLiteral.StartsWith("-", StringComparison.Ordinal))
        {
            Refuse(BehindWithFiles(words, at), reason);
            return false;
        }

        Refuse(words.Take(code + 1).Skip(flag).SelectMany(ShellMaterial.In), reason);
        if (!IsShell(reader)) return true;

        _variables.Assign(VariableFlow.Arguments, words.Skip(code + 1).SelectMany(ShellMaterial.In));
        Code(reader.Program, words.Skip(code), input);
        return true;
    }

    /// <summary>Text that a shell will read as code: when it is known now, it is reviewed now.</summary>
    private void Code(string program, IEnumerable<ShellWord> words, List<WordPart> input)
    {
        // eval joins its words; the others take the first.
        var texts = (program == "eval" ? words : words.Take(1)).Select(w => w.Literal).ToArray();
        if (texts.Length == 0) return;

        const int MaxCodeDepth = 5;
        var known = Array.TrueForAll(texts, t => t is not null) && _codeDepth < MaxCodeDepth;
        var inner = known ? ShellParser.ParseCode(string.Join(" ", texts), _shell) : null;
        if (inner is not { Doubt: null })
        {
            HasComputedProgram = true;
            if (inner is not null) Refuse(_everything, "a text that is run as code cannot be read safely");
            return;
        }

        _codeDepth++;
        NameFunctions(inner.Script);
        Walk(inner.Script, input);
        _codeDepth--;
    }

    private static bool IsShell(CodeReader reader) => reader.Flags == "-c" && reader.Program is not ("python" or "pypy");

    // /dev/stdin, /dev/fd/3: code that comes through a redirection.
    private static bool IsDevice(ShellWord word) =>
        word.Literal is { } name && (name.StartsWith("/dev/", StringComparison.Ordinal) || name.StartsWith("/proc/", StringComparison.Ordinal));

    private static IEnumerable<WordPart> Behind(IReadOnlyList<ShellWord> words, int at) => words.Skip(at + 1).SelectMany(ShellMaterial.Inside);

    private static IEnumerable<WordPart> BehindWithFiles(IReadOnlyList<ShellWord> words, int at) => words.Skip(at + 1).SelectMany(ShellMaterial.In);
}
