using System.Text;
using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The documents that a run keeps, for the compiler to read again.</summary>
public static class KeptDocuments
{
    /// <summary>Those of the run's plan and its personas that are kept and are what they were; what is missing, or was changed, is left out.</summary>
    public static IReadOnlyList<SourceDocument> Of(string target, RunState run) =>
        [.. run.Start.Sources.Where(s => s.Missing is null).Select(s => Read(target, run, s)).OfType<SourceDocument>()];

    private static SourceDocument? Read(string target, RunState run, SourceRecord record)
    {
        if (KindOf(run.Plan, record.Path) is not { } kind) return null;
        try
        {
            using var reader = new StreamReader(new MemoryStream(RunSources.Read(target, run.RunId, record)), Encoding.UTF8);
            return new SourceDocument(record.Path, kind, reader.ReadToEnd());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    private static DocumentKind? KindOf(Plan plan, string path) =>
        string.Equals(path, plan.Source, StringComparison.Ordinal) ? plan.Kind == PlanKind.Specification ? DocumentKind.Specification : DocumentKind.Template
        : path.Split('/').Contains("personas", StringComparer.Ordinal) ? DocumentKind.Persona
        : null;
}
