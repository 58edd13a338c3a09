using System.Globalization;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Criteria in the Markdown report: whether each holds, what was seen, and what proves it.</summary>
internal static class CriterionSection
{
    private const int ShownSeen = 300;

    /// <summary>An item for each criterion.</summary>
    public static IEnumerable<string> Of(IEnumerable<CriterionEvidence> evidence)
    {
        foreach (var one in evidence)
        {
            var seen = one.Seen.Length == 0 ? "" : $": {Short(one.Seen)}";
            yield return $"* {Mark(one.Result)} {MarkdownText.Of(one.Text)}{seen}{Judge(one)}";
            if (one.Command is { } command) yield return $"  * {Short(command.Command)}: {StepSection.Ending(command)}{Hash(command.Output)}";
            foreach (var answer in one.Answers) yield return $"  * {Short(answer.Request)}: status {answer.Status.ToString(CultureInfo.InvariantCulture)}, {EvidenceText.Seconds(answer.Duration)}.{Hash(answer.Body)}";
            foreach (var file in one.Files) yield return $"  * {Short(file.Path)}: {file.Bytes.ToString(CultureInfo.InvariantCulture)} bytes, SHA-256 {MarkdownText.Code(file.Sha256)}.";
            if (one.Value is { Bytes: > 0 } value) yield return $"  * The value: {Short(value.Text)}, {StepSection.Size(value)}.";
        }
    }

    /// <summary>What a check came to, in words.</summary>
    public static string Word(CheckResult result) => result switch
    {
        CheckResult.Holds => "holds",
        CheckResult.DoesNotHold => "does not hold",
        _ => "unknown",
    };

    private static string Mark(CheckResult result) => result switch
    {
        CheckResult.Holds => "✓ **holds**,",
        CheckResult.DoesNotHold => "✗ **does not hold**,",
        _ => "? **unknown**,",
    };

    private static string Judge(CriterionEvidence evidence) =>
        evidence.Judge is { } judge ? $", judged by {MarkdownText.Of(judge)}{(evidence.Reviewer is { } reviewer ? $" as {MarkdownText.Of(reviewer)}" : "")}" : "";

    private static string Short(string text) => MarkdownText.Code(TextWidth.CutMiddle(TextWidth.OneLine(text), ShownSeen));

    private static string Hash(OutputEvidence output) =>
        output.Bytes == 0 ? "" : $" It printed {StepSection.Size(output)}.";
}
