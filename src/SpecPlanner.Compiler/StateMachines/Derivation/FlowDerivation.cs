using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Adds a flow to a draft: its steps, then its variants and failures.</summary>
internal sealed class FlowDerivation
{
    private readonly MachineDraft _draft;
    private readonly Flow _flow;
    private readonly List<string> _notes;
    private readonly List<FlowStage> _stages = [];
    private readonly Dictionary<string, string> _behaviors;

    private FlowDerivation(MachineDraft draft, Flow flow, Specification specification, List<string> notes)
    {
        _draft = draft;
        _flow = flow;
        _notes = notes;
        _behaviors = specification.Behaviors.GroupBy(b => b.Id, StringComparer.Ordinal).ToDictionary(b => b.Key, b => b.First().Text, StringComparer.Ordinal);
    }

    /// <summary>Adds the flow; what is not certain goes into the notes.</summary>
    public static void AddTo(MachineDraft draft, Flow flow, Specification specification, List<string> notes) => new FlowDerivation(draft, flow, specification, notes).Add();

    private void Add()
    {
        if (_flow.Steps.IsEmpty)
        {
            _notes.Add($"{_flow.Id} has no steps, so it is not in the machine.");
            return;
        }

        AddSteps();
        foreach (var branch in _flow.Variants) AddBranch(branch, isFailure: false);
        foreach (var branch in _flow.Failures) AddBranch(branch, isFailure: true);
    }

    private void AddSteps()
    {
        var state = MachineDraft.Start;
        for (var i = 0; i < _flow.Steps.Count; i++)
        {
            var text = TextOf(_flow.Steps[i], i + 1);
            var trigger = FlowPhrase.Trigger(text);
            var isLast = i == _flow.Steps.Count - 1;
            if (!isLast && _draft.Ends(state, trigger)) trigger = _draft.Apart(trigger, _flow);
            var next = isLast ? _draft.End(state, trigger, Success(), _flow) : _draft.Step(state, trigger, "After: " + trigger);
            _stages.Add(new FlowStage(state, isLast ? _draft.TriggerTo(state, next) : trigger, text, _flow.Steps[i].Behaviors));
            state = next;
        }
    }

    // The step's own words, else those of the behaviours it names.
    private string TextOf(FlowStep step, int number)
    {
        var words = step.Text;
        foreach (var id in step.Behaviors.OrderByDescending(b => b.Length)) words = words.Replace(id, " ");
        words = InvariantReader.OneLine(words.Replace("()", " ")).Trim('—', '–', '-', ',', '.', ':', '(', ')', ' ');
        if (words.Any(char.IsLetter)) return words;

        var texts = step.Behaviors.Where(_behaviors.ContainsKey).Select(b => _behaviors[b].TrimEnd('.')).ToList();
        if (texts.Count > 0) return string.Join(" and ", texts);
        _notes.Add($"{_flow.Id}, step {Number(number)}: nothing says what happens there, so it is called \"step {Number(number)}\".");
        return "step " + Number(number);
    }

    private string Success()
    {
        if (_flow.Postconditions.Count > 0)
        {
            if (_flow.Postconditions.Count > 1) _notes.Add($"{_flow.Id} has several postconditions; the state it ends in is called by the first.");
            return FlowPhrase.Label(_flow.Postconditions[0]);
        }

        _notes.Add($"{_flow.Id} has no postcondition, so the state it ends in is called \"{_flow.Name}: done\". Say what holds then.");
        return FlowPhrase.Label(_flow.Name + ": done");
    }

    private void AddBranch(FlowBranch branch, bool isFailure)
    {
        var read = BranchReading.Of(branch);
        if (!read.IsCertain) _notes.Add($"{_flow.Id}: \"{branch.Text}\" is not of the form \"If …, then …\"; all of it was taken for the condition.");
        var stage = _stages[BranchStep.Of(_flow, branch, read, _stages, _notes) - 1];
        if (!isFailure) _draft.Vary(stage.From, stage.Trigger, read.Condition, () => TargetOf(branch, read));
        else if (!_draft.Fail(stage.From, FlowPhrase.Trigger(read.Condition), () => TargetOf(branch, read)))
            _notes.Add($"{_flow.Id}: \"{branch.Text}\" is left out: another way leads from the same state on the same words.");
    }

    private string TargetOf(FlowBranch branch, BranchReading read)
    {
        if (read.Target is { } step && step >= 1 && step <= _stages.Count) return _stages[step - 1].From;
        if (read.Target is not null) _notes.Add($"{_flow.Id}: \"{branch.Text}\" goes on with a step that is not there; it ends in a state of its own.");
        else if (read.IsCertain) _notes.Add($"{_flow.Id}: \"{branch.Text}\" does not say how the flow goes on; the machine ends there.");
        return _draft.EndState(FlowPhrase.Label(read.Action.Length > 0 ? read.Action : read.Condition));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A step of a flow in the machine.</summary>
/// <param name="From">The state before it.</param>
/// <param name="Trigger">What does it.</param>
/// <param name="Text">What it says.</param>
/// <param name="Behaviors">The behaviours it names.</param>
internal sealed record FlowStage(string From, string Trigger, string Text, EquatableArray<string> Behaviors);
