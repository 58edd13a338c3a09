using System.CommandLine;
using SpecPlanner.Model;
using SpecPlanner.Runtime;
using Command = System.CommandLine.Command;

namespace SpecPlanner.Runner;

/// <summary><c>resume</c>: carries a run on that was halted, waits for a person, or was cut off.</summary>
internal sealed class ResumeCommand : ICommandModule
{
    public string Name => "resume";

    public Command Create(RunnerContext context)
    {
        var run = CommonOptions.Run("The id of the run, or its beginning; the latest unfinished run without it.");
        var secrets = CommonOptions.Parameters("A secret of the run, as secrets are never stored. It can also come from the environment variable SPEC_<name>.");
        var secretFiles = CommonOptions.SecretFiles();
        var target = CommonOptions.Target();
        var yes = CommonOptions.Yes("Run interrupted attempts again without asking: --orphans retry.");
        var orphans = new Option<string?>("--orphans")
        {
            Description = "What becomes of attempts that were cut off: run again (retry), counted as failed (skip), or asked about one by one (ask). One question for all of them without it.",
            HelpName = "retry|skip|ask",
        };
        orphans.AcceptOnlyFromAmong(Orphans.Retry, Orphans.Skip, Orphans.Ask);
        var interactive = RunChoices.Interactive();
        var keepGoing = RunChoices.KeepGoing();
        var (parallel, agents) = (RunChoices.Parallel("as many as before"), RunChoices.Agents("as many as before"));
        var plan = new Option<string?>("--plan")
        {
            Description = "Where the plan has changed since the run began: go on with it as it is now (new), or as it was (old).",
            HelpName = "new|old",
        };
        plan.AcceptOnlyFromAmong(PlanChoice.New, PlanChoice.Old);
        var junit = CommonOptions.JUnit();
        var archive = RunChoices.Archive();
        var json = CommonOptions.Json();
        var command = new RunnerCommand("resume", "Carries on a run that was halted, waits for a person, or was cut off.", "resume --yes") { run, secrets, secretFiles, target, parallel, agents, interactive, keepGoing, plan, orphans, yes, junit, archive, json };
        command.SetAction(parse => ResumeAsync(
            context,
            CommonOptions.ExistingTargetOf(context.Console, parse.GetValue(target)),
            parse.GetValue(run),
            ParameterArguments.Read(parse.GetValue(secrets) ?? []).WithSecretFiles(context.Console, parse.GetValue(secretFiles) ?? []),
            new Choices(parse.GetValue(parallel), parse.GetValue(agents), parse.GetValue(interactive), parse.GetValue(keepGoing), parse.GetValue(plan), parse.GetValue(orphans) ?? (parse.GetValue(yes) ? Orphans.Retry : null), new AtEnd(CommonOptions.FileOf(context.Console, parse.GetValue(junit)), AutomaticArchive.IsWanted(context.Console, parse.GetValue(archive))), parse.GetValue(json))));
        return command;
    }

    private static async Task<int> ResumeAsync(RunnerContext context, string target, string? run, ParameterArguments given, Choices choices)
    {
        var (console, (parallel, agents, interactive, keepGoing, _, orphans, atEnd, asJson)) = (context.Console, choices);
        var talk = console.BesideJson(asJson);
        RunChoices.RequireTerminal(talk, interactive);
        if (given.Problems.Count > 0) return console.Refuse(string.Join('\n', given.Problems));
        var id = run is null ? RunLookup.LatestUnfinishedOrRefuse(console, target) : RunLookup.FindOrRefuse(console, target, run);
        if (id is null) return ExitCodes.BadUsage;
        var stored = RunStore.Load(target, id);
        if (stored.State is not { } state) return console.Refuse($"The run \"{id}\" was cut off before it began, so there is nothing to resume.");

        var mustBeNew = choices.Plan == PlanChoice.New;
        var entry = mustBeNew ? PlanLookup.FindToRunOrRefuse(context, state.Plan.Id) : PlanLookup.FindToGoOn(context, state.Plan.Id);
        if (entry is null && mustBeNew) return ExitCodes.BadUsage;
        var (plan, goesBy, adopted) = entry is not null && !RunLifecycle.IsFinished(state.Phase) ? await PlanChoice.OfAsync(talk, state, entry.Plan(), choices.Plan) : new ChosenPlan(PlanChoice.Old, state.Plan, []);
        if (plan is null) return ExitCodes.BadUsage;

        // Whether a secret had its default or another value is not known any more, so it is asked for either way.
        var secrets = goesBy.Parameters.Where(p => state.Start.Secrets.Contains(p.Name, StringComparer.Ordinal) || (plan == PlanChoice.New && p.Type == ParameterType.Secret)).Select(p => p with { Default = null }).ToList();
        given = given.WithSecrets(talk, secrets);
        console.Guard.Use(SecretMask.Of(goesBy, given.Values));
        var missing = RunLifecycle.IsFinished(state.Phase) ? [] : MissingSecrets.Of(secrets, given);
        if (missing.Count > 0) return console.Refuse(string.Join('\n', missing.Select(m => MissingSecrets.Sentence(m, again: true))));

        // Opening cuts the torn end away, whatever comes of it; while another runner writes, its end only looks torn.
        if (stored.Tail is { } tail && !RunStore.IsCarriedOut(target, id)) console.Error.WriteLine(tail.Message);
        var goesOn = false;
        IReadOnlyCollection<string> skipped = [];
        var request = new ResumeRequest
        {
            Target = target,
            RunId = id,
            Secrets = given.Values,
            Parallel = parallel,
            Agents = agents,
            Interactive = interactive,
            KeepGoing = keepGoing,
            NewPlan = plan == PlanChoice.New ? goesBy : null,
            Adopted = adopted,
            Confirm = (_, _) => new(goesOn),
            IsGivenUp = attempt => skipped.Contains(attempt.Task.Id, StringComparer.Ordinal),
        };
        if (entry is not null) request = request with { Bodies = entry.Bodies };

        using var driver = new RunDriver(console, target, asJson, atEnd, ProjectSources.Of(context));
        await using var session = await RunSession.OpenAsync(request, driver.Surroundings);
        if (session.Interrupted.Count > 0)
        {
            if (!talk.CanAsk && orphans is not (Orphans.Retry or Orphans.Skip)) return CannotAsk(console, session, id);
            var chosen = await Orphans.OfAsync(talk, session.Interrupted, orphans);
            (goesOn, skipped) = (chosen is not null, chosen ?? []);
        }

        return await driver.CarryOnAsync(session);
    }

    private sealed record Choices(int? Parallel, int? Agents, bool Interactive, bool KeepGoing, string? Plan, string? Orphans, AtEnd AtEnd, bool Json);

    private static int CannotAsk(RunnerConsole console, RunSession session, string id)
    {
        foreach (var line in InterruptedQuestion.Lines(console, session.Interrupted)) console.Error.WriteLine(line);
        console.Error.WriteLine($"Nobody can be asked whether to run this again. Look at what it left behind, then: {console.Program} resume {id} --yes, or with --orphans skip to count it as failed.");
        return ExitCodes.Waiting;
    }
}
