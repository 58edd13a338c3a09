using System.CommandLine;
using System.Globalization;
using SpecPlanner.Model;
using SpecPlanner.Runtime;
using Command = System.CommandLine.Command;

namespace SpecPlanner.Runner;

/// <summary>A command that asks something of a run from outside, whether a runner carries it on or not.</summary>
internal static class AskedRun
{
    /// <summary>The run that is meant.</summary>
    public static Option<string?> RunOption() => new("--run") { Description = "The id of the run, or its beginning; the latest run without it.", HelpName = "run" };

    /// <summary>The step that is meant.</summary>
    public static Argument<string> Step() => new("step") { Description = "The id of the step, or its number." };

    /// <summary>Why it is asked.</summary>
    public static Argument<string?> Reason() => new("reason") { Description = "Why, in a few words; kept in the journal and shown.", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>A command that records what is asked, and says what follows.</summary>
    /// <param name="context">The runner.</param>
    /// <param name="command">The command, with the arguments of its own.</param>
    /// <param name="asked">What is asked of a plan's run by a person.</param>
    public static Command Completed(RunnerContext context, Command command, Func<ParseResult, Plan, string, Intervention> asked)
    {
        var run = RunOption();
        var target = CommonOptions.Target();
        var json = CommonOptions.Json();
        command.Options.Add(run);
        command.Options.Add(target);
        command.Options.Add(json);
        command.SetAction(parse =>
        {
            var console = context.Console;
            var folder = CommonOptions.ExistingTargetOf(console, parse.GetValue(target));
            var id = RunLookup.NamedOrLatest(console, folder, parse.GetValue(run));
            if (id is null) return ExitCodes.BadUsage;
            long before, after;
            using (var desk = RunDesk.Open(folder, id, console.Around))
            {
                before = desk.State.Sequence;
                after = desk.Ask(Masked(console, desk.State.Plan, asked(parse, desk.State.Plan, console.User))).Sequence;
            }

            Say(console, folder, id, (before, after), parse.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The id of the step that is named by its id or its number, as in <c>3</c> or <c>step 3</c>.</summary>
    public static string StepIdOf(Plan plan, string named)
    {
        var word = named.StartsWith("step ", StringComparison.OrdinalIgnoreCase) ? named["step ".Length..].Trim() : named;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && plan.Tasks.FirstOrDefault(t => t.Number == number) is { } task ? task.Id : named;
    }

    // A reason is kept in the journal, and shown to everybody who reads it.
    private static Intervention Masked(RunnerConsole console, Plan plan, Intervention asked) => asked with { Reason = PlanSecrets.MaskOf(console, plan).Hide(asked.Reason) };

    /// <summary>Says what was recorded, and what follows.</summary>
    public static void Say(RunnerConsole console, string target, string id, (long Before, long After) recorded, bool asJson)
    {
        if (ReportedRun.Load(target, id) is not { } run) return;
        if (asJson)
        {
            RunJson.Print(console, run);
            return;
        }

        RunStore.Read(target, id, entry =>
        {
            if (entry.Sequence > recorded.Before && entry.Sequence <= recorded.After && entry.Event is (HaltRequested or RunCancelled or TaskLeftOut or TaskReopened or StepsAdded))
                console.Out.WriteLine(JournalText.Sentence(console, entry.Event));
        });
        foreach (var line in NextSteps.Of(console, run)) console.Out.WriteLine(line);
    }
}
