using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What is known of the project that a specification is for: as a page to read, and as hints for drafts.</summary>
/// <param name="Text">The page.</param>
/// <param name="Hints">Where code stands, and what tests it.</param>
internal sealed record ProjectPage(string Text, DraftingHints Hints)
{
    private const string UsualName = "context.md";
    private const int LargestPage = 256 * 1024;

    /// <summary>Looks at the project, and reads the page that a person keeps of it.</summary>
    /// <param name="console">Where to say what is wrong.</param>
    /// <param name="root">The project's folder.</param>
    /// <param name="named">The page that was named; without it the usual one, else what is found in the project.</param>
    public static ProjectPage? ReadOrRefuse(RunnerConsole console, string root, string? named)
    {
        var found = ProjectInspector.Inspect(root);
        var hints = ProjectHints.Of(found);
        var path = named is null ? Path.Combine(root, UsualName) : console.FullPath(named);
        if (named is null && !File.Exists(path)) return new ProjectPage(ContextPage.Of(found), hints);
        try
        {
            return new ProjectPage(OrdinaryFile.ReadText(path, LargestPage), hints);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            console.Refuse($"{TextWidth.OneLine(named ?? UsualName)} cannot be read: {TextWidth.OneLine(problem.Message)}");
            return null;
        }
    }
}
