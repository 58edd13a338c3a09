using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Does one item of a rollback: its commands as the failed task's persona, prose by a person.</summary>
internal sealed class RollbackWork(WorkContext context)
{
    public async Task DoAsync(RunState state, RollbackItemState item)
    {
        var failed = state.TaskOf(item.Task);
        var persona = state.Frame.Personas[state.Frame.PersonaOf(state.Frame.PositionOf(item.Task))];
        context.Live[item.Marker!] = new LiveAttempt(AttemptMarker.RollbackStep, 1, item.Started!.Value, item.Text);
        try
        {
            var isForPerson = item.Definition.Commands.IsEmpty || persona.Executor == ExecutorKind.Human;
            var result = isForPerson ? await AskAsync(state, item, failed, persona) : await RunAsync(state, item, failed.Definition);
            if (result is not null && !context.Stop.IsCancellationRequested) context.Send(new RollbackInput(result));
        }
        catch (OperationCanceledException) when (context.Stop.IsCancellationRequested)
        {
            // The run is being ended, and records that itself.
        }
        finally
        {
            context.Live.TryRemove(item.Marker!, out _);
        }
    }

    // Null when the run is being ended.
    private async Task<RollbackItemEvent?> RunAsync(RunState state, RollbackItemState item, TaskDefinition failed)
    {
        var setting = context.Setting(state, item.Marker!, item.Marker!);
        var ran = new List<CommandEvidence>();
        using var timer = failed.Timeout is { } limit ? new CancellationTokenSource(limit, context.Around.Time) : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.Stop, timer.Token);
        foreach (var command in item.Definition.Commands)
        {
            var evidence = await ShellProcess.RunAsync(command, setting, context.Around.Time, either.Token);
            ran.Add(evidence);
            if (evidence.ExitCode is not 0) break;
        }

        if (context.Stop.IsCancellationRequested) return null;
        var last = ran[^1];
        if (last.ExitCode is not 0) await context.EndAsync(item.Marker!);
        var problem = timer.IsCancellationRequested ? $"it took longer than {DurationText.Format(failed.Timeout!.Value)} and was ended."
            : last.ExitCode is { } code ? $"it ended with exit code {code}."
            : last.Problem;
        return new RollbackItemEnded
        {
            Section = item.Section,
            Item = item.Item,
            Token = item.Token!,
            Text = item.Text,
            Succeeded = last.ExitCode is 0,
            Reason = last.ExitCode is 0 ? "" : $"`{Comparing.Short(last.Command, setting.Mask)}`: {problem}",
            Commands = ran.ToEquatableArray(),
        };
    }

    private async Task<RollbackItemEvent?> AskAsync(RunState state, RollbackItemState item, TaskState failed, Persona persona)
    {
        var texts = context.Texts(state);
        var answer = !context.People.CanBeAsked ? WorkAnswer.None : await context.People.RollBackAsync(
            new RollbackRequest
            {
                Section = state.Plan.Rollbacks[item.Section].Text,
                Item = texts.Render(item.Definition.Text),
                Commands = [.. item.Definition.Commands.Select(texts.Command)],
                Persona = persona,
                FailedTask = failed.Definition,
                Criterion = texts.Render(failed.Definition.Criterion!.Text),
                Seen = context.Values.Mask.Hide(failed.Reason),
            },
            context.Stop);
        if (answer.Kind == WorkAnswerKind.None) return new RollbackItemWaiting { Section = item.Section, Item = item.Item, Token = item.Token!, Text = item.Text };
        return new RollbackItemEnded
        {
            Section = item.Section,
            Item = item.Item,
            Token = item.Token!,
            Text = item.Text,
            Succeeded = answer.Kind == WorkAnswerKind.Done,
            Reason = answer.Kind == WorkAnswerKind.Skipped ? $"{answer.By} left it out: {answer.Reason}" : answer.Reason,
            By = answer.By,
        };
    }
}
