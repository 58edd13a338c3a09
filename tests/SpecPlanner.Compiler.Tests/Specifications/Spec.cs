namespace SpecPlanner.Compiler.Tests;

/// <summary>Compiles marked specifications.</summary>
internal static class Spec
{
    /// <summary>Front matter without fault; thresholds of 0, so that a test sees only what it is about.</summary>
    public const string Header = "---\nid: example\nname: Example\ncoverage: { requirements: 0, behaviors: 0, steelThread: 0, transitions: 0 }\n---\n";

    /// <summary>A whole document.</summary>
    public static BoundDocument Document(string markup) => Expect.Document("specs/example.md", DocumentKind.Specification, markup);

    /// <summary>The body of a specification whose front matter is in order.</summary>
    public static BoundDocument Body(string markup) => Document(Header + markup);

    /// <summary>A task without fault that covers some ids.</summary>
    public static string Task(string id, string covers, string more = "") =>
        $"### {id}: Build it\n**Persona**: builder\n**Covers**: {covers}\n**Success criterion**: `dotnet test --filter {id}` passes.\n{more}";
}
