using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A declared parameter and where its name stands.</summary>
internal sealed record ParameterDeclaration(Parameter Parameter, TextSpan NameSpan);

/// <summary>Reads the front matter's <c>parameters</c>.</summary>
internal sealed class ParameterReader(FindingBag findings)
{
    /// <summary>The words for types.</summary>
    public static readonly IReadOnlyDictionary<string, ParameterType> Types = new Dictionary<string, ParameterType>(StringComparer.Ordinal)
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
            if (!ParameterCheck.IsName(entry.Key.Value))
                findings.Add(RuleTable.ValueInvalid, entry.Key.Span, "A parameter's name starts with a letter and goes on with letters, digits, \"_\" and \"-\".");
            else if (ReadOne(entry) is { } parameter)
                declarations.Add(new ParameterDeclaration(parameter, entry.Key.Span));
        }

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
        var defaultValue = header.Verbatim("default") ?? QuotedNothing(map);
        var parameter = new Parameter
        {
            Name = entry.Key.Value,
            Type = type,
            Default = defaultValue?.Value,
            Description = header.Text("description") ?? "",
            Pattern = type is ParameterType.String or ParameterType.Secret ? header.Verbatim("pattern")?.Value : null,
            Min = type == ParameterType.Int ? header.Integer("min") : null,
            Max = type == ParameterType.Int ? header.Integer("max") : null,
            Values = type == ParameterType.Enum ? header.Texts("values") : default,
        };
        var problems = ParameterCheck.DefinitionProblems(parameter).ToList();
        foreach (var problem in problems) findings.Add(RuleTable.ParameterTypeBroken, map.Find(LimitOf(type))?.Value.Span ?? entry.Key.Span, problem);
        if (problems.Count == 0 && defaultValue is not null && ParameterCheck.Problem(parameter, defaultValue.Value) is { } broken)
            findings.Add(RuleTable.ParameterTypeBroken, defaultValue.Span, broken);
        return parameter;
    }

    // Quotes around nothing choose the empty text, which is not the same as choosing nothing.
    private static YamlScalar? QuotedNothing(YamlMapping map) =>
        map.Find("default")?.Value is YamlScalar { IsNull: false, IsPlain: false } scalar ? scalar : null;

    // The one key of a type whose value can contradict the declaration.
    private static string LimitOf(ParameterType type) => type switch
    {
        ParameterType.Int => "min",
        ParameterType.Enum => "values",
        _ => "pattern",
    };

    private static string[] KeysOf(ParameterType type) => type switch
    {
        ParameterType.String or ParameterType.Secret => ["type", "default", "description", "pattern"],
        ParameterType.Int => ["type", "default", "description", "min", "max"],
        ParameterType.Enum => ["type", "default", "description", "values"],
        _ => ["type", "default", "description"],
    };
}
