using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>The keys that front matter can have, by kind of document. The readers, and the schemas that editors use, take them from here.</summary>
public static class HeaderKeys
{
    /// <summary>The kinds of coverage that have a threshold.</summary>
    public static IReadOnlyList<string> Thresholds { get; } = ["requirements", "behaviors", "steelThread", "transitions"];

    /// <summary>The words for the types of parameters.</summary>
    public static IReadOnlyList<string> ParameterTypes { get; } = [.. ParameterReader.Types.Keys];

    /// <summary>The keys that a parameter can have, whatever its type.</summary>
    public static IReadOnlyList<string> OfParameters { get; } = ["type", "default", "description", "pattern", "min", "max", "values"];

    private static readonly HeaderKey Id = new("id", HeaderShape.Id, "The id, equal to the file's name.", IsRequired: true);
    private static readonly HeaderKey Name = new("name", HeaderShape.Text, "The name for people.");
    private static readonly HeaderKey Description = new("description", HeaderShape.Text, "What it is for, in one line.");
    private static readonly HeaderKey Category = new("category", HeaderShape.Text, "The folder the file lies in.");
    private static readonly HeaderKey AssignedPersonas = new("assignedPersonas", HeaderShape.TextList, "The ids of the personas that do the work.");
    private static readonly HeaderKey BaseUrl = new("baseUrl", HeaderShape.Address, "The address before relative addresses in criteria.");
    private static readonly HeaderKey Reviewer = new("reviewer", HeaderShape.Text, "The id of the persona who judges what cannot be checked.");
    private static readonly HeaderKey Parameters = new("parameters", HeaderShape.Parameters, "What can be set for a run, by name.");
    private static readonly HeaderKey Policy = new("policy", HeaderShape.Word, "The most that may be done.") { Words = [.. RiskPolicyWords.All.Keys] };

    private static readonly Dictionary<DocumentKind, IReadOnlyList<HeaderKey>> ByKind = new()
    {
        [DocumentKind.Template] =
        [
            Id, Required(Name), Required(Category), Description, Required(AssignedPersonas),
            new("successCriteria", HeaderShape.TextList, "What holds when everything is done; verified after the last step.", IsRequired: true),
            BaseUrl, Reviewer, Policy, Parameters,
        ],
        [DocumentKind.Specification] =
        [
            Id, Required(Name), Description,
            new("release", HeaderShape.Count, "The release that is planned now; 1 when nothing is said."),
            new("coverage", HeaderShape.Thresholds, "How much has to be covered, as shares from 0 to 1."),
            Category,
            new("language", HeaderShape.Text, "The language of the prose, as a code such as en."),
            AssignedPersonas, BaseUrl, Reviewer, Policy, Parameters,
        ],
        [DocumentKind.Persona] =
        [
            Id, Name,
            new("executor", HeaderShape.Word, "How the work is carried out; human when nothing is said.") { Words = [.. PersonaReader.Executors.Keys] },
            new("command", HeaderShape.Text, "The command of an agent; it reads the bundle on standard input."),
            Policy,
            new("tools", HeaderShape.TextList, "The only programs it may start."),
            new("concurrency", HeaderShape.Count, "The most steps it does at a time."),
            Description,
            new("capabilities", HeaderShape.TextList, "What it can do, for people and agents."),
            new("model", HeaderShape.Text, "The model of an agent."),
            new("temperature", HeaderShape.Number, "The temperature of a model, such as 0.2."),
        ],
        [DocumentKind.Initiative] =
        [
            Id, Name, Description,
            new("status", HeaderShape.Word, "Where it stands.") { Words = ["active", "paused", "done"] },
        ],
    };

    /// <summary>The keys of a kind of document, in the order the language page has them.</summary>
    public static IReadOnlyList<HeaderKey> Of(DocumentKind kind) => ByKind[kind];

    /// <summary>Their names.</summary>
    internal static IReadOnlyCollection<string> NamesOf(DocumentKind kind) => [.. ByKind[kind].Select(k => k.Name)];

    private static HeaderKey Required(HeaderKey key) => new(key.Name, key.Shape, key.Description, IsRequired: true) { Words = key.Words };
}
