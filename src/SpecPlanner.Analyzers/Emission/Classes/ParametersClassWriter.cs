using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes a plan's parameters: an immutable class with a property each, and an enum for each closed list of values.</summary>
internal static class ParametersClassWriter
{
    private const string Values = "global::System.Collections.Generic.IReadOnlyDictionary<string, string>";
    private const string NewValues = "new global::System.Collections.Generic.Dictionary<string, string>(global::System.StringComparer.Ordinal)";

    /// <summary>Writes the types; nothing when there is no parameter.</summary>
    public static void Write(SourceWriter writer, IReadOnlyList<ParameterShape> parameters)
    {
        if (parameters.Count == 0) return;
        foreach (var parameter in parameters.Where(p => p.Members.Count > 0)) WriteEnum(writer, parameter);

        writer.Line().Summary("The values that are chosen when the plan is run.").Open("public sealed class Parameters");
        WriteConstructor(writer, parameters);
        foreach (var parameter in parameters)
        {
            writer.Line().Summary(SummaryOf(parameter));
            if (parameter.Parameter.Type == ParameterType.Secret) writer.Line($"[{ModelType.Named("Secret")}({CSharpLiteral.Of(parameter.Parameter.Name)})]");
            writer.Line($"public {parameter.Type} {parameter.Property} {{ get; }}");
        }

        WriteToValues(writer, parameters);
        writer.Close();
    }

    private static void WriteEnum(SourceWriter writer, ParameterShape parameter)
    {
        writer.Line().Summary($"The values of {parameter.Property}.").Open($"public enum {parameter.Type}");
        foreach (var (value, name) in parameter.Members) writer.Summary(value.Length == 0 ? "(empty)" : value).Line(name + ",");
        writer.Close();
    }

    // What has no default comes first, as C# asks.
    private static void WriteConstructor(SourceWriter writer, IReadOnlyList<ParameterShape> parameters)
    {
        var ordered = parameters.Where(p => p.Default is null).Concat(parameters.Where(p => p.Default is not null)).ToList();
        writer.Summary("Chooses the values; what is left out has its default.");
        foreach (var parameter in ordered) writer.Parameter(parameter.Argument, SummaryOf(parameter));
        writer.Open($"public Parameters({string.Join(", ", ordered.Select(ArgumentOf))})");
        foreach (var parameter in parameters) writer.Line($"this.{parameter.Property} = {AssignedTo(parameter)};");
        writer.Close();
    }

    private static string ArgumentOf(ParameterShape parameter) =>
        parameter.Default is null ? $"{parameter.Type} {parameter.Argument}"
        : parameter.IsConstant ? $"{parameter.Type} {parameter.Argument} = {parameter.Default}"
        : $"{parameter.Type}? {parameter.Argument} = null";

    private static string AssignedTo(ParameterShape parameter) =>
        parameter.Default is null || parameter.IsConstant ? parameter.Argument : $"{parameter.Argument} ?? {parameter.Default}";

    private static string SummaryOf(ParameterShape parameter) =>
        parameter.Parameter.Description.Length == 0 ? parameter.Parameter.Name : parameter.Parameter.Description;

    private static void WriteToValues(SourceWriter writer, IReadOnlyList<ParameterShape> parameters)
    {
        writer.Line().Summary("The values by the names that the Markdown uses.").Open($"public {Values} ToValues() => {NewValues}");
        foreach (var parameter in parameters) writer.Line($"[{CSharpLiteral.Of(parameter.Parameter.Name)}] = {TextOf(parameter)},");
        writer.Close(";");
    }

    private static string TextOf(ParameterShape parameter) => parameter.Parameter.Type switch
    {
        ParameterType.Int => parameter.Property + ".ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
        ParameterType.Bool => parameter.Property + " ? \"true\" : \"false\"",
        ParameterType.Duration => $"{ModelType.Named(nameof(DurationText))}.Format({parameter.Property})",
        ParameterType.Url => parameter.Property + ".OriginalString",
        ParameterType.Enum when parameter.Members.Count > 0 => EnumTextOf(parameter),
        _ => parameter.Property,
    };

    private static string EnumTextOf(ParameterShape parameter)
    {
        var cases = string.Concat(parameter.Members.Select(m => $"{parameter.Type}.{m.Name} => {CSharpLiteral.Of(m.Value)}, "));
        return $"{parameter.Property} switch {{ {cases}_ => throw new global::System.InvalidOperationException(\"{parameter.Property} has no such value.\") }}";
    }
}
