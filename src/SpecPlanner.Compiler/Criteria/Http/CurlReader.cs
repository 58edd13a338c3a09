using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads the request out of a <c>curl</c> command that sends one and does nothing else.</summary>
internal static class CurlReader
{
    /// <summary>The request; a sentence when an option or the shell stands in the way.</summary>
    /// <param name="words">The command's words, <c>curl</c> first.</param>
    /// <param name="context">Where it stands.</param>
    public static HttpTargetReading Read(List<PlainWord> words, CriterionContext context)
    {
        var request = new CurlRequest();
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Value is not { } word) return Unreadable(words[i].Text);
            if (word.Length < 2 || word[0] != '-')
            {
                if (request.Address is not null) return Unreadable(word);
                request.Address = word;
                continue;
            }

            foreach (var option in CurlOption.Split(word))
            {
                var argument = option.Argument;
                if (argument is null && option.TakesArgument) argument = ++i < words.Count ? words[i].Value : null;
                if ((option.TakesArgument && argument is null) || !request.Apply(option.Name, argument ?? "")) return Unreadable(word);
            }
        }

        if (request.Address is not { Length: > 0 } address) return Unreadable("no address");
        var hasScheme = BareUrl.Begins(address) || HttpTarget.IsRelative(address) || HttpTarget.BeginsWithUrl(address, context);
        return HttpTarget.Resolve(hasScheme ? address : "http://" + address, context).With(request.Complete);
    }

    private static HttpTargetReading Unreadable(string what) =>
        new(Misuse: $"The request cannot be read out of this curl command ({Excerpt.Of(what)}); leave the option out, or check what it prints: `curl -s -o /dev/null -w '%{{http_code}}' URL` = 200.");
}

/// <summary>The request while the options of a <c>curl</c> command are gathered.</summary>
internal sealed class CurlRequest
{
    private readonly List<string> _headers = [];
    private readonly List<string> _impliedHeaders = [];
    private string? _method;
    private string? _body;
    private TimeSpan? _within;

    /// <summary>Where it is sent to.</summary>
    public string? Address { get; set; }

    /// <summary>Takes an option in; <see langword="false"/> when a check could not honour it.</summary>
    public bool Apply(string name, string argument)
    {
        switch (name)
        {
            case "s" or "silent" or "S" or "show-error" or "f" or "fail" or "v" or "verbose" or "i" or "include" or "o" or "output" or "no-progress-meter":
                return true;
            case "X" or "request":
                _method = argument;
                return HttpTarget.IsMethod(argument);
            case "I" or "head":
                _method ??= "HEAD";
                return true;
            case "H" or "header":
                _headers.Add(argument);
                return argument.IndexOf(':') > 0;
            case "A" or "user-agent":
                _headers.Add("User-Agent: " + argument);
                return true;
            case "d" or "data" or "data-ascii" or "data-binary" or "data-raw":
                return AddBody(argument, "application/x-www-form-urlencoded") && (name == "data-raw" || !argument.StartsWith("@", StringComparison.Ordinal));
            case "json":
                _impliedHeaders.Add("Accept: application/json");
                return AddBody(argument, "application/json") && !argument.StartsWith("@", StringComparison.Ordinal);
            case "m" or "max-time":
                return TryReadSeconds(argument);
            case "url":
                Address = Address is null ? argument : "";
                return Address.Length > 0;
            default:
                return false;
        }
    }

    /// <summary>The request to an address with everything the options said.</summary>
    public HttpRequestText Complete(HttpRequestText request) => request with
    {
        Method = _method ?? (_body is null ? "GET" : "POST"),
        Headers = _headers.Concat(_impliedHeaders.Where(h => !IsGiven(h))).Distinct(StringComparer.Ordinal).ToEquatableArray(),
        Body = _body,
        Within = _within,
    };

    private bool AddBody(string text, string contentType)
    {
        _body = _body is null ? text : _body + "&" + text;
        _impliedHeaders.Add("Content-Type: " + contentType);
        return true;
    }

    private bool IsGiven(string implied)
    {
        var name = implied.Substring(0, implied.IndexOf(':') + 1);
        return _headers.Any(h => h.StartsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    private bool TryReadSeconds(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds is <= 0 or > 86_400) return false;
        _within = TimeSpan.FromMilliseconds((double)(seconds * 1000));
        return true;
    }
}
