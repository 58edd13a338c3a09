namespace SpecPlanner.Runtime;

/// <summary>Checks criteria, or has them judged.</summary>
internal sealed class CheckWork(WorkContext context)
{
    /// <summary>One criterion of a task.</summary>
    public async Task CheckAsync(RunState state, int position, ProofLeaf leaf)
    {
        var task = state.TaskList[position];
        var definition = task.Definition;
        var check = context.Check(state, task.Marker!, AttemptMarker.OfCheck(task.Marker!, leaf.Path), definition.Reviewer ?? state.Plan.Reviewer) with { Task = definition, Action = task.Action };
        if (definition.Timeout is { } limit && limit > check.CommandTimeout) check = check with { CommandTimeout = limit };
        await CheckAsync(new LiveAttempt(task.Id, task.Attempt, task.Started!.Value, leaf.Criterion.Text), task.Marker!, task.Token!, leaf, check);
    }

    /// <summary>One part of the plan's own criterion.</summary>
    public Task CheckPlanAsync(RunState state, CheckPlanCriterion command) => CheckAsync(
        new LiveAttempt(CriterionChecked.PlanTask, 1, state.Updated, command.Leaf.Criterion.Text),
        command.Marker,
        command.Token,
        command.Leaf,
        context.Check(state, command.Marker, AttemptMarker.OfCheck(command.Marker, command.Leaf.Path), state.Plan.Reviewer));

    private async Task CheckAsync(LiveAttempt live, string marker, string token, ProofLeaf leaf, CheckContext check)
    {
        context.Live[marker] = live;
        var evidence = await EvidenceAsync(leaf, check);
        context.Live.TryRemove(marker, out _);
        if (context.Stop.IsCancellationRequested) return;
        context.Send(new ResultInput(evidence is null
            ? new JudgementMissing { Task = live.Task, Attempt = live.Attempt, Token = token }
            : new CriterionChecked { Task = live.Task, Attempt = live.Attempt, Token = token, Evidence = evidence }));
    }

    private async Task<CriterionEvidence?> EvidenceAsync(ProofLeaf leaf, CheckContext check)
    {
        try
        {
            return await CriterionCheck.CheckAsync(leaf, check, context.Stop);
        }
        catch (OperationCanceledException) when (context.Stop.IsCancellationRequested)
        {
            return null;
        }
    }
}
