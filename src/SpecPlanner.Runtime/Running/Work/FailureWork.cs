namespace SpecPlanner.Runtime;

/// <summary>Asks a person what to do about a task whose last attempt failed.</summary>
internal sealed class FailureWork(WorkContext context)
{
    public async Task AskAsync(RunState state, int position)
    {
        var task = state.TaskList[position];
        var decision = context.People.CanBeAsked ? await AskAsync(state, task) : FailureDecision.None;
        if (context.Stop.IsCancellationRequested) return;
        context.Send(new ResultInput(decision.Answer is { } answer
            ? new FailureAnswered { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Answer = answer, By = decision.By, Why = decision.Why }
            : new FailureUnanswered { Task = task.Id, Attempt = task.Attempt, Token = task.Token! }));
    }

    private async Task<FailureDecision> AskAsync(RunState state, TaskState task)
    {
        try
        {
            return await context.People.DecideAsync(
                new FailureRequest
                {
                    Task = task.Definition,
                    Persona = task.Definition.OnFailure.Persona is { } id ? WorkContext.PersonaOf(state.Plan, id) : null,
                    Attempt = task.Attempt,
                    Reason = context.Values.Mask.Hide(task.Question!.Reason),
                    Output = ActionOutput.Shown(task.Action),
                    Tried = task.Tried,
                },
                context.Stop);
        }
        catch (OperationCanceledException) when (context.Stop.IsCancellationRequested)
        {
            return FailureDecision.None;
        }
    }
}
