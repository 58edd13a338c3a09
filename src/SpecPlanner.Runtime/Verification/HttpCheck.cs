using System.Globalization;
using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>An HTTP request's answer: status, a text in its body, in time, several times in a row.</summary>
/// <remarks>A redirect is an answer. No proxy, no cookies. What was never answered proves nothing.</remarks>
internal static class HttpCheck
{
    // Answers beyond this are counted, not kept.
    private const int MostAnswers = 20;
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(10);

    private static readonly HttpClient Client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.Zero,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public static async Task<CheckFinding> CheckAsync(HttpCriterion criterion, CheckContext context, CancellationToken stop)
    {
        var finding = new CheckFinding(null, "It was not asked.");
        var answers = new List<AnswerEvidence>();
        var isRepeated = criterion.Times > 1;
        for (var number = 1; number <= Math.Max(1, criterion.Times); number++)
        {
            if (number > 1) await Task.Delay(criterion.Gap, context.Time, stop);
            finding = await AskAsync(criterion, number, answers, context, stop);
            if (answers.Count > MostAnswers) answers.RemoveAt(0);
            if (finding.Holds is true) continue;
            if (isRepeated) finding = finding with { Seen = $"request {Number(number)}: {finding.Seen}" };
            break;
        }

        if (isRepeated && finding.Holds is true) finding = finding with { Seen = $"{Number(criterion.Times)} times in a row: {finding.Seen}" };
        return finding with { Answers = answers.ToEquatableArray() };
    }

    private static async Task<CheckFinding> AskAsync(HttpCriterion criterion, int number, List<AnswerEvidence> answers, CheckContext context, CancellationToken stop)
    {
        var limit = criterion.Within ?? DefaultLimit;
        using var timer = new CancellationTokenSource(limit, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timer.Token);
        var started = context.Time.GetTimestamp();
        try
        {
            using var request = Request(criterion, context.Texts);
            using var answer = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var body = await HttpBody.ReadAsync(answer.Content, either.Token);
            answers.Add(new AnswerEvidence
            {
                Request = context.Setting.Mask.Hide($"{criterion.Method} {request.RequestUri}"),
                Number = number,
                Status = (int)answer.StatusCode,
                Body = KeptOutput.Of(body.Bytes, context.Setting.Mask),
                IsCut = body.IsCut,
                Duration = context.Time.GetElapsedTime(started),
            });
            return Finding(criterion, (int)answer.StatusCode, body, context);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new CheckFinding(null, $"no answer within {DurationText.Format(limit)}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or FormatException or UriFormatException or InvalidOperationException or NotSupportedException)
        {
            return new CheckFinding(null, $"no answer: {e.Message}");
        }
    }

    private static CheckFinding Finding(HttpCriterion criterion, int status, HttpBody body, CheckContext context)
    {
        var text = body.Text();
        if (status != criterion.Status) return new CheckFinding(false, $"status {Number(status)}{Said(text, context)}");
        if (criterion.Contains is null) return new CheckFinding(true, $"status {Number(status)}");
        if (text.Contains(context.Texts.Plain(criterion.Contains), StringComparison.Ordinal))
            return new CheckFinding(true, $"status {Number(status)}, and the text in a body of {Number(text.Length)} characters");
        return body.IsCut
            ? new CheckFinding(null, $"status {Number(status)}, and a body that is too long to search")
            : new CheckFinding(false, $"status {Number(status)}, but not the text in a body of {Number(text.Length)} characters{Said(text, context)}");
    }

    // A refusal mostly says why.
    private static string Said(string body, CheckContext context) =>
        Comparing.Short(body, context.Setting.Mask) is { Length: > 0 } said ? $": \"{said}\"" : "";

    private static HttpRequestMessage Request(HttpCriterion criterion, TextRendering texts)
    {
        var request = new HttpRequestMessage(new HttpMethod(criterion.Method), new Uri(texts.Address(criterion.Url), UriKind.Absolute));
        if (criterion.Body is { } body) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(texts.Plain(body)));
        foreach (var header in criterion.Headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (header[..colon].Trim(), texts.Plain(header[(colon + 1)..].Trim()));
            if (value.AsSpan().ContainsAny('\r', '\n')) throw new FormatException($"The value of the header {name} holds a line break.");
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
