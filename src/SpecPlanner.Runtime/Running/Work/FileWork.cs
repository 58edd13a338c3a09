using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Copies the files of a task before its first attempt, and brings them back before and after later ones.</summary>
internal sealed class FileWork(WorkContext context, string target, Func<FileCopies> copies)
{
    /// <summary>Makes the files ready for an attempt; what an earlier one left running could still write, so that is ended first.</summary>
    public Task PrepareAsync(RunState state, int position) => Task.Run(async () =>
    {
        var task = state.TaskList[position];
        if (task.Attempt > 1) await context.Reaper.EndAsync(found => found.StartsWith($"{state.RunId}/{task.Id}/", StringComparison.Ordinal));
        context.Send(new ResultInput(task.Snapshot is { } snapshot ? Restored(task, snapshot) : Taken(state, task)));
    });

    /// <summary>Brings the files back after an attempt that failed; what it left running could still write, so that is ended first.</summary>
    public async Task RestoreAsync(RunState state, int position)
    {
        var task = state.TaskList[position];
        if (task.UsesProcesses) await context.EndAsync(task.Marker!);
        context.Send(new ResultInput(await Task.Run(() => Restored(task, task.Snapshot!) with { AfterFailure = true })));
    }

    private AttemptEvent Taken(RunState state, TaskState task)
    {
        var texts = context.Texts(state);
        try
        {
            if (task.Definition.Files.Select(f => texts.UnknownIn(f.Path)).OfType<string>().FirstOrDefault() is { } unknown) throw new IOException(unknown);
            var paths = task.Definition.Files.Select(f => texts.Plain(f.Path)).ToArray();
            // A later attempt reads the paths from the journal.
            if (paths.Any(context.Values.Mask.IsIn)) throw new IOException("The path of one of them holds a secret, and paths are stored.");
            var files = new SnapshotTaking(target, copies()).Take(paths);
            return new FilesSnapshotted { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Files = files.ToEquatableArray() };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ActionEnded
            {
                Task = task.Id,
                Attempt = task.Attempt,
                Token = task.Token!,
                Ending = ActionEnding.NotStarted,
                Reason = context.Values.Mask.Hide($"Its files could not be copied, so nothing was begun: {e.Message}"),
            };
        }
    }

    private FilesRestored Restored(TaskState task, FilesSnapshotted snapshot)
    {
        var files = new SnapshotRestoring(target, copies()).Restore(snapshot.Files);
        return new FilesRestored { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Files = files.ToEquatableArray() };
    }
}
