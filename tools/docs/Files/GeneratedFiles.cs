using SpecPlanner.Compiler;

namespace SpecPlanner.Docs;

/// <summary>Everything that is generated: a row a kind of file.</summary>
internal static class GeneratedFiles
{
    private static readonly string[] Modes = ["relaxed", "recommended", "strict"];

    /// <summary>All files as they have to be.</summary>
    /// <param name="rules">The compiler's table.</param>
    /// <param name="files">The repository: of some files only a part is generated.</param>
    public static IEnumerable<GeneratedFile> Of(IReadOnlyList<Rule> rules, RepositoryText files) =>
    [
        new(FrontPageTable.Path, FrontPageTable.Of(rules, files.Read(FrontPageTable.Path) ?? "")),
        new(RuleList.Path, RuleList.Of(rules)),
        .. Modes.Select(mode => new GeneratedFile(SeverityPreset.PathOf(mode), SeverityPreset.Of(mode, rules))),
        new(ReleaseTracking.UnshippedPath, ReleaseTracking.Unshipped(rules, files.Read(ReleaseTracking.ShippedPath) ?? "")),
        .. FrontMatterSchema.Kinds.Select(kind => new GeneratedFile(FrontMatterSchema.PathOf(kind), FrontMatterSchema.Of(kind))),
        .. rules.Where(r => files.Read(RulePage.PathOf(r.Id)) is not null).Select(r => new GeneratedFile(RulePage.PathOf(r.Id), RulePage.WithGeneratedParts(r, files.Read(RulePage.PathOf(r.Id))!))),
    ];
}
