using System.CommandLine;
using SpecPlanner.Model;
using SpecPlanner.Runtime;
using Command = System.CommandLine.Command;

namespace SpecPlanner.Runner;

/// <summary><c>show</c>: one plan as people read it.</summary>
internal sealed class ShowCommand : ICommandModule
{
    public string Name => "show";

    public Command Create(RunnerContext context)
    {
        var id = CommonOptions.PlanId();
        var json = CommonOptions.Json();
        var command = new RunnerCommand("show", "Shows a plan: parameters, steps, commands, what proves each step, rollback.", "show backup-and-deploy") { id, json };
        command.SetAction(parse =>
        {
            if (PlanLookup.FindOrRefuse(context, parse.GetRequiredValue(id)) is not { } entry) return ExitCodes.BadUsage;
            if (parse.GetValue(json)) PrintJson(context.Console, entry.Plan());
            else PlanText.Write(context.Console, entry.Plan());
            return ExitCodes.Done;
        });
        return command;
    }

    private static void PrintJson(RunnerConsole console, Plan plan) => JsonText.Print(console, json =>
    {
        json.WritePropertyName("plan");
        PlanJson.Write(json, plan);
    });
}
