using System.CommandLine;

namespace SpecPlanner.Runner;

/// <summary><c>show</c>: one plan as people read it.</summary>
internal sealed class ShowCommand : ICommandModule
{
    public Command Create(RunnerContext context)
    {
        var id = CommonOptions.PlanId();
        var command = new RunnerCommand("show", "Shows a plan: parameters, steps, commands, what proves each step, rollback.", "show backup-and-deploy") { id };
        command.SetAction(parse =>
        {
            if (PlanLookup.FindOrRefuse(context, parse.GetRequiredValue(id)) is not { } entry) return ExitCodes.BadUsage;
            PlanText.Write(context.Console, entry.Plan());
            return ExitCodes.Done;
        });
        return command;
    }
}
