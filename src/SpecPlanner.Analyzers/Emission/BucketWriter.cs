using System.Globalization;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the file of one bucket.</summary>
internal static class BucketWriter
{
    /// <summary>The file's name: the bucket's number, so it never depends on where the project lies.</summary>
    public static string HintName(DocumentBucket bucket) => $"Documents.{bucket.Number.ToString("00", CultureInfo.InvariantCulture)}.g.cs";

    /// <summary>Writes the file.</summary>
    public static string Write(DocumentBucket bucket, ProjectOptions options)
    {
        var writer = GeneratedFile.Begin();
        WriteNamespace(writer, options, "Templates", bucket.Classes.OfType<PlanClass>().Where(c => c.Specification is null).ToList(), PlanClassWriter.Write);
        WriteNamespace(writer, options, "Specs", bucket.Classes.OfType<PlanClass>().Where(c => c.Specification is not null).ToList(), PlanClassWriter.Write);
        WriteNamespace(writer, options, "Personas", bucket.Classes.OfType<PersonaClass>().ToList(), PersonaClassWriter.Write);
        return writer.ToString();
    }

    private static void WriteNamespace<T>(
        SourceWriter writer, ProjectOptions options, string name, List<T> classes, Action<SourceWriter, T, ProjectOptions> write)
    {
        if (classes.Count == 0) return;
        writer.Line().Open($"namespace {options.RootNamespace}.{name}");
        for (var i = 0; i < classes.Count; i++)
        {
            if (i > 0) writer.Line();
            write(writer, classes[i], options);
        }

        writer.Close();
    }
}
