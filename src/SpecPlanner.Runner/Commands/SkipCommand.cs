using System.CommandLine;
using SpecPlanner.Runtime;
using Command = System.CommandLine.Command;

namespace SpecPlanner.Runner;

/// <summary><c>skip</c>: leaves a step out.</summary>
internal sealed class SkipCommand : ICommandModule
{
    public string Name => "skip";

    public Command Create(RunnerContext context)
    {
        var (step, reason) = (AskedRun.Step(), AskedRun.Reason());
        var satisfied = new Option<bool>("--satisfied") { Description = "What depends on the step goes on as if it were done; it is blocked without it." };
        var command = new RunnerCommand("skip", "Leaves a step out, also one that is running, and blocks what depends on it.", "skip announce \"nobody reads it\" --satisfied") { step, reason, satisfied };
        return AskedRun.Completed(
            context,
            command,
            (parse, plan, by) => new SkipTask(AskedRun.StepIdOf(plan, parse.GetRequiredValue(step)), parse.GetValue(reason) ?? "", by, parse.GetValue(satisfied)));
    }
}
