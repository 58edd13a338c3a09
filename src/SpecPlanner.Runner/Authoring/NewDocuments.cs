using SpecPlanner.Compiler;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Drafts a template or a persona that fits to what is there already.</summary>
/// <param name="layers">The folders; the project's is the one that is written to.</param>
/// <param name="program">The word that calls this program.</param>
/// <param name="place">Where the hints are to look.</param>
internal sealed class NewDocuments(MarkdownLayers layers, string program, MarkdownPlace place)
{
    // Names for a persona that runs commands, the first one that is free.
    private static readonly string[] OperatorIds = ["operator", "shell-operator", "command-runner"];

    private readonly CompilationResult _existing = SpecCompiler.Compile(layers.Read(static (_, _) => { }));

    /// <summary>Drafts a template.</summary>
    /// <param name="name">The category and the id, joined by a slash.</param>
    public Draft Template(string name)
    {
        if (NewId.Problem(name, needsCategory: true, $"{program} new template") is { } refused) return refused;
        var slash = name.LastIndexOf('/');
        var (category, id) = (name[..slash], name[(slash + 1)..]);
        var path = $"templates/{name}.md";
        if (Taken(path, id, DocumentKind.Template) is { } taken) return taken;

        var files = new List<(string, string)>();
        if (ShellPersona() is not { } persona)
        {
            persona = OperatorIds.FirstOrDefault(IsFree);
            if (persona is null) return Draft.Refused("There is no persona with \"executor: shell\", which the steps of the template need.", $"Write one first: {program} new persona <id>{place.Again}");
            files.Add(($"personas/{persona}.md", PersonaText.For(persona)));
        }

        files.Insert(0, (path, TemplateText.For(category, id, persona)));
        return new Draft
        {
            Files = files,
            Next =
            [
                $"To see that it is sound: {program} check --strict{place.Again}",
                $"To carry it out:         {program} run {id}{place.AgainEverywhere}",
                "Then make it your own: the text between the fields says what each part is for.",
            ],
        };
    }

    /// <summary>Drafts a persona.</summary>
    public Draft Persona(string id)
    {
        if (NewId.Problem(id, needsCategory: false, $"{program} new persona") is { } refused) return refused;
        if (Taken($"personas/{id}.md", id, DocumentKind.Persona) is { } taken) return taken;
        return new Draft
        {
            Files = [($"personas/{id}.md", PersonaText.For(id))],
            Next =
            [
                $"To see that it is sound: {program} check --strict{place.Again}",
                $"To let it do a step, name it in the template: assignedPersonas: [{YamlText.Of(id)}], and \"**Persona**: {id}\" in the step.",
            ],
        };
    }

    /// <summary>Drafts a specification.</summary>
    public Draft Specification(string id)
    {
        if (NewId.Problem(id, needsCategory: false, $"{program} new spec") is { } refused) return refused;
        if (TakenSpecification(id) is { } taken) return taken;
        return new Draft
        {
            Files = [($"specs/{id}.md", NewSpecificationText.For(id, SpecifiedId.NameOf(id)))],
            Next =
            [
                $"To see that it is sound: {program} check --strict{place.Again}",
                $"To see what it plans:    {program} plan {id}{place.Again}",
                "Then make it your own: it is small, but whole.",
            ],
        };
    }

    /// <summary>Why no specification can have this id; <see langword="null"/> when one can.</summary>
    public Draft? TakenSpecification(string id) => Taken($"specs/{id}.md", id, DocumentKind.Specification);

    private Draft? Taken(string path, string id, DocumentKind kind)
    {
        var other = _existing.Documents.FirstOrDefault(d => d.Document.Source is { Layer: Layer.Project } source
            && (d.Document.Model.Id == id && (source.Kind == DocumentKind.Persona) == (kind == DocumentKind.Persona)));
        if (other is not null) return Draft.Refused($"The id \"{id}\" is taken by {other.Document.Source.Path}.", "Choose another id, or change that file.");
        return File.Exists(Path.Combine(layers.Root!, path)) ? Draft.Refused($"There is a file {path} already; nothing was written.", "Choose another id, or change that file.") : null;
    }

    private string? ShellPersona() =>
        _existing.Documents
            .Where(d => !d.HasErrors && d.Document.Model.Persona is { Executor: ExecutorKind.Shell, Policy: null or >= RiskPolicy.WriteLocal, Tools.IsEmpty: true } && _existing.Index.IsInEffect(d.Document.Model))
            .Select(d => d.Document.Model.Id)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();

    private bool IsFree(string id) => _existing.Index.FindPersona(id) is null && !File.Exists(Path.Combine(layers.Root!, "personas", id + ".md"));
}
