using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Asks a person whether an attempt may begin.</summary>
internal sealed class ApprovalWork(WorkContext context)
{
    public async Task AskAsync(RunState state, int position, ApprovalCause cause)
    {
        var task = state.TaskList[position];
        var answer = context.People.CanBeAsked ? await context.AskAsync(task.Marker!, stop => context.People.ApproveAsync(RequestOf(state, task, position, cause), stop)) : Approval.None;
        if (answer is { Answer: ApprovalAnswer.Halt }) context.Send(new HaltInput($"{answer.By} halted it before \"{task.Id}\"."));
        else if (answer is not null) context.Send(new ResultInput(EventOf(task, answer, cause)));
    }

    private ApprovalRequest RequestOf(RunState state, TaskState task, int position, ApprovalCause cause)
    {
        var definition = Strategies.With(task.Definition, task.Strategy);
        var texts = context.Texts(state);
        return new ApprovalRequest
        {
            Task = definition,
            Persona = state.Frame.Personas[state.Frame.PersonaOf(position)],
            Cause = cause,
            Limit = state.Start.Policy,
            Action = texts.Render(definition.Action.Text),
            Commands = [.. definition.Action.Commands.Select(texts.Command)],
        };
    }

    private static AttemptEvent EventOf(TaskState task, Approval answer, ApprovalCause cause)
    {
        var (id, attempt, token) = (task.Id, task.Attempt, task.Token!);
        return answer.Answer switch
        {
            ApprovalAnswer.Yes => new ApprovalGiven { Task = id, Attempt = attempt, Token = token, By = answer.By },
            ApprovalAnswer.No => new ApprovalDenied { Task = id, Attempt = attempt, Token = token, By = answer.By, Reason = answer.Reason },
            ApprovalAnswer.Skip => new TaskSkipped { Task = id, Attempt = attempt, Token = token, Reason = answer.Reason, By = answer.By },
            _ => new TaskWaiting
            {
                Task = id,
                Attempt = attempt,
                Token = token,
                Reason = cause == ApprovalCause.Policy
                    ? $"It may do more ({RiskPolicyWords.Of(task.Definition.Policy)}) than the run does without a person's yes."
                    : "A person's yes is needed before it begins.",
            },
        };
    }
}
