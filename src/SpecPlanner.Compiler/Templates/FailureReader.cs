using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What <c>On failure</c> says.</summary>
/// <param name="Response">What is done after the last attempt.</param>
/// <param name="Retries">The retries it asks for.</param>
/// <param name="Persona">Where the persona that is asked stands.</param>
internal sealed record FailureReading(FailureResponse Response, RetryPolicy? Retries = null, Segment? Persona = null);

/// <summary>Reads <c>On failure</c>: Stop, Continue, Roll back, Ask someone, Go to a step, and Retry before any of them.</summary>
internal static class FailureReader
{
    /// <summary>Reads the field of the step at a position.</summary>
    public static FailureReading Read(FieldValue value, int position, StepIndex index, FindingBag findings)
    {
        var text = value.Text;
        RetryPolicy? retries = null;
        if (FieldText.AfterWord(text.Text, "retry") is { } retry)
        {
            var read = ReadRetry(text.Slice(retry, text.Text.Length - retry), out var then);
            retries = read ?? RetryPolicy.None;
            if (retries.Count == 0)
            {
                var said = then is { } behind ? value.Text.Slice(0, behind.Start - value.Text.Start).Trim() : value.Text;
                findings.Add(RuleTable.FieldInvalid, said.Span, read is null
                    ? "How often it is retried cannot be read. Write \"Retry N times\" with a number up to 100, and a pause if wanted: \"Retry 2 times with backoff 5s, then …\"."
                    : "Retrying 0 times is no retry. Give a number from 1, or leave \"Retry\" away.");
            }

            if (then is null) return new FailureReading(FailureResponse.Stop, retries);
            text = then.Value;
        }

        var (response, persona) = ReadResponse(text, position, index, findings);
        if (response.Kind is FailureKind.Ask or FailureKind.Continue or FailureKind.GoTo) ReportSecond(text, response.Kind, findings);
        return new FailureReading(response, retries, persona);
    }

    private static (FailureResponse Response, Segment? Persona) ReadResponse(Segment text, int position, StepIndex index, FindingBag findings)
    {
        foreach (var sentence in Sentences(text))
        {
            if (FieldText.AfterWord(sentence.Text, "stop", "abort", "halt") is { } stop) return (Response(FailureKind.Stop, text, sentence, stop), null);
            if (FieldText.AfterWord(sentence.Text, "continue", "proceed", "go on", "ignore") is { } go) return (Response(FailureKind.Continue, text, sentence, go), null);
            if (FieldText.AfterWord(sentence.Text, "roll back", "rollback", "roll-back") is { } back) return (Response(FailureKind.RollBack, text, sentence, back), null);
            if (FieldText.AfterWord(sentence.Text, "ask the", "ask") is { } ask)
            {
                var rest = sentence.Slice(ask, sentence.Text.Length - ask).Trim();
                var end = 0;
                while (end < rest.Text.Length && (char.IsLetterOrDigit(rest.Text[end]) || rest.Text[end] is '-' or '_' or '`')) end++;
                var persona = FieldText.Unquoted(rest.Slice(0, end));
                if (persona.Text.Length == 0)
                {
                    findings.Add(RuleTable.FieldInvalid, sentence.Span, "Nobody is named to be asked. Write \"Ask\" and the id of a persona, which no parameter can stand for.");
                    return (FailureResponse.Stop with { Text = SourceLines.Normalize(text.Text) }, null);
                }

                return (Response(FailureKind.Ask, text, sentence, ask) with { Persona = persona.Text }, persona);
            }

            if (FieldText.AfterWord(sentence.Text, "go back to", "go to", "return to") is { } to)
                return (GoTo(text, sentence, to, position, index, findings), null);
        }

        findings.Add(RuleTable.FailureProse, text.Span,
            "This is read as \"Stop.\" with a remark. Start with Stop, Continue, Roll back, Ask <persona>, Go to step N, or Retry N times, then one of these.");
        return (FailureResponse.Stop with { Text = SourceLines.Normalize(text.Text) }, null);
    }

    // Only one thing is done; a second one would be passed over without a word.
    private static void ReportSecond(Segment text, FailureKind first, FindingBag findings)
    {
        foreach (var sentence in Sentences(text))
        {
            if (KindOf(sentence.Text) is not { } kind || kind == first) continue;
            findings.Add(RuleTable.FieldConflict, sentence.Span, "A step does one thing when it fails: the first that is said. Delete the other, or make it a step.");
            return;
        }
    }

    private static FailureKind? KindOf(string text) =>
        FieldText.AfterWord(text, "stop", "abort", "halt") is not null ? FailureKind.Stop
        : FieldText.AfterWord(text, "continue", "proceed", "go on", "ignore") is not null ? FailureKind.Continue
        : FieldText.AfterWord(text, "roll back", "rollback", "roll-back") is not null ? FailureKind.RollBack
        : FieldText.AfterWord(text, "ask") is not null ? FailureKind.Ask
        : FieldText.AfterWord(text, "go back to", "go to", "return to") is not null ? FailureKind.GoTo
        : null;

    private static FailureResponse GoTo(Segment text, Segment sentence, int skip, int position, StepIndex index, FindingBag findings)
    {
        var rest = sentence.Slice(skip, sentence.Text.Length - skip).Trim();
        var named = FieldText.AfterWord(rest.Text, "step", "task") is { } word ? rest.Slice(word, rest.Text.Length - word).Trim() : rest;
        var end = 0;
        while (end < named.Text.Length && (char.IsLetterOrDigit(named.Text[end]) || named.Text[end] is '-' or '_' or '`')) end++;
        var target = FieldText.Unquoted(named.Slice(0, end));
        var found = int.TryParse(target.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? index.WithNumber(number) : index.WithId(target.Text);
        var response = Response(FailureKind.GoTo, text, sentence, skip);
        if (found is not { } at)
        {
            findings.Add(RuleTable.UnknownReference, target.Span, $"There is no step \"{target.Text}\" to go back to.{Suggestion.For(target.Text, index.Ids)}",
                NearestName.Fixes(target.Text, index.Ids, target.Span));
            return FailureResponse.Stop;
        }

        if (number > 0) index.Mentions.Add(new StepMention(number, number, target.Span));
        if (at < position) return response with { Target = index.Steps[at].Id };
        findings.Add(RuleTable.FieldInvalid, target.Span, "A step can only go back to an earlier one. Later steps are reached by \"Depends on\".");
        return FailureResponse.Stop;
    }

    // " 2 times, backoff 5s, then stop": what stands behind "then" is the response.
    // Null where a number is meant and cannot be read; "Retry" alone is once.
    private static RetryPolicy? ReadRetry(Segment text, out Segment? then)
    {
        var at = text.Text.IndexOf("then ", StringComparison.OrdinalIgnoreCase);
        then = at < 0 ? null : text.Slice(at + 5, text.Text.Length - at - 5).Trim();
        var count = at < 0 ? text : text.Slice(0, at);
        return count.Text.Trim(' ', '\t', '\r', '\n', ',', '.', ';').Length == 0 ? new RetryPolicy { Count = 1 } : RetryReader.Read(count);
    }

    private static FailureResponse Response(FailureKind kind, Segment whole, Segment sentence, int skip)
    {
        var start = sentence.Start - whole.Start;
        var before = whole.Text.Substring(0, start);
        var rest = whole.Text.Substring(start + skip).TrimStart(' ', '.', ',', ';', ':', '-', '–', '—').Trim();
        var remark = kind is FailureKind.Ask or FailureKind.GoTo ? whole.Text.Trim() : (before + rest).Trim();
        return new FailureResponse { Kind = kind, Text = SourceLines.Normalize(remark) };
    }

    private static IEnumerable<Segment> Sentences(Segment text)
    {
        var start = 0;
        for (var i = 0; i <= text.Text.Length; i++)
        {
            var isEnd = i == text.Text.Length || text.Text[i] is '.' or ';' or ',' or '\n';
            if (!isEnd) continue;
            var sentence = text.Slice(start, i - start).Trim();
            foreach (var filler in (string[])["and then", "then", "and", "otherwise"])
            {
                if (FieldText.AfterWord(sentence.Text, filler) is { } skip) sentence = sentence.Slice(skip, sentence.Text.Length - skip).Trim();
            }

            if (sentence.Text.Length > 0) yield return sentence;
            start = i + 1;
        }
    }
}
