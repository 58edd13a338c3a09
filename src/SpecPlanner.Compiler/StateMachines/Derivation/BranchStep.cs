using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Finds the step that a variant or a failure belongs to.</summary>
internal static class BranchStep
{
    private const int ShortestWord = 4;
    private const int StemLength = 5;

    private static readonly HashSet<string> Common =
        new(["then", "with", "from", "that", "this", "when", "have", "been", "does", "into", "will", "shall", "must", "and", "the", "their", "they", "there", "step", "steps"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of the step: said, else that of a behaviour it names, else the one it shares most words with, else the last.</summary>
    public static int Of(Flow flow, FlowBranch branch, BranchReading read, IReadOnlyList<FlowStage> stages, List<string> notes)
    {
        if (read.Step is { } said && said >= 1 && said <= stages.Count) return said;
        if (read.Step is not null) notes.Add($"{flow.Id}: \"{branch.Text}\" names a step that is not there.");

        var named = new HashSet<string>(branch.References.Concat(branch.Text.Split([' ', '(', ')', ',', ';', ':', '.'])), StringComparer.Ordinal);
        for (var i = 0; i < stages.Count; i++)
        {
            if (stages[i].Behaviors.Any(named.Contains)) return i + 1;
        }

        var words = Stems(read.Condition + " " + read.Action);
        var shared = stages.Select(s => Stems(s.Text).Count(words.Contains)).ToList();
        var most = shared.Max();
        var step = most > 0 && shared.Count(s => s == most) == 1 ? shared.IndexOf(most) + 1 : stages.Count;
        var number = step.ToString(CultureInfo.InvariantCulture);
        notes.Add(most > 0 && shared.Count(s => s == most) == 1
            ? $"{flow.Id}: \"{branch.Text}\" does not say at which step; taken for step {number} (\"{stages[step - 1].Text}\"), which has words in common with it."
            : $"{flow.Id}: \"{branch.Text}\" does not say at which step; taken for the last one, step {number}. Write \"At step N: …\" or name the step's behaviour.");
        return step;
    }

    private static HashSet<string> Stems(string text)
    {
        var letters = new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]);
        var words = letters.Split([' '], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= ShortestWord && !Common.Contains(w));
        return new HashSet<string>(words.Select(w => w.Substring(0, Math.Min(StemLength, w.Length))), StringComparer.Ordinal);
    }
}
