using System.Globalization;
using System.Text.RegularExpressions;

namespace SpecPlanner.Model;

/// <summary>Says whether a value fits a parameter, in sentences that help.</summary>
public static partial class ParameterCheck
{
    // Long enough for any honest pattern, short enough that a hostile one cannot hold a run up.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(250);

    /// <summary>What is wrong with a value, as a sentence; <see langword="null"/> when it fits. A secret's value is never repeated.</summary>
    public static string? Problem(Parameter parameter, string value)
    {
        if (value.Contains("\0")) return $"The value of {parameter.Name} holds a NUL character, which no program can be given.";

        return parameter.Type switch
        {
            ParameterType.Int => IntProblem(parameter, value),
            ParameterType.Bool => value is "true" or "false" ? null : Say(parameter, value, "must be true or false"),
            ParameterType.Enum => EnumProblem(parameter, value),
            ParameterType.Path => DashProblem(parameter, value) ?? PathProblem(parameter, value),
            ParameterType.Duration => DurationProblem(parameter, value),
            ParameterType.Url => UrlProblem(parameter, value),
            _ => TextProblem(parameter, value),
        };
    }

    private static string? IntProblem(Parameter parameter, string value)
    {
        var digits = value.Length > 0 && value[0] == '-' ? value.Substring(1) : value;
        if (digits.Length == 0 || !digits.All(c => c is >= '0' and <= '9')) return Say(parameter, value, "must be a whole number, such as 8080");

        // A shell reads a leading zero as octal.
        if (digits.Length > 1 && digits[0] == '0') return Say(parameter, value, "must be written without leading zeros");
        if (!long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return Say(parameter, value, "is too large");
        if (parameter.Min is { } min && number < min) return Say(parameter, value, $"must be at least {Text(min)}");
        if (parameter.Max is { } max && number > max) return Say(parameter, value, $"must be at most {Text(max)}");
        return null;
    }

    private static string? EnumProblem(Parameter parameter, string value) =>
        parameter.Values.Contains(value, StringComparer.Ordinal) ? null : Say(parameter, value, $"must be one of: {string.Join(", ", parameter.Values)}");

    private static string? TextProblem(Parameter parameter, string value)
    {
        if (parameter.Pattern is not { } pattern) return DashProblem(parameter, value);
        try
        {
            return WholeMatch(pattern).IsMatch(value) ? null : Say(parameter, value, $"must match the pattern {pattern} as a whole");
        }
        catch (RegexMatchTimeoutException)
        {
            return Say(parameter, value, $"takes too long to match against the pattern {pattern}; simplify the pattern");
        }
        catch (ArgumentException)
        {
            return PatternProblem(parameter);
        }
    }

    // Nothing but a declaration makes "-x" a value rather than an option.
    private static string? DashProblem(Parameter parameter, string value) =>
        value.Length > 0 && value[0] == '-'
            ? Say(parameter, value, "must not start with \"-\", because programs would take it for an option" + DashAdvice(parameter))
            : null;

    private static string DashAdvice(Parameter parameter) =>
        parameter.Type == ParameterType.Path ? "; write ./ before it" : "; declare a pattern that allows it if it is meant";

    private static string? PathProblem(Parameter parameter, string value)
    {
        if (value.Length == 0) return Say(parameter, value, "must be a path; the target folder itself is \".\"");
        if (value.Any(char.IsControl)) return Say(parameter, value, "must not hold control characters");
        return TargetPath.Problem(value) is { } problem ? Say(parameter, value, problem) : null;
    }

    // Durations may stand where code stands, so blanks, which the parser forgives, are not forgiven here.
    private static string? DurationProblem(Parameter parameter, string value) =>
        value.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) && DurationText.TryParse(value, out _)
            ? null
            : Say(parameter, value, "must be a length of time without blanks, such as 90s, 10m or 1h30m");

    private static string? UrlProblem(Parameter parameter, string value)
    {
        var isHttp = value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        var isPlain = !value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
        return isHttp && isPlain && Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Host.Length > 0
            ? null
            : Say(parameter, value, "must be an absolute http or https address, such as https://example.org/");
    }

    private static Regex WholeMatch(string pattern) => new($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, PatternTimeout);

    private static string Say(Parameter parameter, string value, string problem) =>
        parameter.Type == ParameterType.Secret
            ? $"The value of {parameter.Name} {problem}."
            : $"The value \"{Shown(value)}\" of {parameter.Name} {problem}.";

    private static string Shown(string value)
    {
        const int Longest = 60;
        var shown = value.Take(Longest).Select(c => char.IsControl(c) ? '·' : c);
        return string.Concat(shown) + (value.Length > Longest ? "…" : "");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
