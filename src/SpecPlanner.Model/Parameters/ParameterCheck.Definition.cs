using System.Text.RegularExpressions;

namespace SpecPlanner.Model;

/// <summary>Declarations that contradict themselves.</summary>
public static partial class ParameterCheck
{
    /// <summary>
    /// What is wrong with a declaration itself, a sentence each. Its default is checked with <see cref="Problem"/>, like any other value.
    /// </summary>
    public static IEnumerable<string> DefinitionProblems(Parameter parameter)
    {
        var name = parameter.Name;
        var type = TypeName(parameter.Type);
        if (!IsName(name)) yield return $"\"{name}\" cannot be a parameter's name: it starts with a letter and holds letters, digits, _ and -.";

        if (parameter.Type == ParameterType.Secret && parameter.Default is not null)
            yield return $"{name} is a secret, and a default would stand in clear in the document, the generated code and every journal: take the default away.";

        if (parameter.Type != ParameterType.Int && (parameter.Min is not null || parameter.Max is not null))
            yield return $"{name} is of type {type}, and min and max are for int only.";
        else if (parameter.Min > parameter.Max)
            yield return $"No value can fit {name}: min {Text(parameter.Min.Value)} is greater than max {Text(parameter.Max.Value)}.";

        if (parameter.Pattern is not null && parameter.Type is not (ParameterType.String or ParameterType.Secret))
            yield return $"{name} is of type {type}, and a pattern is for string and secret only.";
        else if (PatternProblem(parameter) is { } problem)
            yield return problem;

        foreach (var valueProblem in ValueListProblems(parameter, type)) yield return valueProblem;
    }

    /// <summary>Whether a parameter or an output can have a name: what can stand between <c>{{</c> and <c>}}</c>, and no dot.</summary>
    public static bool IsName(string? name)
    {
        var found = Placeholder.FindIn("{{" + name + "}}").FirstOrDefault();
        return found.Length > 0 && found.Name == name && !found.IsOutput;
    }

    private static IEnumerable<string> ValueListProblems(Parameter parameter, string type)
    {
        if (parameter.Type != ParameterType.Enum)
        {
            if (parameter.Values.Count > 0) yield return $"{parameter.Name} is of type {type}, and values are for enum only.";
            yield break;
        }

        if (parameter.Values.IsEmpty) yield return $"{parameter.Name} is an enum without values: list them, as in values: [staging, production].";

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in parameter.Values)
        {
            if (value.Length == 0) yield return $"A value of the enum {parameter.Name} is empty.";
            else if (value.Contains("\0")) yield return $"A value of the enum {parameter.Name} holds a NUL character.";
            else if (!seen.Add(value)) yield return $"The enum {parameter.Name} lists \"{Shown(value)}\" twice.";
        }
    }

    private static string? PatternProblem(Parameter parameter)
    {
        if (parameter.Pattern is not { } pattern) return null;
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, PatternTimeout);
            _ = WholeMatch(pattern);
            return null;
        }
        catch (ArgumentException)
        {
            return $"The pattern {pattern} of {parameter.Name} is not a valid regular expression.";
        }
    }

    private static string TypeName(ParameterType type) => type switch
    {
        ParameterType.String => "string",
        ParameterType.Int => "int",
        ParameterType.Bool => "bool",
        ParameterType.Enum => "enum",
        ParameterType.Path => "path",
        ParameterType.Duration => "duration",
        ParameterType.Url => "url",
        _ => "secret",
    };
}
