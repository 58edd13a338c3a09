using System.Text.RegularExpressions;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>The placeholders that cannot be made safe, each with the first reason found.</summary>
internal sealed class PlaceholderRefusals(ParameterScope scope)
{
    private readonly Dictionary<int, string> _reasons = [];

    /// <summary>The reasons, by the placeholder's start.</summary>
    public IReadOnlyDictionary<int, string> Reasons => _reasons;

    /// <summary>Refuses a placeholder unless its type admits only values that are harmless as code.</summary>
    public void Add(PlaceholderPart part, string reason)
    {
        if (part.Context != PlaceholderContext.Comment) Add(part.Placeholder, reason);
    }

    /// <summary>Refuses a placeholder unless its type admits only values that are harmless as code.</summary>
    public void Add(Placeholder placeholder, string reason)
    {
        if (!IsPlain(scope.Find(placeholder.Name))) Always(placeholder, reason);
    }

    /// <summary>Refuses a placeholder whatever its type.</summary>
    public void Always(Placeholder placeholder, string reason)
    {
        if (!_reasons.ContainsKey(placeholder.Start)) _reasons[placeholder.Start] = reason;
    }

    /// <summary>Whether no value of a parameter can mean anything to a shell; outputs and undeclared names count as text.</summary>
    public static bool IsPlain(Parameter? parameter) => parameter?.Type switch
    {
        ParameterType.Int or ParameterType.Bool or ParameterType.Duration => true,
        ParameterType.Enum => parameter.Values.Count > 0 && parameter.Values.All(IsPlain),
        _ => false,
    };

    private static bool IsPlain(string value) =>
        value.Length > 0 && value[0] != '-' && value.All(c => ShellNames.IsNameStart(c) || ShellNames.IsDigit(c) || c is '.' or '/' or ':' or '@' or '%' or '+' or ',' or '=' or '-');
}
