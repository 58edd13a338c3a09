using System.CommandLine;
using SpecPlanner.Model;
using SpecPlanner.Runtime;
using Command = System.CommandLine.Command;

namespace SpecPlanner.Runner;

/// <summary><c>run</c>: carries a plan out.</summary>
internal sealed class RunCommand : ICommandModule
{
    public string Name => "run";

    public Command Create(RunnerContext context)
    {
        var id = CommonOptions.PlanId();
        var parameters = CommonOptions.Parameters("A value for a parameter; may be given several times. A secret can also come from the environment variable SPEC_<name>.");
        var secretFiles = CommonOptions.SecretFiles();
        var target = CommonOptions.Target();
        var parallel = RunChoices.Parallel("as many as there are processors");
        var agents = RunChoices.Agents("3");
        var steps = RunChoices.Steps();
        var policy = RunChoices.Policy();
        var interactive = RunChoices.Interactive();
        var keepGoing = RunChoices.KeepGoing();
        var git = new Option<bool>("--git") { Description = "Commit the files of each finished step to Git, one commit a step; a repository is made where there is none." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be run, with its values; start nothing, write nothing." };
        var yes = CommonOptions.Yes("Make the target folder if it does not exist, without asking.");
        var junit = CommonOptions.JUnit();
        var archive = RunChoices.Archive();
        var json = CommonOptions.Json();
        var command = new RunnerCommand("run", "Runs a plan and proves each step; what happens is kept in a journal in the target folder.", "run backup-and-deploy --param version=2.1 --target /tmp/site")
        {
            id, parameters, secretFiles, target, steps, parallel, agents, policy, interactive, keepGoing, git, dryRun, yes, junit, archive, json,
        };
        command.SetAction(parse => RunAsync(context, parse.GetRequiredValue(id), new Choices(
            parse.GetValue(parameters) ?? [],
            parse.GetValue(secretFiles) ?? [],
            CommonOptions.TargetOf(context.Console, parse.GetValue(target)),
            parse.GetValue(steps) ?? [],
            parse.GetValue(parallel),
            parse.GetValue(agents),
            RunChoices.PolicyOf(parse.GetValue(policy)),
            parse.GetValue(interactive),
            parse.GetValue(keepGoing),
            parse.GetValue(git),
            parse.GetValue(dryRun),
            parse.GetValue(yes),
            new AtEnd(CommonOptions.FileOf(context.Console, parse.GetValue(junit)), AutomaticArchive.IsWanted(context.Console, parse.GetValue(archive))),
            parse.GetValue(json))));
        return command;
    }

    private static async Task<int> RunAsync(RunnerContext context, string id, Choices choices)
    {
        if (PlanLookup.FindToRunOrRefuse(context, id) is not { } entry) return ExitCodes.BadUsage;
        RunChoices.RequireTerminal(context.Console.BesideJson(choices.Json), choices.Interactive && !choices.DryRun);
        var (console, plan) = (context.Console, entry.Plan());
        var talk = console.BesideJson(choices.Json);
        var given = ParameterArguments.Read(choices.Parameters).WithSecretFiles(talk, choices.SecretFiles).WithSecrets(talk, plan.Parameters.Where(p => p.Type == ParameterType.Secret));
        console.Guard.Use(SecretMask.Of(plan, given.Values));
        if (!choices.DryRun && await TargetFolder.OfferAsync(talk, choices.Target, choices.Yes) is { } problem) return console.Refuse(problem);

        var request = new RunRequest
        {
            Plan = plan,
            Target = choices.Target,
            Bodies = entry.Bodies,
            Parameters = given.Values,
            Parallel = choices.Parallel ?? Environment.ProcessorCount,
            Agents = choices.Agents,
            Only = [.. choices.Steps.Select(named => AskedRun.StepIdOf(plan, named))],
            Policy = choices.Policy,
            Interactive = choices.Interactive,
            KeepGoing = choices.KeepGoing,
            Git = choices.Git,
        };
        string[] problems = [.. given.Problems, .. NoSecrets(plan, choices.SecretFiles), .. MissingSecrets.InPlaceOf(request.Problems(), MissingSecrets.Of(plan.Parameters, given))];
        if (problems.Length > 0)
        {
            var yes = choices.DryRun || Directory.Exists(choices.Target) ? "" : "With --yes the target folder is made. ";
            return console.Refuse(string.Join('\n', problems.Select(TextWidth.OneLine)), $"Nothing was run. {yes}\"{console.Program} show {id}\" shows the plan and its parameters.");
        }

        if (choices.DryRun) return DryRunOf(console, request, choices);

        using var driver = new RunDriver(console, choices.Target, choices.Json, choices.AtEnd, ProjectSources.Of(context));
        await using var session = RunSession.Start(request, driver.Surroundings);
        return await driver.CarryOnAsync(session);
    }

    private static int DryRunOf(RunnerConsole console, RunRequest request, Choices choices)
    {
        if (choices.Json) DryRun.Print(console, request);
        else DryRun.Write(console, request);
        return ExitCodes.Done;
    }

    // Only secrets are kept out of the record; what is meant to be one must not end up in it.
    private static IEnumerable<string> NoSecrets(Plan plan, string[] secretFiles) => secretFiles
        .Select(f => f.Split('=')[0])
        .Where(name => plan.Parameters.Any(p => p.Name == name && p.Type != ParameterType.Secret))
        .Select(name => $"The parameter \"{name}\" is no secret: its value would be stored and shown. Give it with --param, or declare it as \"type: secret\".");

    private sealed record Choices(string[] Parameters, string[] SecretFiles, string Target, string[] Steps, int? Parallel, int? Agents, RiskPolicy? Policy, bool Interactive, bool KeepGoing, bool Git, bool DryRun, bool Yes, AtEnd AtEnd, bool Json);
}
