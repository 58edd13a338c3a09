using System.Text.RegularExpressions;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A declared parameter and where its name stands.</summary>
internal sealed record ParameterDeclaration(Parameter Parameter, TextSpan NameSpan);

/// <summary>Reads the front matter's <c>parameters</c>.</summary>
internal sealed class ParameterReader(FindingBag findings)
{
    private static readonly IReadOnlyDictionary<string, ParameterType> Types = new Dictionary<string, ParameterType>(StringComparer.Ordinal)
    {
        ["string"] = ParameterType.String,
        ["int"] = ParameterType.Int,
        ["bool"] = ParameterType.Bool,
        ["enum"] = ParameterType.Enum,
        ["path"] = ParameterType.Path,
        ["duration"] = ParameterType.Duration,
        ["url"] = ParameterType.Url,
        ["secret"] = ParameterType.Secret,
    };

    /// <summary>The declarations, in order; what does not fit is reported.</summary>
    public IReadOnlyList<ParameterDeclaration> Read(YamlNode? node)
    {
        if (node is null or YamlScalar { IsNull: true }) return [];
        if (node is not YamlMapping map)
        {
            findings.Add(RuleTable.ValueInvalid, node.Span, "The value of \"parameters\" is a map of names, such as version: { type: string, default: \"2.0\" }.");
            return [];
        }

        var declarations = new List<ParameterDeclaration>();
        foreach (var entry in map.Entries)
        {
            if (!ParameterName.IsValid(entry.Key.Value))
                findings.Add(RuleTable.ValueInvalid, entry.Key.Span, "A parameter's name starts with a letter and goes on with letters, digits, \"_\" and \"-\".");
            else if (ReadOne(entry) is { } parameter)
                declarations.Add(new ParameterDeclaration(parameter, entry.Key.Span));
        }

        ReportCollisions(declarations);
        return declarations;
    }

    private Parameter? ReadOne(YamlEntry entry)
    {
        if (entry.Value is YamlScalar { IsNull: true }) return new Parameter { Name = entry.Key.Value };
        if (entry.Value is not YamlMapping map)
        {
            findings.Add(RuleTable.ValueInvalid, entry.Value.Span, $"A parameter is a map, such as {entry.Key.Value}: {{ type: string, default: … }}.");
            return null;
        }

        var header = new HeaderReader(map, findings);
        var type = header.Word("type", Types) ?? (map.Find("values") is null ? ParameterType.String : ParameterType.Enum);
        header.ReportUnknownKeys(KeysOf(type), $"A parameter of type {Types.First(t => t.Value == type).Key}");
        if (type == ParameterType.Enum) header.Require("values", entry.Key.Span, "An enum parameter");

        var defaultValue = header.Scalar("default");
        var parameter = new Parameter
        {
            Name = entry.Key.Value,
            Type = type,
            Default = defaultValue?.Value,
            Description = header.Text("description") ?? "",
            Pattern = type == ParameterType.String ? Pattern(header) : null,
            Min = type == ParameterType.Int ? header.Integer("min") : null,
            Max = type == ParameterType.Int ? header.Integer("max") : null,
            Values = type == ParameterType.Enum ? header.Texts("values") : default,
        };
        if (parameter.Min > parameter.Max)
            findings.Add(RuleTable.ValueInvalid, map.Find("min")!.Value.Span, "The least value is above the greatest one.");
        if (defaultValue is not null && ParameterCheck.Problem(parameter, defaultValue.Value) is { } problem)
            findings.Add(RuleTable.ParameterTypeBroken, defaultValue.Span, problem);
        return parameter;
    }

    private string? Pattern(HeaderReader header)
    {
        if (header.Scalar("pattern") is not { } pattern) return null;
        try
        {
            _ = new Regex(pattern.Value, RegexOptions.None, TimeSpan.FromSeconds(1));
            return pattern.Value;
        }
        catch (ArgumentException)
        {
            findings.Add(RuleTable.ValueInvalid, pattern.Span, "The pattern is not a regular expression of .NET. Put it into single quotes, so that YAML leaves it alone.");
            return null;
        }
    }

    private void ReportCollisions(List<ParameterDeclaration> declarations)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (parameter, span) in declarations)
        {
            var variable = ParameterVariable.NameOf(parameter.Name);
            if (names.TryGetValue(variable, out var other))
                findings.Add(RuleTable.DuplicateId, span, $"\"{parameter.Name}\" and \"{other}\" would share the environment variable {variable}. Rename one of them.");
            else
                names.Add(variable, parameter.Name);
        }
    }

    private static string[] KeysOf(ParameterType type) => type switch
    {
        ParameterType.String => ["type", "default", "description", "pattern"],
        ParameterType.Int => ["type", "default", "description", "min", "max"],
        ParameterType.Enum => ["type", "default", "description", "values"],
        _ => ["type", "default", "description"],
    };
}
