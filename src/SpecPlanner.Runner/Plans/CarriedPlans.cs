using System.Text;
using SpecPlanner.Compiler;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The plans that a generated runner carries.</summary>
internal sealed class CarriedPlans(PlanCatalogue catalogue) : IPlanSource
{
    // What the package's targets embed: specplanner/<kind>/<path>.
    private const string Prefix = "specplanner/";

    /// <inheritdoc/>
    public PlanCatalogue All => catalogue;

    /// <inheritdoc/>
    public string WhenEmpty => "This runner carries no plans. Put a template into templates/<category>/<id>.md and build it again.";

    /// <inheritdoc/>
    public PlanCatalogue About(string id) => catalogue;

    /// <inheritdoc/>
    public string FileOf(string path) => path;

    /// <inheritdoc/>
    /// <remarks>They are those of its build, not those in any folder now, which may have changed since.</remarks>
    public IReadOnlyList<SourceText> SourcesOf(Plan plan)
    {
        if (catalogue.Find(plan.Id) is not { } entry) return [];
        var assembly = entry.Plan.Method.Module.Assembly;
        var carried = assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => (Name: n, Kind: n[Prefix.Length..].Split('/')[0]))
            .Where(n => n.Kind == nameof(DocumentKind.Persona) || n.Name.EndsWith("/" + plan.Source, StringComparison.Ordinal))
            .ToDictionary(n => n.Name[(Prefix.Length + n.Kind.Length + 1)..], n => (n.Kind, Bytes: BytesOf(assembly, n.Name)), StringComparer.Ordinal);
        var documents = carried.Where(c => Enum.TryParse<DocumentKind>(c.Value.Kind, out _)).Select(c => new SourceDocument(c.Key, Enum.Parse<DocumentKind>(c.Value.Kind), Encoding.UTF8.GetString(c.Value.Bytes)));
        List<SourceText> found = [.. DocumentsOfPlan.Among(documents, catalogue, plan).Select(d => new SourceText(d.Path, carried[d.Path].Bytes))];
        if (plan.Source.Length > 0 && !found.Exists(f => f.Path == plan.Source)) found.Add(SourceText.NotAtHand(plan.Source, "This runner does not carry it."));
        return found;
    }

    private static byte[] BytesOf(System.Reflection.Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
