using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>How a parameter of a plan looks in C#.</summary>
internal sealed record ParameterShape
{
    /// <summary>The parameter.</summary>
    public required Parameter Parameter { get; init; }

    /// <summary>The name of its property.</summary>
    public required string Property { get; init; }

    /// <summary>The name of its argument.</summary>
    public required string Argument { get; init; }

    /// <summary>Its C# type.</summary>
    public required string Type { get; init; }

    /// <summary>Its default as C#; <see langword="null"/> makes it required.</summary>
    public string? Default { get; init; }

    /// <summary>For enums: the values and their C# names.</summary>
    public IReadOnlyList<(string Value, string Name)> Members { get; init; } = [];

    /// <summary>Whether C# takes the default as the default of an argument.</summary>
    public bool IsConstant => Parameter.Type is not (ParameterType.Duration or ParameterType.Url);

    /// <summary>The shapes of a plan's parameters, in declaration order.</summary>
    public static IReadOnlyList<ParameterShape> AllOf(Plan plan, NameScope typeNames)
    {
        var scope = new NameScope("Parameters", "ToValues");
        var properties = plan.Parameters.Select(parameter => scope.Take(Identifier.Pascal(parameter.Name), "Value")).ToList();
        return plan.Parameters.Select((parameter, i) => Of(parameter, properties[i], EnumNameOf(properties[i], properties), typeNames)).ToList();
    }

    // Inside the class of parameters a property would hide an enum of its name.
    private static string EnumNameOf(string property, List<string> properties)
    {
        var name = property + "s";
        while (properties.Contains(name)) name += "Values";
        return name;
    }

    private static ParameterShape Of(Parameter parameter, string property, string enumName, NameScope typeNames)
    {
        var isEnum = parameter.Type == ParameterType.Enum && !parameter.Values.IsEmpty;
        var members = isEnum ? MembersOf(parameter) : [];
        var type = isEnum ? typeNames.Take(enumName, "Values") : TypeOf(parameter.Type);
        return new ParameterShape
        {
            Parameter = parameter,
            Property = property,
            Argument = Identifier.Camel(property),
            Type = type,
            Members = members,
            Default = parameter.Default is { } text ? DefaultOf(parameter, text, type, members) : null,
        };
    }

    private static List<(string Value, string Name)> MembersOf(Parameter parameter)
    {
        var names = new NameScope();
        return parameter.Values.Distinct(StringComparer.Ordinal).Select(value => (value, names.Take(Identifier.Pascal(value), "Value"))).ToList();
    }

    private static string TypeOf(ParameterType type) => type switch
    {
        ParameterType.Int => "long",
        ParameterType.Bool => "bool",
        ParameterType.Duration => "global::System.TimeSpan",
        ParameterType.Url => "global::System.Uri",
        _ => "string",
    };

    // A default that breaks its type is a finding of its own; here it only makes the parameter required.
    private static string? DefaultOf(Parameter parameter, string text, string type, List<(string Value, string Name)> members) => parameter.Type switch
    {
        ParameterType.Int => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? CSharpLiteral.Of(number) : null,
        ParameterType.Bool => bool.TryParse(text, out var flag) ? CSharpLiteral.Of(flag) : null,
        ParameterType.Duration => DurationText.TryParse(text, out var time) ? CSharpLiteral.Of(time) : null,
        ParameterType.Url => Uri.IsWellFormedUriString(text, UriKind.Absolute) ? $"new global::System.Uri({CSharpLiteral.Of(text)}, global::System.UriKind.Absolute)" : null,
        ParameterType.Enum when members.Count > 0 => members.Where(m => m.Value == text).Select(m => $"{type}.{m.Name}").FirstOrDefault(),
        _ => CSharpLiteral.Of(text),
    };
}
