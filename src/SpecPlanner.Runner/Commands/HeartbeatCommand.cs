using System.CommandLine;
using SpecPlanner.Model;
using SpecPlanner.Runtime;
using Command = System.CommandLine.Command;

namespace SpecPlanner.Runner;

/// <summary><c>heartbeat</c>: a worker is still at the step it has claimed.</summary>
internal sealed class HeartbeatCommand : ICommandModule
{
    public string Name => "heartbeat";

    public Command Create(RunnerContext context) => HeldStep.Completed(
        context,
        new RunnerCommand("heartbeat", "Says that a worker is still at a step it has claimed, so that its lease begins anew.", "heartbeat T001 --token \"$token\""),
        static (_, held) => new KeepWork(held.Step, held.Token),
        static (state, step) => $"{step} is yours for another {DurationText.Format(state.TaskOf(step).Claim!.Lease)}");
}
