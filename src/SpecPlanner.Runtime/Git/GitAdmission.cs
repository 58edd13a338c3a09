using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Decides whether the tasks of a run can be committed one by one.</summary>
internal static class GitAdmission
{
    private const int Shown = 10;

    /// <summary>Why they cannot; empty when they can.</summary>
    public static IReadOnlyList<string> Problems(RunRequest request)
    {
        if (!request.Git || !Directory.Exists(request.Target)) return [];
        var values = request.EffectiveParameters();
        var paths = request.Plan.Tasks.SelectMany(t => GitPaths.Of(t, text => ParameterText.Render(text, values.GetValueOrDefault), [])).Distinct(StringComparer.Ordinal).ToArray();
        try
        {
            var repository = new GitRepository(request.Target);
            var dirty = repository.Exists ? repository.Changed(paths) : [];
            if (dirty.Count == 0) return [];
            var more = dirty.Count > Shown ? $" and {dirty.Count - Shown} more" : "";
            return [$"The plan changes files that differ from the last commit: {string.Join(", ", dirty.Take(Shown))}{more}. Their changes would end up in the commits of the run's steps. Commit or stash them, or run without --git."];
        }
        catch (GitException e)
        {
            return [e.Message];
        }
    }
}
