using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the class of a persona.</summary>
internal static class PersonaClassWriter
{
    /// <summary>Writes the class.</summary>
    public static void Write(SourceWriter writer, PersonaClass persona, ProjectOptions options)
    {
        writer.Summary(persona.Persona.Name)
            .Remarks(persona.Persona.Description)
            .Open($"{options.Accessibility} static partial class {persona.ClassName}")
            .Summary("The id that steps name.")
            .Line($"public const string Id = {CSharpLiteral.Of(persona.Id)};")
            .Line()
            .Summary("The whole persona.")
            .Write($"public static {ModelType.Named(nameof(Persona))} Definition {{ get; }} = ");
        PersonaWriter.Write(writer, persona.Persona);
        writer.Line(";");
        if (options.Runtime) WriteEntry(writer, persona);
        writer.Close();
    }

    private static void WriteEntry(SourceWriter writer, PersonaClass persona) => writer.Line()
        .Summary("What a runner knows of this persona without making it.")
        .Open($"public static {ModelType.InRuntime("PersonaEntry")} Entry => new {ModelType.InRuntime("PersonaEntry")}")
        .Line("Id = Id,")
        .Layers(persona)
        .Line("Persona = static () => Definition,")
        .Close(";");
}
