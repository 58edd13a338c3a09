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
        writer.Line(";").Close();
    }
}
