using System.Threading.Channels;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Shows a run while it goes on, and puts the run's questions to the person at the console.</summary>
/// <remarks>
/// One loop writes; everybody else only posts to it. So nothing is drawn while a question is open, and no line tears another.
/// </remarks>
internal sealed class RunScreen(RunnerConsole console, string target) : IPeople, IDisposable
{
    private readonly CancellationTokenSource _takeBack = new();
    private readonly ObstacleLines _obstacles = new();
    private readonly Channel<ScreenPost> _posts = Channel.CreateUnbounded<ScreenPost>(new UnboundedChannelOptions { SingleReader = true });

    /// <inheritdoc/>
    public bool CanBeAsked => console.CanAsk && !_takeBack.IsCancellationRequested;

    /// <summary>Takes an event to show.</summary>
    public void Watch(JournalEntry entry)
    {
        _posts.Writer.TryWrite(new ScreenPost.Happened(entry.Event));
        // Without a worker the run would wait and nobody would know for what.
        if (entry.Event is AttemptOffered offer) Say($"{TextWidth.OneLine(offer.Task)} waits for a worker to claim it: {console.Program} claim{NextSteps.TargetOf(console, target)}");
    }

    /// <summary>Takes a sentence to show.</summary>
    public void Say(string notice) => _posts.Writer.TryWrite(new ScreenPost.Said(notice));

    /// <summary>Takes an open question back, and asks nobody from now on.</summary>
    public void StopAsking() => _takeBack.Cancel();

    /// <summary>Says that nothing more will come, so that the loop ends.</summary>
    public void Close() => _posts.Writer.TryComplete();

    /// <inheritdoc/>
    public void Dispose() => _takeBack.Dispose();

    /// <inheritdoc/>
    public ValueTask<WorkAnswer> DoAsync(WorkRequest request, CancellationToken cancellationToken) =>
        AskAsync(WorkAnswer.None, c => WorkQuestion.AskAsync(console, request, c), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Judgement> JudgeAsync(JudgementRequest request, CancellationToken cancellationToken) =>
        AskAsync(Judgement.None, c => JudgementQuestion.AskAsync(console, request, c), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Approval> ApproveAsync(ApprovalRequest request, CancellationToken cancellationToken) =>
        AskAsync(Approval.None, c => ApprovalQuestion.AskAsync(console, request, c), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<FailureDecision> DecideAsync(FailureRequest request, CancellationToken cancellationToken) =>
        AskAsync(FailureDecision.None, c => FailureQuestion.AskAsync(console, request, c), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<WorkAnswer> RollBackAsync(RollbackRequest request, CancellationToken cancellationToken) =>
        AskAsync(WorkAnswer.None, c => RollbackQuestion.AskAsync(console, request, c), cancellationToken);

    /// <summary>Shows the run until the screen is closed.</summary>
    /// <param name="view">Gives what there is to see at the moment; called by this loop only.</param>
    public async Task ShowAsync(Func<RunView> view)
    {
        var live = console.IsLive ? new LiveFrames(console, view) : null;
        while (live is null ? await _posts.Reader.WaitToReadAsync() : await live.DrawUntilAsync(_posts.Reader))
        {
            while (_posts.Reader.TryRead(out var post))
            {
                switch (post)
                {
                    case ScreenPost.Asked asked:
                        await asked.Ask();
                        break;
                    case ScreenPost.Said said when live is not null:
                        live.Notice = said.Sentence;
                        break;
                    case ScreenPost.Said said:
                        console.Out.WriteLine(said.Sentence);
                        break;
                    case ScreenPost.Happened happened when live is null:
                        WriteLines(happened.Event, view().State);
                        break;
                }
            }
        }
    }

    private void WriteLines(RunEvent happened, RunState state)
    {
        if (PlainProgress.Line(state.Plan, happened) is { } line) console.Out.WriteLine(line);
        foreach (var waiting in _obstacles.After(happened, state)) console.Out.WriteLine(waiting);
    }

    private async ValueTask<T> AskAsync<T>(T none, Func<CancellationToken, ValueTask<T>> ask, CancellationToken cancellationToken)
    {
        if (!CanBeAsked) return none;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _takeBack.Token);
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new ScreenPost.Asked(async () =>
        {
            try
            {
                answer.SetResult(stop.IsCancellationRequested ? none : await ask(stop.Token));
            }
            catch (IOException problem)
            {
                answer.SetException(problem);
            }
        });
        if (!_posts.Writer.TryWrite(asked)) return none;
        try
        {
            return await answer.Task.WaitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            return none;
        }
    }
}

/// <summary>What is posted to a screen.</summary>
internal abstract record ScreenPost
{
    /// <summary>Something happened in the run.</summary>
    public sealed record Happened(RunEvent Event) : ScreenPost;

    /// <summary>A sentence for the person who watches.</summary>
    public sealed record Said(string Sentence) : ScreenPost;

    /// <summary>A question; asking it takes as long as the person takes.</summary>
    public sealed record Asked(Func<Task> Ask) : ScreenPost;
}
