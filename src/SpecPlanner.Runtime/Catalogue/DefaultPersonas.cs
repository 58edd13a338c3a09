using SpecPlanner.Compiler;

namespace SpecPlanner.Runtime;

/// <summary>The personas that come with SpecPlanner: the documents of its package, carried inside this assembly.</summary>
public static class DefaultPersonas
{
    /// <summary>What their paths begin with.</summary>
    internal const string Prefix = "default/";

    private const string Folder = "personas/";

    /// <summary>Their documents, in the weakest layer, ordered by path.</summary>
    public static IReadOnlyList<SourceDocument> Documents { get; } = [.. Read().OrderBy(d => d.Path, StringComparer.Ordinal)];

    private static IEnumerable<SourceDocument> Read()
    {
        var assembly = typeof(DefaultPersonas).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new SourceDocument(Prefix + name, DocumentKind.Persona, reader.ReadToEnd()) { Layer = Layer.Default, Owned = false };
        }
    }
}
