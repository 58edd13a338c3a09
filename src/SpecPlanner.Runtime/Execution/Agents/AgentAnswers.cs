using System.Text.Json;
using System.Text.RegularExpressions;

namespace SpecPlanner.Runtime;

/// <summary>Says what an agent program's answer means for the attempt.</summary>
internal static partial class AgentAnswers
{
    private const int LargestResult = 4 * 1024 * 1024;

    /// <summary>The result of an attempt whose program has ended by itself.</summary>
    /// <param name="evidence">How it ended.</param>
    /// <param name="stream">What it streamed.</param>
    /// <param name="resultFile">The file that it could write its result to.</param>
    /// <param name="mask">What is hidden.</param>
    public static ActionResult Of(CommandEvidence evidence, AgentStream stream, string resultFile, SecretMask mask)
    {
        var ended = new ActionResult { Commands = [evidence] };
        var (answer, unreadable) = AnswerOf(evidence, stream, resultFile);
        if (answer is not { } found)
        {
            var note = unreadable.Length > 0 ? mask.Hide(unreadable)
                : evidence.Output.Bytes + evidence.Errors.Bytes == 0 ? "It printed nothing and answered no result; its exit code counts."
                : "It answered no result; its exit code counts.";
            if (evidence.ExitCode is 0 && (unreadable.Length > 0 || IsUsage(evidence)))
                ended = ended with { Ending = ActionEnding.Failed, Reason = unreadable.Length > 0 ? note : "It printed how it is used, and did nothing: its command line is not right." };
            return ended with { Result = Counted(new AttemptResult { Status = evidence.ExitCode is 0 && ended.Ending == ActionEnding.Finished ? AttemptStatus.Done : AttemptStatus.Failed, Note = note, Summary = mask.Hide(Shortened(stream.Said)) }, stream) };
        }

        var (result, problem) = ResultReading.Read(found, mask);
        if (result is null) return ended with { Ending = ActionEnding.Failed, Reason = problem, Result = Counted(new AttemptResult { Status = AttemptStatus.Failed, Note = problem }, stream) };
        return Of(ended, Counted(result, stream));
    }

    /// <summary>The result of an attempt whose program, or language model, has answered.</summary>
    /// <param name="ended">How the action ended otherwise.</param>
    /// <param name="result">The answer.</param>
    public static ActionResult Of(ActionResult ended, AttemptResult result) => result.Status switch
    {
        AttemptStatus.Blocked => ended with { Ending = ActionEnding.Blocked, Block = BlockKind.Person, Needs = result.Needs, Reason = Blocked(result), Result = result },
        AttemptStatus.Failed => ended with { Ending = ActionEnding.Failed, Category = result.Category, Reason = $"It says that it failed{(result.Category is { } category ? $" ({FailureCategoryWords.Of(category)})" : "")}: {Said(result)}", Result = result },
        _ => ended with { Result = result },
    };

    private static string Blocked(AttemptResult result) => $"It says that it is blocked: {Said(result)}{(result.Needs.Length > 0 ? $" It needs: {result.Needs}" : "")}";

    private static string Said(AttemptResult result) => result.Summary.Length > 0 ? result.Summary : "it did not say why.";

    private static (JsonElement? Answer, string Problem) AnswerOf(CommandEvidence evidence, AgentStream stream, string resultFile)
    {
        if (FileText(resultFile) is { Length: > 0 } written)
            return ResultReading.Find(written) is { } inFile ? (inFile, "") : (null, "What it wrote to SPEC_RESULT is no result.");
        if (stream.Result is { } streamed) return (streamed, "");
        if (stream.Said.Length > 0 && ResultReading.Find(stream.Said) is { } said) return (said, "");

        // The result is at the end, so of a long output the end is enough.
        var text = evidence.Output.Omitted > 0 ? evidence.Output.Tail : evidence.Output.Head;
        if (ResultReading.Find(text) is { } printed) return (printed, "");
        return ResultReading.Whole(text) is { } whole && StreamedEvent.TextOf(whole, "result") is { } inner && ResultReading.Find(inner) is { } wrapped ? (wrapped, "") : (null, "");
    }

    private static string? FileText(string file)
    {
        try
        {
            return File.Exists(file) ? OrdinaryFile.ReadText(file, LargestResult).Trim() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private static AttemptResult Counted(AttemptResult result, AgentStream stream) =>
        result with { TokensIn = result.TokensIn ?? stream.TokensIn, TokensOut = result.TokensOut ?? stream.TokensOut, Cost = result.Cost ?? stream.Cost };

    private static string Shortened(string text) => text.Length <= AttemptLog.LongestText ? text : text[..AttemptLog.LongestText] + "…";

    private static bool IsUsage(CommandEvidence evidence) => UsageText().IsMatch(evidence.Output.Head.TrimStart()) || UsageText().IsMatch(evidence.Errors.Head.TrimStart());

    [GeneratedRegex(@"\A(?:[^\n]*\n){0,3}?\s*usage\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsageText();
}
