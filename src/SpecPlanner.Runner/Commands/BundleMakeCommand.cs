using System.CommandLine;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>bundle make</c> and <c>bundle make-ready</c>: bundles before anything is carried out.</summary>
internal static class BundleMakeCommand
{
    public static RunnerCommand Make(RunnerContext context)
    {
        var plan = new Argument<string>("plan") { Description = "The id of a plan, as \"list\" shows it." };
        var task = new Argument<string?>("task") { Description = "The id of a task; all of them without it.", Arity = ArgumentArity.ZeroOrOne };
        var target = CommonOptions.Target();
        var parameters = CommonOptions.Parameters("The value of a parameter; its default without it. May be given several times.");
        var command = new RunnerCommand("make", "Makes the bundles of a plan, or of one of its tasks, without a run.", "bundle make checkout T001") { plan, task, target, parameters };
        command.SetAction(async (parse, stop) =>
        {
            if (PlanLookup.FindOrRefuse(context, parse.GetRequiredValue(plan)) is not { } entry) return ExitCodes.BadUsage;
            var given = ParameterArguments.Read(parse.GetValue(parameters) ?? []);
            if (given.Problems.Count > 0) return context.Console.Refuse(string.Join('\n', given.Problems.Select(TextWidth.OneLine)));
            var whole = entry.Plan();
            return await SaveAsync(context, Request(context, whole, CommonOptions.ExistingTargetOf(context.Console, parse.GetValue(target)), given.Values), parse.GetValue(task) is { } one ? [one] : whole.Tasks.Select(t => t.Id), stop);
        });
        return command;
    }

    public static RunnerCommand MakeReady(RunnerContext context)
    {
        var name = new Argument<string>("run|plan") { Description = "The id of a run, or its beginning, or the id of a plan." };
        var target = CommonOptions.Target();
        var command = new RunnerCommand("make-ready", "Makes the bundles of what could begin right now: in a run, or in a plan that nothing was done of.", "bundle make-ready checkout") { name, target };
        command.SetAction(async (parse, stop) =>
        {
            var console = context.Console;
            var folder = CommonOptions.ExistingTargetOf(console, parse.GetValue(target));
            var given = parse.GetRequiredValue(name);
            if (RunStore.List(folder).Where(id => id.StartsWith(given, StringComparison.Ordinal)).ToList() is [var run])
            {
                if (RunStore.Load(folder, run).State is not { } state) return console.Refuse($"The run \"{run}\" was cut off before it began.");
                var values = state.Start.Parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
                return await SaveAsync(context, Request(context, state.Plan, folder, values) with { Run = state }, state.Tasks.Where(state.IsReady).Select(t => t.Id), stop);
            }

            if (PlanLookup.FindOrRefuse(context, given) is not { } entry) return ExitCodes.BadUsage;
            var plan = entry.Plan();
            var done = plan.Tasks.Where(t => t.IsClaimedDone).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
            return await SaveAsync(context, Request(context, plan, folder, new Dictionary<string, string>(StringComparer.Ordinal)), plan.Tasks.Where(t => !t.IsClaimedDone && t.DependsOn.All(done.Contains)).Select(t => t.Id), stop);
        });
        return command;
    }

    private static BundleRequest Request(RunnerContext context, Plan plan, string target, IReadOnlyDictionary<string, string> given)
    {
        var values = plan.Parameters.Where(p => p.Default is not null && p.Type != ParameterType.Secret).ToDictionary(p => p.Name, p => p.Default!, StringComparer.Ordinal);
        foreach (var (name, value) in given) values[name] = value;
        return new BundleRequest { Plan = plan, Task = "", Target = target, Parameters = values, Sources = ProjectSources.Of(context), Now = context.Console.Clock.GetUtcNow() };
    }

    private static async Task<int> SaveAsync(RunnerContext context, BundleRequest request, IEnumerable<string> tasks, CancellationToken stop)
    {
        var console = context.Console;
        var count = 0;
        foreach (var task in tasks.ToList())
        {
            var bundle = await (request with { Task = task }).MakeAsync(stop);
            try
            {
                console.Out.WriteLine($"Wrote {TextWidth.OneLine(console.FromCurrentFolder(BundleStore.Save(request.Target, bundle)))}");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return console.Refuse($"The bundle of {task} cannot be written: {TextWidth.OneLine(e.Message)}");
            }

            count++;
        }

        if (count == 0) console.Out.WriteLine("Nothing could begin right now, so there is no bundle to make.");
        return ExitCodes.Done;
    }
}
