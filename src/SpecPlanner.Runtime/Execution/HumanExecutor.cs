using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Asks a person to do a task. Its commands are shown, never run.</summary>
internal sealed class HumanExecutor(IPeople people) : IExecutor
{
    public async Task<ActionResult> ExecuteAsync(AttemptContext attempt, CancellationToken stop)
    {
        if (!people.CanBeAsked) return new ActionResult { NeedsPerson = true };
        var texts = new TextRendering(attempt.Setting);
        if (texts.UnknownIn(attempt.Task.Action.Text) is { } unknown) return new ActionResult { Ending = ActionEnding.NotStarted, Reason = unknown };
        var answer = await people.DoAsync(
            new WorkRequest
            {
                Task = attempt.Task,
                Persona = attempt.Persona,
                Attempt = attempt.Attempt,
                Tried = attempt.Tried,
                Action = texts.Render(attempt.Task.Action.Text),
                Commands = [.. attempt.Task.Action.Commands.Select(texts.Command)],
                Criterion = texts.Render(attempt.Task.Criterion!.Text),
            },
            stop);
        var note = new OutputEvidence { Head = answer.Reason };
        return answer.Kind switch
        {
            WorkAnswerKind.Done => new ActionResult { By = answer.By, Output = note },
            WorkAnswerKind.Failed => new ActionResult { Ending = ActionEnding.Failed, Reason = $"{answer.By} says it failed: {answer.Reason}", By = answer.By, Output = note },
            WorkAnswerKind.Skipped => new ActionResult { Skipped = true, Reason = answer.Reason, By = answer.By },
            _ => new ActionResult { NeedsPerson = true, Reason = "A person was asked, and nobody answered." },
        };
    }
}
