using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Groups, sub-shells, loops, choices, functions and conditions.</summary>
internal sealed partial class ShellParser
{
    private ShellCommand? ReadCompound()
    {
        if (Sees("((")) return ReadArithmeticCommand();
        if (Take("(")) return ReadUntil(")");
        switch (PeekReserved())
        {
            case "{": return TakeReserved("{") ? ReadUntil("}") : null;
            case "if": return TakeReserved("if") ? ReadBlocks(["then", "elif", "else"], "fi") : null;
            case "while": return TakeReserved("while") ? ReadBlocks(["do"], "done") : null;
            case "until": return TakeReserved("until") ? ReadBlocks(["do"], "done") : null;
            case "for": return TakeReserved("for") ? ReadFor() : null;
            case "select": return TakeReserved("select") ? ReadFor() : null;
            case "case": return TakeReserved("case") ? ReadCase() : null;
            case "function": return TakeReserved("function") ? ReadFunction() : null;
            case "coproc": return TakeReserved("coproc") ? ReadCoprocess() : null;
            case "[[": return TakeReserved("[[") ? ReadCondition() : null;
            default: return null;
        }
    }

    private CompoundCommand ReadUntil(string close)
    {
        var compound = new CompoundCommand();
        compound.Bodies.Add(ReadList());
        Expect(close);
        return compound;
    }

    private void Expect(string close)
    {
        SkipBlanks();
        if (close == ")" ? !Take(close) : !TakeReserved(close)) DoubtThat($"no \"{close}\" closes what was opened");
    }

    private CompoundCommand ReadBlocks(string[] between, string close, CompoundCommand? head = null)
    {
        var compound = head ?? new CompoundCommand();
        do compound.Bodies.Add(ReadList());
        while (Array.Exists(between, TakeReserved));
        Expect(close);
        return compound;
    }

    private CompoundCommand ReadFor()
    {
        SkipBlanks();
        if (Sees("(("))
        {
            var sums = new CompoundCommand();
            var sum = ReadArithmeticCommand();
            sums.Words.Add(new ShellWord(_position) { End = _position, Parts = { sum.Sum } });
            return ReadBlocks(["do", "{"], "done", sums);
        }

        var loop = new CompoundCommand { LoopVariable = ReadWord() };
        SkipNewLines();
        if (TakeReserved("in"))
        {
            SkipBlanks();
            while (!AtEnd && Here is not (';' or '\n') && (!ShellNames.EndsWord(Here) || AtProcessSubstitution()))
            {
                loop.Words.Add(ReadWord());
                SkipBlanks();
            }
        }

        return ReadBlocks(["do"], "done", loop);
    }

    private CompoundCommand ReadCase()
    {
        var choice = new CompoundCommand();
        SkipBlanks();
        choice.Words.Add(ReadWord());
        SkipNewLines();
        if (!TakeReserved("in")) DoubtThat("a \"case\" has no \"in\"");
        SkipNewLines();
        while (!AtEnd && !TakeReserved("esac"))
        {
            if (!ReadPatterns(choice)) return choice;
            choice.Bodies.Add(ReadList());
            if (!(Take(";;&") || Take(";;") || Take(";&")))
            {
                Expect("esac");
                return choice;
            }

            SkipNewLines();
            if (AtEnd) DoubtThat("no \"esac\" closes a \"case\"");
        }

        return choice;
    }

    private bool ReadPatterns(CompoundCommand choice)
    {
        Take("(");
        do
        {
            SkipBlanks();
            if (AtEnd || ShellNames.EndsWord(Here)) break;
            choice.Words.Add(ReadWord());
            SkipBlanks();
        }
        while (!Sees("||") && Take("|"));

        if (Take(")")) return true;
        DoubtThat("a pattern of a \"case\" cannot be read");
        return false;
    }

    private FunctionDefinition ReadFunction()
    {
        SkipBlanks();
        var name = ReadWord();
        SkipBlanks();
        if (Here == '(' && !Sees("(("))
        {
            _position++;
            SkipBlanks();
            Expect(")");
        }

        SkipNewLines();
        return new FunctionDefinition(name, ReadCommand());
    }

    private CompoundCommand ReadCoprocess()
    {
        var body = new ShellList { Pipelines = { new ShellPipeline() } };
        body.Pipelines[0].Commands.Add(ReadCommand());
        return new CompoundCommand { IsCoprocess = true, Bodies = { body } };
    }

    private ConditionCommand ReadCondition()
    {
        var condition = new ConditionCommand();
        while (true)
        {
            SkipNewLines();
            if (AtEnd)
            {
                DoubtThat("no \"]]\" closes a \"[[\"");
                return condition;
            }

            if (TakeReserved("]]")) return condition;
            var isPattern = condition.Words.Count > 0 && condition.Words[condition.Words.Count - 1].Literal is "=~" or "==" or "=" or "!=";
            condition.Words.Add(!isPattern && ShellNames.EndsWord(Here) && !AtProcessSubstitution() ? ReadOperator() : ReadWord(isPattern));
        }
    }

    private ShellWord ReadOperator()
    {
        var word = new ShellWord(_position);
        var length = Sees("&&") || Sees("||") ? 2 : 1;
        word.Parts.Add(new LiteralPart(_text.Substring(_position, length), isQuoted: false));
        _position += length;
        word.End = _position;
        return word;
    }
}
