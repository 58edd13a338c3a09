namespace SpecPlanner.Compiler;

/// <summary>What a shell does itself: assigning, reading, testing.</summary>
internal sealed partial class ShellReview
{
    private const string IndexReason = "it names a variable, and an index in that name is calculated, which can run commands";

    // Programs that write what they read to a file named among their arguments.
    private static readonly HashSet<string> WritesFiles = new(["cp", "dd", "install", "ln", "mv", "sort", "sponge", "tee"], StringComparer.Ordinal);

    private static readonly HashSet<string> TextOperators = new(["!=", "<", "=", "==", "=~", ">"], StringComparer.Ordinal);

    private static readonly HashSet<string> FileTests =
        new("-a -b -c -d -e -f -g -h -k -n -p -r -s -u -w -x -z -G -L -N -O -S -ef -nt -ot".Split(' '), StringComparer.Ordinal);

    private void Assign(Assignment assignment, List<WordPart> input, bool isCalculated = false)
    {
        Parts(assignment.Index, input);
        Parts(assignment.Value, input);
        Refuse(assignment.Index.SelectMany(ShellMaterial.In), "an array's index is calculated, which can run commands");
        foreach (var literal in assignment.Index.OfType<LiteralPart>()) Calculated(literal.Text, "an array's index is calculated");

        var value = assignment.Value.SelectMany(ShellMaterial.In).ToArray();
        _variables.Assign(assignment.Name, value);
        if (assignment.Value.All(p => p is LiteralPart))
        {
            var text = string.Concat(assignment.Value.Select(p => ((LiteralPart)p).Text));
            if (text.Length > 0) _variables.AssignName(assignment.Name, text);
        }

        if (assignment.Index.Count > 0 || assignment.Value.Any(p => p is ArrayPart)) _arrays.Add(assignment.Name);
        if (isCalculated) _variables.Sink(assignment.Name, "it is declared as a number, an array or a reference, so its text is calculated, which can run commands");
        if (ShellBuiltins.IsCodeVariable(assignment.Name)) Refuse(value, $"programs take code from the variable {assignment.Name}; write its value out");
    }

    private void Builtin(string name, IReadOnlyList<ShellWord> words, int at, List<WordPart> input)
    {
        if (ShellBuiltins.TakeNames.Contains(name)) TakeNames(name, words, at, input);
        else if (ShellBuiltins.Declare.Contains(name)) Declare(words, at, input);
        else if (name == "printf") Print(words, at);
        else if (name == "set") _variables.Assign(VariableFlow.Arguments, Behind(words, at));
        else if (name is "test" or "[") Test(words, at);
        else if (name == "[[") Refuse(Behind(words, at), "[[ is not known to every sh; use [ or a `bash` block");
        else if (WritesFiles.Contains(name)) WriteFiles(name, words, at, input);
    }

    private void TakeNames(string name, IReadOnlyList<ShellWord> words, int at, List<WordPart> input)
    {
        Refuse(Behind(words, at), IndexReason);
        if (name is "mapfile" or "readarray" && words.Skip(at + 1).Any(w => w.LeadingLiteral.StartsWith("-", StringComparison.Ordinal) && w.LeadingLiteral.IndexOf('C') > 0))
            Refuse(input, $"{name} -C runs a command with what it reads");
        var names = words.Skip(at + 1).Select(w => w.LeadingLiteral).Where(n => n.Length > 0 && n[0] != '-').ToList();
        if (name == "let")
        {
            names.ForEach(n => Calculated(n, "let calculates it"));
            return;
        }

        foreach (var variable in names.Append("REPLY").Append("MAPFILE")) _variables.Assign(variable, input);
        if (name is not ("getopts" or "unset" or "wait")) _arrays.UnionWith(name == "read" && !words.Skip(at + 1).Any(w => w.LeadingLiteral.StartsWith("-a", StringComparison.Ordinal)) ? [] : names);
        if (name == "getopts") _variables.AssignName("OPTARG", VariableFlow.Arguments);
    }

    private void Declare(IReadOnlyList<ShellWord> words, int at, List<WordPart> input)
    {
        var options = string.Concat(words.Skip(at + 1).Select(w => w.LeadingLiteral).Where(l => l.Length > 1 && l[0] == '-'));
        var isCalculated = words[at].Literal is not "export" && options.IndexOfAny(['i', 'n', 'a', 'A']) >= 0;
        foreach (var word in words.Skip(at + 1))
        {
            if (Assignment.Of(word) is { } assignment)
            {
                // name=(…) written out is no calculation; a text that looks like it is.
                var isWrittenOut = assignment.Value.Any(p => p is ArrayPart) && options.IndexOfAny(['i', 'n']) < 0;
                Assign(assignment, input, isCalculated && !isWrittenOut);
                if (!isWrittenOut) _declared.Add(assignment.Name);
            }
            else Refuse(ShellMaterial.Inside(word), IndexReason);
            if (isCalculated && word.Literal is { Length: > 0 } name && name[0] != '-') _variables.Sink(name, "it is declared as a number, an array or a reference, so its text is calculated, which can run commands");
        }
    }

    private void Print(IReadOnlyList<ShellWord> words, int at)
    {
        if (at + 2 >= words.Count || !words[at + 1].LeadingLiteral.StartsWith("-v", StringComparison.Ordinal)) return;
        Refuse(ShellMaterial.Inside(words[at + 1]).Concat(ShellMaterial.Inside(words[at + 2])), IndexReason);
        _variables.Assign(words[at + 2].LeadingLiteral, Behind(words, at));
    }

    // [ -v name ] calculates an index; and an operator that comes out of a variable might be -v.
    private void Test(IReadOnlyList<ShellWord> words, int at)
    {
        for (var i = at + 1; i < words.Count; i++)
        {
            var before = words[i - 1].Literal;
            if (before is "-v" or "-R" || (i - 1 > at && before is null)) Refuse(ShellMaterial.Inside(words[i]), IndexReason);
        }
    }

    private void Condition(ConditionCommand condition, List<WordPart> input)
    {
        var words = condition.Words;
        for (var i = 0; i < words.Count; i++)
        {
            Parts(words[i].Parts, input);
            var material = ShellMaterial.Inside(words[i]).ToArray();
            var before = i > 0 ? words[i - 1].Literal ?? "" : "";
            var after = i + 1 < words.Count ? words[i + 1].Literal ?? "" : "";
            if (_shell == Model.Shell.Sh)
            {
                Refuse(material, "[[ is not known to every sh; use [ or a `bash` block");
                continue;
            }

            if (TextOperators.Contains(before) || TextOperators.Contains(after) || FileTests.Contains(before) || FileTests.Contains(after)) continue;
            const string Reason = "[[ calculates numbers and indexes, which can run commands; compare text with = or use [";
            Refuse(material, Reason);
            if (words[i].Literal is { Length: > 0 } text && text[0] != '-') Calculated(text, "[[ calculates it");
        }
    }

    private void WriteFiles(string name, IReadOnlyList<ShellWord> words, int at, List<WordPart> input)
    {
        var material = BehindWithFiles(words, at).Concat(input).ToArray();
        for (var i = at + 1; i < words.Count; i++)
        {
            var isTarget = name switch
            {
                "tee" or "sponge" => true,
                "sort" => words[i - 1].LeadingLiteral.StartsWith("-o", StringComparison.Ordinal),
                "dd" => words[i].LeadingLiteral.StartsWith("of=", StringComparison.Ordinal),
                _ => i == words.Count - 1,
            };
            if (!isTarget) continue;

            var file = words[i].FileName;
            _variables.Write(name == "dd" && file.StartsWith("of=", StringComparison.Ordinal) ? file.Substring(3) : file, material);
        }
    }
}
