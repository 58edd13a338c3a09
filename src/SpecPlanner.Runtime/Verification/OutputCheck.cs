using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A command's trimmed standard output, compared with a value.</summary>
internal static class OutputCheck
{
    public static async Task<Finding> CheckAsync(OutputCriterion criterion, CheckContext context, CancellationToken stop)
    {
        var (printed, evidence) = await CriterionCommand.RunAsync(criterion.Command, context, stop);
        if (evidence.ExitCode is null) return new Finding(null, evidence.Problem, evidence);
        if (printed.Omitted > 0) return new Finding(null, $"It printed {printed.Bytes} bytes, too many to compare.", evidence);

        // A command that fails and prints nothing has measured nothing.
        var text = printed.Text.Trim();
        if (evidence.ExitCode != 0 && text.Length == 0) return new Finding(null, $"exit code {evidence.ExitCode}, and nothing was printed", evidence);

        var (holds, problem) = Comparing.Compare(text, criterion.Comparison, criterion.Value, context.Texts);
        return new Finding(holds, problem.Length > 0 ? problem : $"printed \"{Comparing.Short(text)}\"", evidence);
    }
}
