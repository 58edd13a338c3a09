using System.CommandLine;
using SpecPlanner.Model;
using SpecPlanner.Runtime;
using Command = System.CommandLine.Command;

namespace SpecPlanner.Runner;

/// <summary><c>verify</c>: looks again at the criteria of everything that is marked done, and runs no action.</summary>
internal sealed class VerifyCommand : ICommandModule
{
    public string Name => "verify";

    public Command Create(RunnerContext context)
    {
        var id = CommonOptions.PlanId();
        var target = CommonOptions.Target();
        var parameters = CommonOptions.Parameters("The value of a parameter; what the run had, else the default, without it. May be given several times.");
        var secretFiles = CommonOptions.SecretFiles();
        var policy = new Option<string?>("--policy")
        {
            Description = $"Leave out what belongs to tasks that may do more than this: {string.Join(", ", RiskPolicyWords.All.Keys)}.",
            HelpName = "policy",
        };
        var unchecked_ = new Option<bool>("--allow-unchecked") { Description = "End with 0 also when something could not be checked." };
        var format = TextOrJson.Option();
        var json = TextOrJson.Short();
        var command = new RunnerCommand("verify", "Checks again what is marked done, without doing anything again, and names each claim that no longer holds.", "verify backup-and-deploy --target /tmp/site")
        {
            id, target, parameters, secretFiles, policy, unchecked_, format, json,
        };
        command.SetAction(async (parse, _) =>
        {
            if (TextOrJson.OfOrRefuse(context.Console, parse.GetRequiredValue(format), parse.GetValue(json)) is not { } asJson) return ExitCodes.BadUsage;
            return await VerifyAsync(context, parse.GetRequiredValue(id), new Choices(
                CommonOptions.ExistingTargetOf(context.Console, parse.GetValue(target)),
                parse.GetValue(parameters) ?? [],
                parse.GetValue(secretFiles) ?? [],
                RunChoices.PolicyOf(parse.GetValue(policy)),
                parse.GetValue(unchecked_),
                asJson));
        });
        return command;
    }

    private static async Task<int> VerifyAsync(RunnerContext context, string id, Choices choices)
    {
        if (PlanLookup.FindOrRefuse(context, id) is not { } entry) return ExitCodes.BadUsage;
        var (console, plan) = (context.Console, entry.Plan());

        // A secret that is not given leaves what needs it unchecked; nobody is asked for one.
        var quiet = console with { IsInputTerminal = false };
        var given = ParameterArguments.Read(choices.Parameters).WithSecretFiles(quiet, choices.SecretFiles).WithSecrets(quiet, plan.Parameters.Where(p => p.Type == ParameterType.Secret));
        console.Guard.Use(SecretMask.Of(plan, given.Values));
        var request = new ClaimRequest { Plan = plan, Target = choices.Target, Record = PlanRecord.Of(choices.Target, plan.Id), Parameters = given.Values, Policy = choices.Policy };
        string[] problems = [.. given.Problems, .. request.Problems()];
        if (problems.Length > 0) return console.Refuse(string.Join('\n', problems.Select(TextWidth.OneLine)), "Nothing was checked.");

        foreach (var problem in request.Record.Problems) console.Error.WriteLine(TextWidth.OneLine(problem));
        return await VerifyAsync(console, request, choices);
    }

    private static async Task<int> VerifyAsync(RunnerConsole console, ClaimRequest request, Choices choices)
    {
        using var stop = new CancellationTokenSource();
        using var listening = console.OnInterrupt(_ => stop.Cancel());
        IReadOnlyList<ClaimResult> results;
        try
        {
            results = await new ClaimVerifier(request, new Surroundings { Time = console.Clock })
                .VerifyAsync(result => { if (!choices.Json) ClaimText.Write(console, result); }, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            console.Error.WriteLine("The verification was ended before all was checked.");
            return ExitCodes.Halted;
        }

        var counts = ClaimCounts.Of(results);
        if (choices.Json) ClaimJson.Print(console, request.Plan, choices.Target, results);
        else if (results.Count == 0) console.Out.WriteLine($"Nothing of \"{request.Plan.Id}\" is marked done, neither by a run nor in the document.");
        else ClaimText.WriteTotal(console, counts, choices.AllowsUnchecked);
        return counts.ExitCode(choices.AllowsUnchecked);
    }

    private sealed record Choices(string Target, string[] Parameters, string[] SecretFiles, RiskPolicy? Policy, bool AllowsUnchecked, bool Json);
}
