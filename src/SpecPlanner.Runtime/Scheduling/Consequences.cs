using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What follows from attempts that have a result.</summary>
internal static class Consequences
{
    public static RunEvent? Next(RunState state)
    {
        var agenda = state.Agenda;
        if (agenda.Doomed.Count > 0)
        {
            var (task, cause) = agenda.Doomed.First();
            return new TaskBlocked { Task = state.TaskList[task].Id, Cause = state.TaskList[cause].Id };
        }

        return agenda.Decidable.Count > 0 ? Decide(state, agenda.Decidable.Min) : null;
    }

    private static AttemptEvent Decide(RunState state, int position)
    {
        var task = state.TaskList[position];
        var proof = state.Frame.Proofs[position];
        var problem = ActionVerdict.Problem(proof, task.Action!);
        if (problem is null && proof.IsProved(task.Evidence))
            return new TaskVerified { Task = task.Id, Attempt = task.Attempt, Token = task.Token! };

        var reason = problem ?? ActionVerdict.Unmet(task.Evidence);
        var retries = task.Definition.Retries;
        if (task.Failures < retries.Count && !state.Agenda.Stopping)
            return new RetryScheduled { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Reason = reason, Due = state.Updated + retries.Backoff };

        return new TaskFailed
        {
            Task = task.Id,
            Attempt = task.Attempt,
            Token = task.Token!,
            Reason = reason,
            Response = task.Definition.OnFailure.Kind == FailureKind.Continue ? FailureKind.Continue : FailureKind.Stop,
        };
    }
}
