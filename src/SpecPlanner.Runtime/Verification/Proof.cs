using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>One criterion of a proof that is checked or judged by itself.</summary>
/// <param name="Path">Positions in groups from the outside in, joined by dots.</param>
/// <param name="Criterion">The criterion, never a group.</param>
/// <param name="Enclosing">The groups around it, from the outside in.</param>
internal sealed record ProofLeaf(string Path, Criterion Criterion, ProofGroup[] Enclosing)
{
    public bool IsJudged => Criterion is JudgedCriterion;
}

/// <summary>A group of criteria and the leaves below it.</summary>
internal sealed record ProofGroup(string Path, CriterionGroup Criterion);

/// <summary>What has to hold for a task or a run to be done, and in which order it is looked at.</summary>
/// <remarks>A pure function of the criterion and the evidence so far, so a verification goes on after a crash where it was.</remarks>
internal sealed class Proof
{
    private readonly Criterion _root;
    private readonly List<ProofLeaf> _leaves = [];

    public Proof(Criterion root)
    {
        _root = root;
        Collect(root, "0", []);

        // Checks first: nobody is asked to judge what a machine has refuted.
        Order = [.. _leaves.Where(l => !l.IsJudged), .. _leaves.Where(l => l.IsJudged)];
        HasCommands = _leaves.Exists(l => l.Criterion is ExitCodeCriterion { Command: not null } or OutputCriterion);
        NamesExitCode = _leaves.Exists(l => l.Criterion is ExitCodeCriterion { Command: null });
    }

    public ProofLeaf[] Order { get; }

    /// <summary>Whether looking at it runs programs.</summary>
    public bool HasCommands { get; }

    /// <summary>Whether the criterion itself speaks of the action's exit code.</summary>
    public bool NamesExitCode { get; }

    /// <summary>What proves a task: its criterion, and that the files it creates are there.</summary>
    public static Proof Of(TaskDefinition task)
    {
        var criterion = task.Criterion ?? throw new InvalidDataException($"Task \"{task.Id}\" has no criterion, so nothing could prove it.");
        var created = task.Files.Where(f => f.Change == FileChange.Create).ToArray();
        if (created.Length == 0) return new Proof(criterion);
        return new Proof(new CriterionGroup
        {
            Text = criterion.Text,
            Items =
            [
                criterion,
                .. created.Select(f => new FileCriterion { Text = $"file `{f.Path}` exists, as the task creates it", Path = f.Path }),
            ],
        });
    }

    /// <summary>The leaf to look at next, or <see langword="null"/> when the evidence decides.</summary>
    public ProofLeaf? Next(IReadOnlyList<CriterionEvidence> evidence)
    {
        // The usual case, one criterion, needs no dictionary.
        if (evidence.Count == 0) return Order.Length == 0 ? null : Order[0];
        if (Order.Length == evidence.Count) return null;

        var results = ResultsOf(evidence);
        foreach (var leaf in Order)
        {
            if (results.ContainsKey(leaf.Path)) continue;
            if (Array.Exists(leaf.Enclosing, g => g.Criterion.Kind == GroupKind.Any && Evaluate(g.Criterion, g.Path, results, applyNot: false) is true)) continue;
            if (leaf.IsJudged && (IsHopeless(results) || Evaluate(_root, "0", results) is not null)) return null;
            return leaf;
        }

        return null;
    }

    /// <summary>Whether the evidence proves it. What could not be checked proves nothing, not even under a <c>not</c>.</summary>
    public bool IsProved(IReadOnlyList<CriterionEvidence> evidence)
    {
        if (_root is not CriterionGroup) return evidence.Count == 1 && evidence[0].Result == CheckResult.Holds;
        return Evaluate(_root, "0", ResultsOf(evidence)) is true;
    }

    /// <summary>Whether the evidence speaks against it, whatever else may still be found: it does not hold, or a part that has to hold could not be checked.</summary>
    public bool IsRefuted(IReadOnlyList<CriterionEvidence> evidence)
    {
        var results = ResultsOf(evidence);
        return Evaluate(_root, "0", results) is false || IsHopeless(results);
    }

    // What could not be checked and has only "all of" groups around it: no judgement can make up for it.
    private bool IsHopeless(Dictionary<string, CheckResult> results) =>
        _leaves.Exists(l => results.TryGetValue(l.Path, out var result) && result == CheckResult.Unknown &&
                            Array.TrueForAll(l.Enclosing, g => g.Criterion.Kind == GroupKind.All && !g.Criterion.Negated));

    private static Dictionary<string, CheckResult> ResultsOf(IReadOnlyList<CriterionEvidence> evidence)
    {
        var results = new Dictionary<string, CheckResult>(evidence.Count, StringComparer.Ordinal);
        foreach (var one in evidence) results[one.Path] = one.Result;
        return results;
    }

    // Three-valued logic after Kleene: null is "not known yet".
    private static bool? Evaluate(Criterion criterion, string path, Dictionary<string, CheckResult> results, bool applyNot = true)
    {
        if (criterion is not CriterionGroup group)
            return results.TryGetValue(path, out var result) && result != CheckResult.Unknown ? result == CheckResult.Holds : null;

        var decisive = group.Kind == GroupKind.Any;
        bool? value = !decisive;
        for (var i = 0; i < group.Items.Count; i++)
        {
            var item = Evaluate(group.Items[i], $"{path}.{i}", results);
            if (item == decisive)
            {
                value = decisive;
                break;
            }

            if (item is null) value = null;
        }

        return applyNot && group.Negated ? !value : value;
    }

    private void Collect(Criterion criterion, string path, ProofGroup[] enclosing)
    {
        if (criterion is not CriterionGroup group)
        {
            _leaves.Add(new ProofLeaf(path, criterion, enclosing));
            return;
        }

        ProofGroup[] inner = [.. enclosing, new ProofGroup(path, group)];
        for (var i = 0; i < group.Items.Count; i++) Collect(group.Items[i], $"{path}.{i}", inner);
    }
}
