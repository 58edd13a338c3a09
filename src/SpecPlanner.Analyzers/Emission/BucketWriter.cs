using System.Globalization;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the file of one bucket.</summary>
internal static class BucketWriter
{
    private const string Specs = "Specs";
    private static readonly string[] Namespaces = ["Templates", Specs, "Personas"];

    /// <summary>The file's name: the bucket's number, so it never depends on where the project lies.</summary>
    public static string HintName(DocumentBucket bucket) => $"Documents.{bucket.Number.ToString("00", CultureInfo.InvariantCulture)}.g.cs";

    /// <summary>Writes the file.</summary>
    public static string Write(DocumentBucket bucket, ProjectOptions options)
    {
        // Put together in one go: the classes are long, and each is written already.
        var parts = new List<string> { GeneratedFile.Begin().ToString() };
        parts.AddRange(bucket.Sources.Where(source => source.Namespace == Specs).Select((source, i) =>
            $"{(i == 0 ? "\n" : "")}[assembly: {ModelType.Named("Specification")}({CSharpLiteral.Of(source.Id)}, typeof(global::{options.RootNamespace}.{Specs}.{source.ClassName}))]\n"));
        foreach (var name in Namespaces)
        {
            var opening = $"\nnamespace {options.RootNamespace}.{name}\n{{\n";
            foreach (var source in bucket.Sources.Where(source => source.Namespace == name))
            {
                parts.Add(opening);
                parts.Add(source.Text);
                opening = "\n";
            }

            if (opening.Length > 1) continue;
            parts.Add("}\n");
        }

        return string.Concat(parts);
    }
}
