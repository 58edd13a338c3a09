using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Commits the files of a task, one task at a time.</summary>
internal sealed class GitWork(WorkContext context, string target) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly GitRepository _repository = new(target);

    /// <summary>Commits what a task changed; doing it again makes no second commit.</summary>
    public async Task CommitAsync(RunState state, int position)
    {
        var task = state.TaskList[position];
        try
        {
            await _one.WaitAsync(context.Stop);
        }
        catch (OperationCanceledException)
        {
            // The run is being ended; the next life of it does it.
            return;
        }

        try
        {
            context.Send(new ResultInput(await Task.Run(() => Committed(state, task))));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private FilesCommitted Committed(RunState state, TaskState task)
    {
        var (texts, mask) = (context.Texts(state), context.Values.Mask);
        var done = new FilesCommitted { Task = task.Id, Attempt = task.Attempt, Token = task.Token! };
        try
        {
            var paths = _repository.Changed(GitPaths.Of(task.Definition, texts.Plain, task.Action?.Result?.Files ?? []));
            if (paths.Count == 0) return done with { Sha = _repository.CommitOf(task.Token!) };
            if (paths.Any(mask.IsIn)) return done with { Problem = "The path of one of them holds a secret, and commits are kept." };
            var title = string.Create(CultureInfo.InvariantCulture, $"T{task.Definition.Number:000}: {mask.Hide(task.Definition.Title)}");
            return done with { Sha = _repository.Commit(paths, title, task.Token!), Paths = paths.ToEquatableArray() };
        }
        catch (GitException e)
        {
            return done with { Problem = mask.Hide(e.Message) };
        }
    }
}
