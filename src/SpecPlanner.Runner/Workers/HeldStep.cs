using System.CommandLine;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A command by which a worker says something of the step it has claimed.</summary>
internal static class HeldStep
{
    /// <summary>A command that records what the worker says; ends with <see cref="ExitCodes.Over"/> when the claim is over.</summary>
    /// <param name="context">The runner.</param>
    /// <param name="command">The command, with the options of its own.</param>
    /// <param name="asked">What the worker says; <see langword="null"/> when that cannot be read, and why was said.</param>
    /// <param name="done">What is printed once it is recorded.</param>
    public static Command Completed(RunnerContext context, Command command, Func<ParseResult, Held, HeldRequest?> asked, Func<RunState, string, string> done)
    {
        var step = new Argument<string>("step") { Description = "The id of the step, or its number." };
        var token = new Option<string>("--token") { Description = "The token that \"claim\" gave.", HelpName = "token", Required = true };
        var target = CommonOptions.Target();
        command.Arguments.Insert(0, step);
        command.Options.Insert(0, token);
        command.Options.Add(target);
        command.SetAction(parse =>
        {
            var console = context.Console;
            var folder = CommonOptions.ExistingTargetOf(console, parse.GetValue(target));
            if (!ClaimToken.TryParse(parse.GetRequiredValue(token), out var claim)) return console.Refuse("This is no token of a claim.", $"Give the token that \"{console.Program} claim\" printed, as it is.");
            using var desk = WorkerDesk.Open(console, folder, claim.Run);
            var held = new Held(AskedRun.StepIdOf(desk.State.Plan, parse.GetRequiredValue(step)), claim, PlanSecrets.MaskOf(console, desk.State.Plan));
            console.Guard.Use(held.Mask);
            if (asked(parse, held) is not { } request) return ExitCodes.BadUsage;
            var reply = desk.Work(request, held.Mask);
            if (reply.Outcome == WorkerOutcome.Taken) console.Out.WriteLine(TextWidth.OneLine(done(reply.State, held.Step)));
            else console.Error.WriteLine(TextWidth.OneLine(reply.Said));
            return reply.Outcome == WorkerOutcome.Taken ? ExitCodes.Done : ExitCodes.Over;
        });
        return command;
    }
}

/// <summary>The step that a worker speaks of.</summary>
/// <param name="Step">Its id.</param>
/// <param name="Token">What the claim gave.</param>
/// <param name="Mask">Hides the secrets that this process knows.</param>
internal sealed record Held(string Step, ClaimToken Token, SecretMask Mask);
