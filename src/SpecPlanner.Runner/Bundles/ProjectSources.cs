using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Where a runner finds the documents of its plans, for bundles.</summary>
internal static class ProjectSources
{
    private const string ContextPageName = "context.md";
    private const string PreferencesName = "preferences.md";
    private const int LargestPage = 256 * 1024;

    /// <summary>The documents of the Markdown that the command works on; of carried plans those of the project it is called in.</summary>
    public static PlanSources Of(RunnerContext context)
    {
        var root = new Lazy<string?>(() => RootOf(context.Console));
        return new PlanSources(
            source => context.Plans.FileOf(source) is var file && Path.IsPathRooted(file) ? file : root.Value is { } folder ? Path.Combine(folder, file) : null,
            () => root.Value is { } folder ? PageOf(folder) : "")
        {
            Texts = plan => [.. context.Plans.SourcesOf(plan), .. KeptPages(root.Value)],
        };
    }

    // A run can do without a current folder, when that is gone.
    private static string? RootOf(RunnerConsole console)
    {
        try
        {
            return MarkdownFolder.FindRoot(console.CurrentFolder);
        }
        catch (MissingFolderException)
        {
            return null;
        }
    }

    // What the project says to whoever plans and judges.
    private static IEnumerable<SourceText> KeptPages(string? root) => root is null ? []
        : new[] { ContextPageName, PreferencesName }.Where(name => File.Exists(Path.Combine(root, name))).Select(name => SourceFile.Read(name, Path.Combine(root, name)));

    // The page that somebody keeps says more than what can be found.
    private static string PageOf(string root)
    {
        var page = Path.Combine(root, ContextPageName);
        try
        {
            return File.Exists(page) ? OrdinaryFile.ReadText(page, LargestPage) : ContextPage.Of(ProjectInspector.Inspect(root));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
