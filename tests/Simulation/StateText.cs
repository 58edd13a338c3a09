using System.Globalization;
using System.Text;
using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>A state as text, so that two can be compared whole and a difference can be read.</summary>
internal static class StateText
{
    public static string Of(RunState state)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{state.RunId} {state.Phase} #{state.Sequence} {state.Updated:O} '{state.Reason}' parallel {state.Parallel} running {state.Running} attempts {state.Attempts} session {state.Session} token {state.VerificationToken}");
        text.AppendLine(string.Join(' ', state.Evidence));
        foreach (var item in state.Rollback?.Items ?? []) text.AppendLine(item.ToString());
        foreach (var task in state.Tasks)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{task.Id} {task.Phase} {task.Attempt} {task.Failures} {task.Token} {task.Marker} {task.Started:O} {task.Ended:O} '{task.Reason}' {task.HasFailed} {task.NeedsPerson} {task.Cause} {task.RetryDue:O} {task.Unmet} {task.Action?.Ending} {task.Interruption?.Reason} {string.Join(' ', task.Evidence)}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  way {task.Strategy} tried {string.Join(' ', task.Tried)} approval {task.Approval} denial {task.Denial} snapshot {task.Snapshot} restored {task.Restored} question {task.Question} answer {task.Answer} response {task.Response} back {task.TimesSentBack} clean {task.FilesAreClean} restoring {task.IsRestoring} offer {task.Offer} claim {task.Claim} completion {task.Completion} logged {task.Logged}");
        }

        var agenda = state.Agenda;
        text.AppendLine(string.Join('|', agenda.Ready.Select(r => string.Join(',', r))));
        text.AppendLine(CultureInfo.InvariantCulture, $"busy {string.Join(',', agenda.Busy)} under way {string.Join(',', agenda.UnderWay)} retries {string.Join(',', agenda.Retries)} decidable {string.Join(',', agenda.Decidable)} doomed {string.Join(',', agenda.Doomed)} leases {string.Join(',', agenda.Leases)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"unresolved {string.Join(',', agenda.Unresolved)} persons {string.Join(',', agenda.NeedPerson)} failed {string.Join(',', agenda.Failed)} {agenda.Stopping} {agenda.Halting} {agenda.PlanNeedsPerson}");
        return text.ToString();
    }
}
