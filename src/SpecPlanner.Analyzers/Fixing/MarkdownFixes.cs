using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SpecPlanner.Analyzers;

/// <summary>What the code fixes ask for. Names no type of what travels inside this assembly (docs/decisions/0171).</summary>
internal static class MarkdownFixes
{
    /// <summary>The ids of the rules whose findings can be mended by edits.</summary>
    public static ImmutableArray<string> Ids => FixWorks.Ids();

    /// <summary>The ways to mend a finding, the best first; none when the text is not the one it was found in.</summary>
    /// <param name="options">The options of the project, with its additional files.</param>
    /// <param name="path">The file it was found in.</param>
    /// <param name="diagnostic">What was found.</param>
    public static ImmutableArray<MarkdownFix> Of(AnalyzerOptions options, string path, Diagnostic diagnostic) => FixWorks.Of(options, path, diagnostic);

    /// <summary>The ids of the plan and the step that a position of a file stands in; <see langword="null"/> outside of all.</summary>
    /// <param name="options">The options of the project, with its additional files.</param>
    /// <param name="path">The file.</param>
    /// <param name="position">The position.</param>
    public static (string Plan, string Step)? StepAt(AnalyzerOptions options, string path, int position) => FixWorks.StepAt(options, path, position);

    /// <summary>The known names that a misspelt one most likely meant: all that are as near as the nearest.</summary>
    public static ImmutableArray<string> Nearest(string name, IEnumerable<string> known) => FixWorks.Nearest(name, known);

    /// <summary>Mends everything of one rule, and gives back the files that changed, each with its new text.</summary>
    /// <param name="options">The options of the project, with its additional files.</param>
    /// <param name="path">The only file that may change; <see langword="null"/> for all.</param>
    /// <param name="id">The id of the rule.</param>
    /// <param name="title">The title of the choice that is meant; <see langword="null"/> for the way that needs nobody to pick it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static ImmutableDictionary<string, SourceText> MendAll(AnalyzerOptions options, string? path, string id, string? title, CancellationToken cancellationToken) =>
        FixWorks.MendAll(options, path, id, title, cancellationToken);
}
