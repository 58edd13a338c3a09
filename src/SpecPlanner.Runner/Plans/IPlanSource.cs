using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The plans of a command line: carried by a generated runner, or compiled from Markdown once a command asks for them.</summary>
public interface IPlanSource
{
    /// <summary>Every plan and persona.</summary>
    PlanCatalogue All { get; }

    /// <summary>What to do when there is no plan, in a sentence or two.</summary>
    string WhenEmpty { get; }

    /// <summary>A catalogue with all that there is about one plan; what has nothing to do with it may be missing.</summary>
    PlanCatalogue About(string id);

    /// <summary>The file that a document's path stands for.</summary>
    string FileOf(string path);

    /// <summary>The documents that a plan is made of, byte for byte; those that are not at hand are named with the reason.</summary>
    IReadOnlyList<SourceText> SourcesOf(Plan plan);
}
