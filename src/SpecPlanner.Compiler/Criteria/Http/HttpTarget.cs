using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads what a request is sent to: an address, a method with an address, or a plain <c>curl</c> command.</summary>
internal static class HttpTarget
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    /// <summary>Whether a text is an HTTP method, in capitals.</summary>
    public static bool IsMethod(string text) => Array.IndexOf(Methods, text) >= 0;

    /// <summary>Whether a text is an address without scheme and host.</summary>
    public static bool IsRelative(string text) =>
        text.Length > 0 && text[0] == '/' && !text.StartsWith("//", StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace);

    /// <summary>The request that a code span or a bare address stands for, or what keeps it from being one.</summary>
    public static HttpTargetReading Read(ClauseToken target, CriterionContext context)
    {
        var text = target.Text.Trim();
        var words = PlainWords.Read(text);
        if (words is { Count: > 0 } && words[0].Text == "curl") return CurlReader.Read(words, context);
        if (words is { Count: 2 } && IsMethod(words[0].Text)) return Resolve(words[1].Text, context).With(r => r with { Method = words[0].Text });
        return Resolve(text, context);
    }

    /// <summary>The request for an address, made absolute.</summary>
    public static HttpTargetReading Resolve(string address, CriterionContext context)
    {
        if (IsRelative(address))
        {
            return context.BaseUrl is { } baseUrl
                ? Absolute(baseUrl.TrimEnd('/') + address)
                : new HttpTargetReading(Unfit: $"`{Excerpt.Of(address)}` is a relative address; give the front matter a baseUrl, or write the whole address");
        }

        return (BareUrl.Begins(address) || BeginsWithUrl(address, context)) && !address.Any(char.IsWhiteSpace) ? Absolute(address) : new HttpTargetReading();
    }

    /// <summary>Whether an address begins with a parameter of type url, which brings its own scheme and host.</summary>
    public static bool BeginsWithUrl(string address, CriterionContext context) =>
        Placeholder.FindIn(address).FirstOrDefault() is { Start: 0, Length: > 0 } first && context.Scope.Find(first.Name)?.Type == ParameterType.Url;

    private static HttpTargetReading Absolute(string url)
    {
        // A placeholder may stand for the host or the port; a digit is good for both. At the start it is a whole address.
        var filled = ParameterText.Replace(url, p => p.Start == 0 ? "http://1" : "1");
        return Uri.TryCreate(filled, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? new HttpTargetReading(new HttpRequestText { Url = url })
            : new HttpTargetReading(Misuse: $"\"{Excerpt.Of(url)}\" is no address that a request can be sent to; write it as http://host:port/path.");
    }
}

/// <summary>What came of reading a request; nothing at all when the text is a command.</summary>
/// <param name="Request">The request.</param>
/// <param name="Misuse">A sentence about why there is none.</param>
/// <param name="Unfit">A reason for which the clause is judged.</param>
internal readonly record struct HttpTargetReading(HttpRequestText? Request = null, string? Misuse = null, string? Unfit = null)
{
    /// <summary>The reading with the request changed, if there is one.</summary>
    public HttpTargetReading With(Func<HttpRequestText, HttpRequestText> change) => Request is null ? this : this with { Request = change(Request) };
}
