using System.Collections.Concurrent;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Where the documents of plans are, and what is known of the project around them: what bundles tell beside the plan.</summary>
/// <param name="fileOf">The file that a plan's <see cref="Plan.Source"/> stands for; <see langword="null"/> when it is nowhere.</param>
/// <param name="context">A page about the project; asked for once, when the first bundle is made. Empty when there is none.</param>
public sealed class PlanSources(Func<string, string?> fileOf, Func<string> context)
{
    private readonly ConcurrentDictionary<string, (long Bytes, DateTime Written, PlanDocument? Document)> _read = new(StringComparer.Ordinal);
    private readonly Lazy<string> _context = new(context);

    /// <summary>No documents are at hand, as where a runner works far from its project.</summary>
    public static PlanSources None { get; } = new(static _ => null, static () => "");

    /// <summary>Gives the files that a plan was made from, which each run keeps.</summary>
    public Func<Plan, IReadOnlyList<SourceText>> Texts { get; init; } = static _ => [];

    /// <summary>The page about the project; empty when there is none.</summary>
    public string Context => _context.Value;

    /// <summary>The document of a plan as it is now; <see langword="null"/> when it is not at hand.</summary>
    public PlanDocument? DocumentOf(Plan plan)
    {
        if (plan.Source.Length == 0 || fileOf(plan.Source) is not { } file) return null;
        var now = new FileInfo(file);
        if (!now.Exists) return null;
        if (_read.TryGetValue(file, out var known) && (known.Bytes, known.Written) == (now.Length, now.LastWriteTimeUtc)) return known.Document;
        var document = PlanDocument.Read(file, plan);
        _read[file] = (now.Length, now.LastWriteTimeUtc, document);
        return document;
    }
}
