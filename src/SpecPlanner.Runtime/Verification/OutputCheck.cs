using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A command's trimmed standard output, compared with a value.</summary>
internal static class OutputCheck
{
    public static async Task<CheckFinding> CheckAsync(OutputCriterion criterion, CheckContext context, CancellationToken stop)
    {
        var (printed, evidence) = await CriterionCommand.RunAsync(criterion.Command, context, stop);
        if (evidence.ExitCode is null) return new CheckFinding(null, evidence.Problem, evidence);
        if (evidence.IsCut) return new CheckFinding(null, CommandEvidence.CutOutput, evidence);
        if (printed.Omitted > 0) return new CheckFinding(null, $"It printed {printed.Bytes} bytes, too many to compare.", evidence);

        if (ExitCodeCheck.CouldNotRun(evidence.ExitCode.Value)) return new CheckFinding(null, $"exit code {evidence.ExitCode}: the program could not be run", evidence);
        var text = printed.Text.Trim();
        var (holds, problem) = Comparing.Compare(text, criterion.Comparison, criterion.Value, context.Texts);
        return new CheckFinding(holds, problem.Length > 0 ? problem : $"printed \"{Comparing.Short(text, context.Setting.Mask)}\"", evidence);
    }
}
