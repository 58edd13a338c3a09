using System.Collections.Immutable;

namespace SpecPlanner.Analyzers;

/// <summary>The names of the generator's steps; the incremental tests ask for each.</summary>
internal static class TrackingNames
{
    /// <summary>What the project file says.</summary>
    public const string Options = "SpecPlanner.Options";

    /// <summary>The model of each document, without places.</summary>
    public const string Documents = "SpecPlanner.Documents";

    /// <summary>What other documents must know of each.</summary>
    public const string Rows = "SpecPlanner.Rows";

    /// <summary>The rows of all documents together, with the names of their classes.</summary>
    public const string Index = "SpecPlanner.Index";

    /// <summary>What each document becomes in C#.</summary>
    public const string Classes = "SpecPlanner.Classes";

    /// <summary>The C# of each document.</summary>
    public const string Sources = "SpecPlanner.Sources";

    /// <summary>The classes of each generated file.</summary>
    public const string Buckets = "SpecPlanner.Buckets";

    /// <summary>What the catalogue lists.</summary>
    public const string Catalogue = "SpecPlanner.Catalogue";

    /// <summary>All of them, as data flows.</summary>
    public static ImmutableArray<string> InOrder { get; } = ImmutableArray.Create(Options, Documents, Rows, Index, Classes, Sources, Buckets, Catalogue);
}
