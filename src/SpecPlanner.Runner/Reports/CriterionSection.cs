using System.Globalization;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Criteria in the Markdown report: whether each holds, what was seen, and what proves it.</summary>
internal static class CriterionSection
{
    private const int ShownSeen = 300;

    /// <summary>An item for each criterion.</summary>
    /// <param name="evidence">What was found.</param>
    /// <param name="claimed">What whoever did the work says of it; <see langword="null"/> where nobody says anything.</param>
    public static IEnumerable<string> Of(IEnumerable<CriterionEvidence> evidence, AttemptResult? claimed = null)
    {
        foreach (var one in evidence)
        {
            var seen = one.Seen.Length == 0 ? "" : $": {Short(one.Seen)}";
            yield return $"* {Mark(one.Result)} {MarkdownText.Of(one.Text)}{seen}{Judge(one)}{Claim(one, claimed)}";
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

    // Only what is not so is worth a word.
    private static string Claim(CriterionEvidence evidence, AttemptResult? claimed) => claimed?.ClaimOf(evidence.Path) switch
    {
        { Holds: true } claim when evidence.Result != CheckResult.Holds => $". **Claimed to hold, not so**{(claim.Evidence.Length > 0 ? $"; it says: {Short(claim.Evidence)}" : "")}",
        { Holds: false } when evidence.Result == CheckResult.Holds => ". Claimed not to hold, not so",
        _ => "",
    };

    private static string Judge(CriterionEvidence evidence) =>
        evidence.Judge is { } judge ? $", judged by {MarkdownText.Of(judge)}{(evidence.Reviewer is { } reviewer ? $" as {MarkdownText.Of(reviewer)}" : "")}" : "";

    private static string Short(string text) => MarkdownText.Code(TextWidth.CutMiddle(TextWidth.OneLine(text), ShownSeen));

    private static string Hash(OutputEvidence output) =>
        output.Bytes == 0 ? "" : $" It printed {StepSection.Size(output)}.";
}
