using System.CommandLine;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>drift</c>: compares a plan as it is now with what its runs recorded.</summary>
internal sealed class DriftCommand : ICommandModule
{
    public string Name => "drift";

    public Command Create(RunnerContext context)
    {
        var id = CommonOptions.PlanId();
        var target = CommonOptions.Target();
        var format = TextOrJson.Option();
        var json = TextOrJson.Short();
        var command = new RunnerCommand("drift", "Says which done tasks have changed since, which are new and which are gone.", "drift backup-and-deploy --target /tmp/site") { id, target, format, json };
        command.SetAction(parse =>
        {
            if (TextOrJson.OfOrRefuse(context.Console, parse.GetRequiredValue(format), parse.GetValue(json)) is not { } asJson) return ExitCodes.BadUsage;
            return Compare(context, parse.GetRequiredValue(id), CommonOptions.ExistingTargetOf(context.Console, parse.GetValue(target)), asJson);
        });
        return command;
    }

    private static int Compare(RunnerContext context, string id, string target, bool asJson)
    {
        if (PlanLookup.FindOrRefuse(context, id) is not { } entry) return ExitCodes.BadUsage;
        var (console, plan) = (context.Console, entry.Plan());
        var record = PlanRecord.Of(target, plan.Id);
        foreach (var problem in record.Problems) console.Error.WriteLine(TextWidth.OneLine(problem));
        var drift = PlanDrift.Of(plan, record);
        if (asJson) DriftJson.Print(console, plan, record, drift);
        else DriftText.Write(console, plan, record, drift);
        return drift.IsDrift ? ExitCodes.Failed : ExitCodes.Done;
    }
}
