using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Makes the bundle of an attempt, before its action is begun.</summary>
/// <param name="context">The run.</param>
/// <param name="folder">Where the bundles of the run are kept.</param>
internal sealed class BundleWork(WorkContext context, Func<string> folder)
{
    /// <summary>Whether an attempt gets one: where it is read. A shell or a body knows its action already, and thousands of them a second are not slowed down.</summary>
    public static bool IsWanted(AttemptContext attempt) =>
        attempt.Persona.Executor is ExecutorKind.Agent or ExecutorKind.Chat or ExecutorKind.Human or ExecutorKind.Remote ||
        attempt.Task.Action.Commands.Any(c => c.Script.Contains(AttemptBundle.Variable, StringComparison.Ordinal));

    /// <summary>The attempt with its bundle, or the result of one that cannot be begun.</summary>
    public async Task<(AttemptContext Attempt, ActionResult? Obstacle)> PrepareAsync(AttemptContext attempt)
    {
        if (!IsWanted(attempt)) return (attempt, null);
        var file = BundleStore.FileOf(folder(), attempt.Task.Id, attempt.Attempt);
        try
        {
            if (await GoneAsync(attempt, file) is { } gone) return (attempt, NotBegun(gone));
            var bundle = await BundleMaking.MakeAsync(
                new BundleMaterial
                {
                    Plan = attempt.State.Plan,
                    Task = attempt.Task,
                    Persona = attempt.Persona,
                    Setting = attempt.Setting,
                    Run = attempt.State,
                    Attempt = attempt.Attempt,
                    Strategy = attempt.State.TaskOf(attempt.Task.Id).Strategy,
                    Limit = attempt.Limit,
                    Tried = attempt.Tried,
                    Sources = context.Around.Sources,
                    Now = context.Around.Time.GetUtcNow(),
                },
                context.Stop);

            // By construction there is no secret in it; what a document or an earlier output holds by accident is hidden here.
            var text = attempt.Setting.Mask.Hide(BundleJson.Write(bundle));
            BundleStore.Write(file, text);
            return (attempt with { Bundle = new AttemptBundle(file, text, bundle) }, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (attempt, NotBegun(attempt.Setting.Mask.Hide($"Its bundle could not be made, so nothing was begun: {e.Message}")));
        }
    }

    // A bundle that was made for this attempt before is made anew where something changed; where something is gone, nobody can do what it says.
    private async Task<string?> GoneAsync(AttemptContext attempt, string file)
    {
        if (File.Exists(file))
        {
            var integrity = await BundleIntegrity.OfAsync(BundleJson.Read(BundleStore.ReadText(file)), context.Stop);
            if (integrity.Gone.Count > 0) return $"What its bundle was made from is gone: {string.Join(", ", integrity.Gone.Select(p => $"`{p}`"))}.";
        }

        if (attempt.Persona.Executor is ExecutorKind.Human or ExecutorKind.Shell) return null;
        var texts = new TextRendering(attempt.Setting);
        var missing = attempt.Task.Files.Where(f => f.Change == FileChange.Modify).Select(f => texts.Plain(f.Path)).Where(p => BundleInputs.KindOf(attempt.Setting.Folder, p) == FileKind.Missing).ToArray();
        return missing.Length == 0 ? null : $"It is to modify what is not there: {string.Join(", ", missing.Select(p => $"`{p}`"))}.";
    }

    private static ActionResult NotBegun(string reason) => new() { Ending = ActionEnding.NotStarted, Reason = reason };
}
