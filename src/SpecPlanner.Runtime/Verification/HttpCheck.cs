using System.Globalization;
using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>An HTTP request's answer: status, a text in its body, in time, several times in a row.</summary>
/// <remarks>A redirect is an answer. No proxy, no cookies. What was never answered proves nothing.</remarks>
internal static class HttpCheck
{
    private const int LargestBody = 4 * 1024 * 1024;
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
        MaxResponseContentBufferSize = LargestBody,
    };

    public static async Task<CheckFinding> CheckAsync(HttpCriterion criterion, CheckContext context, CancellationToken stop)
    {
        var finding = new CheckFinding(null, "It was not asked.");
        for (var time = 0; time < Math.Max(1, criterion.Times); time++)
        {
            if (time > 0) await Task.Delay(criterion.Gap, context.Time, stop);
            finding = await AskAsync(criterion, context, stop);
            if (finding.Holds is not true) return finding with { Seen = criterion.Times > 1 ? $"request {Number(time + 1)}: {finding.Seen}" : finding.Seen };
        }

        return criterion.Times > 1 ? finding with { Seen = $"{Number(criterion.Times)} times in a row: {finding.Seen}" } : finding;
    }

    private static async Task<CheckFinding> AskAsync(HttpCriterion criterion, CheckContext context, CancellationToken stop)
    {
        var limit = criterion.Within ?? DefaultLimit;
        using var timer = new CancellationTokenSource(limit, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timer.Token);
        try
        {
            using var request = Request(criterion, context.Texts);
            using var answer = await Client.SendAsync(request, either.Token);
            var status = (int)answer.StatusCode;
            if (status != criterion.Status) return new CheckFinding(false, $"status {Number(status)}");
            if (criterion.Contains is null) return new CheckFinding(true, $"status {Number(status)}");
            var body = await answer.Content.ReadAsStringAsync(either.Token);
            var holds = body.Contains(context.Texts.Plain(criterion.Contains), StringComparison.Ordinal);
            return new CheckFinding(holds, $"status {Number(status)}, {(holds ? "and" : "but not")} the text in a body of {Number(body.Length)} characters");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new CheckFinding(null, $"no answer within {DurationText.Format(limit)}");
        }
        catch (Exception e) when (e is HttpRequestException or FormatException or UriFormatException or InvalidOperationException or NotSupportedException)
        {
            return new CheckFinding(null, $"no answer: {e.Message}");
        }
    }

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
