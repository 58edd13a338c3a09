namespace SpecPlanner.Compiler.Tests;

/// <summary>Personas that tests can name, so that each test shows only what it is about.</summary>
internal static class Personas
{
    /// <summary>The five of the default layer (people), and one of each other kind.</summary>
    public static IReadOnlyList<SourceDocument> All { get; } =
    [
        .. new[] { "admin", "monitor", "builder", "reviewer", "tester" }.Select(id => Of(id, "human")),
        Of("runner", "shell"),
        Of("agent", "agent", "command: agent --json"),
        Of("chat", "chat"),
        Of("coder", "code"),
        Of("prober", "shell", "tools: [curl, grep]\npolicy: network_get"),
        Of("looker", "shell", "policy: read_only"),
    ];

    private static SourceDocument Of(string id, string executor, string more = "description: One of the crew.") => new(
        $"personas/{id}.md",
        DocumentKind.Persona,
        $"---\nid: {id}\nname: {id}\nexecutor: {executor}\n{more}\n---\nYou are {id}.\n")
    {
        Layer = Layer.Default,
    };
}
