using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary><c>`URL` returns 200 with "x" within 5s 3 times with 5s gaps</c>.</summary>
internal static class HttpForm
{
    /// <summary>Reads the clause; <see langword="null"/> when it is of another form.</summary>
    public static FormReading? Read(FormInput input)
    {
        var clause = input.Start();
        var hasTarget = TakeTarget(clause, out var method, out var target);
        if (hasTarget) clause.Take("endpoint", "page", "route");
        else if (input.Last is not ClauseSubject.Request) return null;

        if (!TakeReturns(clause, out var negated)) return null;
        var (request, problem) = RequestOf(input, hasTarget ? target : null, method, clause.Next);
        if (request is null) return problem;

        clause.Take("http");
        clause.Take("status");
        clause.Take("code");
        if (StatusOf(clause.Next) is not { } status) return null;
        var statusToken = clause.Next!.Value;
        clause.Position++;
        clause.Take("OK");
        if (HttpAnswer.Read(clause, request.Within) is not { } answer) return null;
        if (answer.Problem is not null) return answer.Problem;
        if (status is < 100 or > 599)
            return new FormReading.Misuse(statusToken.Span, $"{Excerpt.Of(statusToken)} is no HTTP status; they go from 100 to 599. To check the exit code of a command write `command` exits with N.");

        if (hasTarget) input.Context.Requests.Add(new PlacedRequest(request.Method, target.Content.Span));
        return new FormReading.Check(Make(input, request, answer, status, negated), new ClauseSubject.Request(request));
    }

    private static HttpCriterion Make(FormInput input, HttpRequestText request, HttpAnswer answer, int status, bool negated) => new()
    {
        Text = input.Text,
        Url = request.Url,
        Method = request.Method,
        Headers = request.Headers,
        Body = request.Body,
        Status = status,
        Contains = answer.Contains,
        Within = answer.Within,
        Times = answer.Times,
        Gap = answer.Gap,
        Negated = negated,
    };

    // The `address`, GET `address`, curl `address`.
    private static bool TakeTarget(ClauseCursor clause, out string? method, out ClauseToken target)
    {
        var start = clause.Position;
        method = null;
        clause.Take("the");
        if (clause.Next is { Kind: ClauseTokenKind.Word } word && HttpTarget.IsMethod(word.Text))
        {
            method = word.Text;
            clause.Position++;
        }
        else
        {
            clause.Take("curl");
        }

        if (clause.TakeCode(out target) || clause.Take(ClauseTokenKind.Url, out target)) return true;
        clause.Position = start;
        return false;
    }

    private static bool TakeReturns(ClauseCursor clause, out bool negated) =>
        VerbPhrase.Take(clause, "returns", "return", out negated)
        || (VerbPhrase.Take(clause, "responds", "respond", out negated) && clause.Take("with"));

    private static (HttpRequestText? Request, FormReading? Problem) RequestOf(FormInput input, ClauseToken? target, string? method, ClauseToken? answer)
    {
        if (target is not { } token) return ((input.Last as ClauseSubject.Request)?.Text, null);

        var reading = HttpTarget.Read(token, input.Context);
        if (method is not null) reading = reading.With(r => r with { Method = method });
        if (reading.Request is { } request) return (request, null);
        if (reading.Unfit is { } reason) return (null, new FormReading.Unfit(reason));

        var value = CountText.Of(answer) is { } number ? number.ToString(CultureInfo.InvariantCulture) : "0";
        return (null, new FormReading.Misuse(token.Span, reading.Misuse
            ?? $"\"returns\" speaks of an address. For the exit code write `{Excerpt.Of(token)}` exits with {value}, for what the command prints write `{Excerpt.Of(token)}` prints = {value}."));
    }

    private static int? StatusOf(ClauseToken? token) =>
        token is { Kind: ClauseTokenKind.Word or ClauseTokenKind.Code } word
        && int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;
}
