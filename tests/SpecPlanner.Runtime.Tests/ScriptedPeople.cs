namespace SpecPlanner.Runtime.Tests;

/// <summary>People whose answers are written down before.</summary>
internal sealed class ScriptedPeople : IPeople
{
    private int _asking;

    public bool CanBeAsked { get; init; } = true;

    public Func<WorkRequest, WorkAnswer> Work { get; init; } = static _ => new WorkAnswer(WorkAnswerKind.Done, "Ada");

    public Func<JudgementRequest, Judgement> Judge { get; init; } = static _ => new Judgement(true, "Grace", "I looked.");

    public List<WorkRequest> Asked { get; } = [];

    public List<JudgementRequest> Judged { get; } = [];

    public async ValueTask<WorkAnswer> DoAsync(WorkRequest request, CancellationToken cancellationToken) =>
        await OneAtATimeAsync(() =>
        {
            Asked.Add(request);
            return Work(request);
        });

    public async ValueTask<Judgement> JudgeAsync(JudgementRequest request, CancellationToken cancellationToken) =>
        await OneAtATimeAsync(() =>
        {
            Judged.Add(request);
            return Judge(request);
        });

    private async Task<T> OneAtATimeAsync<T>(Func<T> answer)
    {
        Interlocked.Increment(ref _asking).ShouldBe(1, "two questions at a time");
        await Task.Yield();
        var result = answer();
        Interlocked.Decrement(ref _asking);
        return result;
    }
}
