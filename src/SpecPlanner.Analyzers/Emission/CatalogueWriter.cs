using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the catalogue: every plan and persona of the project in one place.</summary>
internal static class CatalogueWriter
{
    /// <summary>The file's name.</summary>
    public const string HintName = "Catalogue.g.cs";

    /// <summary>Writes the file.</summary>
    public static string Write(CatalogueContent catalogue, ProjectOptions options)
    {
        var plans = catalogue.Rows.Where(row => row.IsPlan).Select(row => $"global::{options.RootNamespace}.{row.Namespace}.{row.ClassName}").ToList();
        var personas = catalogue.Rows.Where(row => !row.IsPlan).Select(row => $"global::{options.RootNamespace}.Personas.{row.ClassName}").ToList();

        var writer = GeneratedFile.Begin()
            .Line()
            .Open($"namespace {options.RootNamespace}")
            .Summary("Every plan and persona of this project, ordered by id.")
            .Open($"{options.Accessibility} static class Catalogue");
        WriteList(writer, "Plans", nameof(Plan), "The plans. They are made on the first call.", plans.Select(name => name + ".Plan").ToList());
        writer.Line();
        WriteList(writer, "Personas", nameof(Persona), "The personas.", personas.Select(name => name + ".Definition").ToList());
        if (options.Runtime) WriteRuntimeCatalogue(writer, plans, personas);
        return writer.Close().Close().ToString();
    }

    private static void WriteList(SourceWriter writer, string name, string element, string summary, List<string> values)
    {
        var type = ModelType.ListOf(ModelType.Named(element));
        writer.Summary(summary);
        if (values.Count == 0)
        {
            writer.Line($"public static {type} {name} => default;");
            return;
        }

        writer.Line($"public static {type} {name} => {ModelType.Named("EquatableArray")}.Create<{ModelType.Named(element)}>(").Indent();
        for (var i = 0; i < values.Count; i++) writer.Line(values[i] + (i + 1 < values.Count ? "," : ");"));
        writer.Outdent();
    }

    private static void WriteRuntimeCatalogue(SourceWriter writer, List<string> plans, List<string> personas)
    {
        writer.Line()
            .Summary("What a runner carries.")
            .Open($"public static {ModelType.InRuntime("PlanCatalogue")} Current {{ get; }} = new {ModelType.InRuntime("PlanCatalogue")}")
            .Open($"Plans = new {ModelType.InRuntime("CatalogueEntry")}[]");
        foreach (var plan in plans) writer.Line(plan + ".Entry,");
        writer.Close(",").Open($"Personas = new {ModelType.InRuntime("PersonaEntry")}[]");
        foreach (var persona in personas) writer.Line(persona + ".Entry,");
        writer.Close(",").Close(";");
    }
}
