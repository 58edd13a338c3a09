using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SpecPlanner.Analyzers;

/// <summary>The steps from additional files to generated files. Past the first one there are only values that compare by value.</summary>
internal static class PlanPipeline
{
    /// <summary>Lays the steps out.</summary>
    public static void Register(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => ProjectOptions.Read(provider.GlobalOptions))
            .WithTrackingName(TrackingNames.Options);

        var parsed = context.AdditionalTextsProvider
            .Collect()
            .Select(static (files, _) => new DocumentTexts(files))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (all, cancellation) => all.Left.ReadAhead(all.Right, cancellation));

        var documents = context.AdditionalTextsProvider
            .Combine(parsed)
            .SelectMany(static (file, cancellation) => ParsedDocuments.ModelOf(file.Left, file.Right, cancellation))
            .WithTrackingName(TrackingNames.Documents);

        var index = documents
            .Select(static (model, _) => ClassRow.Of(model))
            .WithTrackingName(TrackingNames.Rows)
            .Collect()
            .Select(static (rows, _) => ClassIndex.From(rows))
            .WithTrackingName(TrackingNames.Index);

        var classes = documents
            .Combine(index)
            .Select(static (document, _) => document.Right.ClassOf(document.Left))
            .Where(static one => one is not null)
            .Select(static (one, _) => one!)
            .WithTrackingName(TrackingNames.Classes);

        RegisterBuckets(context, classes, options);
        RegisterCatalogue(context, classes, options);
    }

    private static void RegisterBuckets(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<DocumentClass> classes,
        IncrementalValueProvider<ProjectOptions> options)
    {
        var buckets = classes
            .Combine(options)
            .Select(static (one, _) => DocumentSource.Of(one.Left, one.Right))
            .WithTrackingName(TrackingNames.Sources)
            .Collect()
            .SelectMany(static (all, _) => DocumentBucket.Deal(all))
            .WithTrackingName(TrackingNames.Buckets);
        context.RegisterSourceOutput(buckets.Combine(options), static (output, content) =>
        {
            var (bucket, project) = content;
            if (!bucket.Sources.IsEmpty) output.AddSource(BucketWriter.HintName(bucket), Text(BucketWriter.Write(bucket, project)));
        });
    }

    private static void RegisterCatalogue(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<DocumentClass> classes,
        IncrementalValueProvider<ProjectOptions> options)
    {
        var catalogue = classes
            .Select(static (one, _) => CatalogueRow.Of(one))
            .Where(static row => row is not null)
            .Select(static (row, _) => row!)
            .Collect()
            .Select(static (rows, _) => CatalogueContent.From(rows))
            .WithTrackingName(TrackingNames.Catalogue);
        context.RegisterSourceOutput(catalogue.Combine(options), static (output, content) =>
        {
            var (all, project) = content;
            if (all.Rows.IsEmpty && !project.Runner) return;
            output.AddSource(CatalogueWriter.HintName, Text(CatalogueWriter.Write(all, project)));
            if (project.Runner) output.AddSource(EntryPointWriter.HintName, Text(EntryPointWriter.Write(project)));
        });
    }

    private static SourceText Text(string source) => SourceText.From(source, Encoding.UTF8);
}
