using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What follows when a worker outside is not heard of, or takes longer than it may.</summary>
/// <remarks>A lease holds until its end is recorded: a worker that is late by less than that has lost nothing.</remarks>
internal static class Leases
{
    /// <summary>The end of the attempt that is due first; <see langword="null"/> while none is due.</summary>
    public static AttemptEvent? Next(RunState state, DateTimeOffset now)
    {
        if (state.Agenda.Leases is not [var (due, position), ..] || due > now) return null;
        var task = state.TaskList[position];
        var claim = task.Claim!;
        if (claim.Limit <= now)
        {
            return new ActionEnded
            {
                Task = task.Id,
                Attempt = task.Attempt,
                Token = task.Token!,
                Ending = ActionEnding.TimedOut,
                Reason = $"It took longer than {DurationText.Format(task.Definition.Timeout!.Value)} and was given up.",
                By = claim.Worker,
            };
        }

        return new LeaseExpired
        {
            Task = task.Id,
            Attempt = task.Attempt,
            Token = task.Token!,
            Reason = $"{claim.Worker} was not heard of for {DurationText.Format(claim.Lease)}, so its lease ran out.",
        };
    }
}
