using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>
/// Goes through a script and says which placeholders could be run as code, and what the script starts.
/// This file is the way through the tree; its other parts know programs, builtins and conditions.
/// </summary>
internal sealed partial class ShellReview
{
    private readonly ShellParser _parsed;
    private readonly Shell _shell;
    private readonly List<WordPart> _everything;
    private readonly HashSet<string> _functions = new(StringComparer.Ordinal);
    private readonly VariableFlow _variables;
    private readonly PlaceholderRefusals _refusals;
    private readonly SortedSet<string> _programs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _arrays = new(StringComparer.Ordinal);
    private readonly bool _isTraced;
    private int _codeDepth;

    private ShellReview(ShellParser parsed, Shell shell, ParameterScope scope)
    {
        _parsed = parsed;
        _shell = shell;
        _refusals = new PlaceholderRefusals(scope);
        _everything = [.. parsed.Found.Where(f => f.Context != PlaceholderContext.Comment)];

        // Without a placeholder nothing can be refused: only what is started matters.
        _isTraced = _everything.Count > 0;
        _variables = new VariableFlow(_isTraced);
    }

    /// <summary>Why a placeholder is refused, by its start.</summary>
    public IReadOnlyDictionary<int, string> Refusals => _refusals.Reasons;

    /// <summary>The programs that are started.</summary>
    public IReadOnlyCollection<string> Programs => _programs;

    /// <summary>Whether some program cannot be named.</summary>
    public bool HasComputedProgram { get; private set; }

    /// <summary>The most the programs plainly need.</summary>
    public RiskPolicy? Needs { get; private set; }

    /// <summary>Reviews a script.</summary>
    public static ShellReview Of(ShellParser parsed, Shell shell, ParameterScope scope, IEnumerable<Placeholder> placeholders)
    {
        var review = new ShellReview(parsed, shell, scope);
        review.Doubt(placeholders);
        review.Contexts();
        review.NameFunctions(parsed.Script);
        review.Walk(parsed.Script, []);
        review.FollowFlows();
        return review;
    }

    private void Doubt(IEnumerable<Placeholder> placeholders)
    {
        if (_parsed.Doubt is not { } doubt) return;
        HasComputedProgram = true;
        var comments = new HashSet<int>(_parsed.Found.Where(f => f.Context == PlaceholderContext.Comment).Select(f => f.Placeholder.Start));
        foreach (var placeholder in placeholders)
        {
            if (!comments.Contains(placeholder.Start)) _refusals.Always(placeholder, $"the command cannot be read safely, because {doubt}");
        }
    }

    private void FollowFlows()
    {
        if (!_isTraced) return;
        foreach (var found in _parsed.Found) _variables.Assign(ParameterVariable.NameOf(found.Placeholder.Name), [found]);
        foreach (var name in _declared.Where(_arrays.Contains)) _variables.Sink(name, "a builtin assigns it to an array, which calculates what stands between parentheses");
        foreach (var (placeholder, reason) in _variables.Reached()) _refusals.Add(placeholder, reason);
    }

    private void NameFunctions(ShellList list)
    {
        foreach (var command in list.Pipelines.SelectMany(p => p.Commands)) NameFunctions(command);
    }

    private void NameFunctions(ShellCommand command)
    {
        if (command is CompoundCommand compound) compound.Bodies.ForEach(NameFunctions);
        if (command is not FunctionDefinition function) return;
        if (function.Name.Literal is { } name) _functions.Add(name);
        NameFunctions(function.Body);
    }

    private void Walk(ShellList list, List<WordPart> input)
    {
        foreach (var pipeline in list.Pipelines)
        {
            var feed = new List<WordPart>(input);
            foreach (var command in pipeline.Commands)
            {
                Walk(command, feed);
                if (_isTraced && pipeline.Commands.Count > 1) feed.AddRange(ShellMaterial.In(command));
            }
        }
    }

    private void Walk(ShellCommand command, List<WordPart> feed)
    {
        var input = feed;
        foreach (var redirection in command.Redirections) input = Redirect(redirection, command, input);
        switch (command)
        {
            case SimpleCommand simple:
                Simple(simple, input);
                break;
            case CompoundCommand compound:
                Compound(compound, compound.IsCoprocess ? _everything : input);
                break;
            case FunctionDefinition function:
                Refuse(ShellMaterial.Inside(function.Name), "it is part of a function's name; write the name out");
                Walk(function.Body, _everything);

                // What a function prints is what its name gives to read.
                if (function.Name.Literal is { Length: > 0 } name) _variables.Write(name, ShellMaterial.In(function.Body));
                break;
            case ConditionCommand condition:
                Condition(condition, input);
                break;
            case ArithmeticCommand arithmetic:
                Parts([arithmetic.Sum], input);
                break;
        }
    }

    private void Compound(CompoundCommand compound, List<WordPart> input)
    {
        foreach (var word in compound.Words) Parts(word.Parts, input);
        if (compound.LoopVariable is { } variable)
        {
            Refuse(ShellMaterial.Inside(variable), "it is the name of a loop's variable; write the name out");
            _variables.Assign(variable.Literal ?? "", compound.Words.SelectMany(ShellMaterial.In));
            if (compound.Words.Count == 0) _variables.AssignName(variable.Literal ?? "", VariableFlow.Arguments);
        }

        foreach (var body in compound.Bodies) Walk(body, input);
    }

    private List<WordPart> Redirect(Redirection redirection, ShellCommand command, List<WordPart> input)
    {
        var target = redirection.Target;
        Parts(target.Parts, input);
        if (redirection.Document is { } document)
        {
            Parts(document.Parts, input);
            return [.. input, .. document.Parts.SelectMany(ShellMaterial.In)];
        }

        if (redirection.Operator is "<&" or ">&")
        {
            foreach (var placeholder in ShellMaterial.In(target).OfType<PlaceholderPart>())
                _refusals.Always(placeholder.Placeholder, "it stands for a file descriptor; write the number out");
        }

        if (redirection.Operator is "<" or "<<<" or "<>") return [.. input, .. ShellMaterial.In(target)];
        if (redirection.Operator == "<&" || IsDescriptor(redirection)) return input;
        if (target.Literal is not ("/dev/null" or "/dev/stdout" or "/dev/stderr" or "/dev/tty")) Need(RiskPolicy.WriteLocal);

        // After "exec > file" everything goes there.
        var isForAll = command is SimpleCommand { Words.Count: 1 } simple && simple.Words[0].Literal == "exec";
        _variables.Write(target.FileName, isForAll ? _everything : ShellMaterial.In(command).Concat(input));
        return input;
    }

    private static bool IsDescriptor(Redirection redirection) =>
        redirection.Operator == ">&" && redirection.Target.Literal is { Length: > 0 } text && (text == "-" || text.All(ShellNames.IsDigit));

    private void Need(RiskPolicy? policy)
    {
        if (policy is not null && (Needs is null || policy > Needs)) Needs = policy;
    }

    /// <summary>Placeholders in some material are refused, and variables and files in it must not carry one.</summary>
    private void Refuse(IEnumerable<WordPart> material, string reason)
    {
        if (!_isTraced) return;
        foreach (var part in material)
        {
            if (part is PlaceholderPart placeholder) _refusals.Add(placeholder, reason);
            else if (part is VariablePart { Name.Length: > 0 } variable) _variables.Sink(variable.Name, reason);
            else if (part is FilePart file) _variables.SinkFile(file.Name, reason);
        }
    }
}
