namespace SpecPlanner.Runtime;

/// <summary>Asks a person what to do about a task whose last attempt failed.</summary>
internal sealed class FailureWork(WorkContext context)
{
    public async Task AskAsync(RunState state, int position)
    {
        var task = state.TaskList[position];
        var decision = context.People.CanBeAsked ? await context.AskAsync(task.Marker!, stop => context.People.DecideAsync(RequestOf(state, task), stop)) : FailureDecision.None;
        if (decision is null) return;
        context.Send(new ResultInput(decision.Answer is { } answer
            ? new FailureAnswered { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Answer = answer, By = decision.By, Why = decision.Why }
            : new FailureUnanswered { Task = task.Id, Attempt = task.Attempt, Token = task.Token! }));
    }

    private FailureRequest RequestOf(RunState state, TaskState task) => new()
    {
        Task = task.Definition,
        Persona = task.Definition.OnFailure.Persona is { } id ? WorkContext.PersonaOf(state.Plan, id) : null,
        Attempt = task.Attempt,
        Reason = context.Values.Mask.Hide(task.Question!.Reason),
        Output = ActionOutput.Shown(task.Action),
        Tried = task.Tried,
    };
}
