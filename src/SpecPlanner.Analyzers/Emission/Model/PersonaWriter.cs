using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the expression that makes a persona.</summary>
internal static class PersonaWriter
{
    /// <summary>Writes a persona without ending the line.</summary>
    public static void Write(SourceWriter writer, Persona persona) =>
        writer.New(nameof(Persona), () =>
        {
            writer
                .Text(nameof(persona.Id), persona.Id, byDefault: null)
                .Text(nameof(persona.Name), persona.Name, byDefault: null)
                .Choice(nameof(persona.Executor), persona.Executor, ExecutorKind.Human)
                .Text(nameof(persona.Command), persona.Command, byDefault: null)
                .Choice(nameof(persona.Policy), persona.Policy)
                .Texts(nameof(persona.Tools), persona.Tools);
            if (persona.Concurrency is { } concurrency) writer.Member(nameof(persona.Concurrency), CSharpLiteral.Of(concurrency));
            writer
                .Text(nameof(persona.Description), persona.Description)
                .Texts(nameof(persona.Capabilities), persona.Capabilities)
                .Text(nameof(persona.Model), persona.Model, byDefault: null)
                .Text(nameof(persona.Temperature), persona.Temperature, byDefault: null)
                .Text(nameof(persona.Prompt), persona.Prompt);
        });
}
