using System.CommandLine;
using SpecPlanner.Compiler;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>plan judge</c>: has somebody judge a plan before it is carried out, and keeps what was said.</summary>
internal static class JudgeCommand
{
    private const string PreferencesName = "preferences.md";
    private const int LargestDocument = 1024 * 1024;

    /// <summary>Makes the command.</summary>
    public static RunnerCommand Create(RunnerContext context)
    {
        var id = CommonOptions.PlanId();
        var persona = new Option<string>("--persona") { Description = "Who judges: a persona whose executor is agent, chat or human.", HelpName = "persona", Required = true };
        var program = new Option<string?>("--command") { Description = "The agent program to ask instead of the persona's own.", HelpName = "command" };
        var preferences = new Option<string?>("--preferences") { Description = $"What the project prefers, in Markdown; {PreferencesName} in the project's folder where there is one.", HelpName = "file" };
        var timeout = new Option<string?>("--timeout") { Description = "How long one answer may take, such as 10m; 30m without it.", HelpName = "time" };
        var (target, json) = (CommonOptions.Target(), CommonOptions.Json());
        var command = new RunnerCommand("judge", "Has an agent, a language model or a person judge a plan. What is BLOCKED does not run until it is changed or judged again; ends with 1 then.", "plan judge checkout --persona reviewer")
        {
            id, persona, program, preferences, timeout, target, json,
        };
        command.SetAction((parse, stop) => JudgeAsync(context, new Choices(
            parse.GetRequiredValue(id),
            parse.GetRequiredValue(persona),
            parse.GetValue(program),
            parse.GetValue(preferences),
            parse.GetValue(timeout),
            CommonOptions.ExistingTargetOf(context.Console, parse.GetValue(target)),
            parse.GetValue(json)), stop));
        return command;
    }

    private static async Task<int> JudgeAsync(RunnerContext context, Choices choices, CancellationToken stop)
    {
        var console = context.Console;
        if (DecomposeCommand.TimeoutOf(choices.Timeout) is not { } timeout) return console.Refuse($"\"{TextWidth.OneLine(choices.Timeout!)}\" is no time.", "Write a number with its unit: 90s, 10m, 1h.");
        if (PlanLookup.FindOrRefuse(context, choices.Plan) is not { } entry) return ExitCodes.BadUsage;
        var plan = entry.Plan();
        if (PersonaOrRefuse(context, choices) is not { } persona) return ExitCodes.BadUsage;
        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var listening = console.OnInterrupt(_ => interrupted.Cancel());
        try
        {
            var (answer, problem) = choices.Program is null && persona.Executor == ExecutorKind.Human
                ? (await JudgingPerson.AskAsync(console.BesideJson(choices.Json), plan, interrupted.Token), "")
                : await new JudgingAgent(console.BesideJson(choices.Json), persona, choices.Program ?? persona.Command) { Folder = choices.Target, Timeout = timeout }
                    .AskAsync(PromptOf(context, plan, persona, choices), interrupted.Token);
            if (answer is null && problem.Length > 0) return console.Refuse(TextWidth.OneLine(problem), "Nothing was recorded.");
            return answer is null ? ExitCodes.Waiting : Record(console, plan, persona, answer, choices);
        }
        catch (OperationCanceledException)
        {
            console.Error.WriteLine("Stopped; nothing was recorded.");
            return ExitCodes.Halted;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return console.Refuse(TextWidth.OneLine(unreadable.Message), "Nothing was recorded.");
        }
    }

    private static int Record(RunnerConsole console, Plan plan, Persona persona, JudgementAnswer answer, Choices choices)
    {
        var judgement = new PlanJudgement
        {
            Plan = plan.Id,
            PlanHash = PlanJson.Hash(plan),
            By = persona.Id,
            User = console.User,
            Time = console.Clock.GetUtcNow().ToUniversalTime(),
            Verdict = answer.Verdict,
            Summary = answer.Summary,
            Issues = answer.Issues,
        };
        var file = JudgementStore.Save(choices.Target, judgement);
        if (choices.Json) console.Out.Write(JudgementJson.Write(judgement));
        else JudgementText.Write(console, plan, judgement);
        console.BesideJson(choices.Json).Out.WriteLine($"Kept: {TextWidth.OneLine(console.FromCurrentFolder(file))}");
        return judgement.Verdict == PlanVerdict.Blocked ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static Persona? PersonaOrRefuse(RunnerContext context, Choices choices)
    {
        var (console, personas) = (context.Console, context.Catalogue.Personas);
        if (personas.FirstOrDefault(p => p.Id == choices.Persona)?.Persona() is not { } persona)
        {
            console.Refuse($"There is no persona \"{TextWidth.OneLine(choices.Persona)}\".{Suggestion.For(choices.Persona, personas.Select(p => p.Id))}", $"To see them: {console.Program} list --personas");
            return null;
        }

        var canJudge = choices.Program is not null || persona.Executor is ExecutorKind.Chat
            || (persona.Executor == ExecutorKind.Agent && !string.IsNullOrWhiteSpace(persona.Command))
            || (persona.Executor == ExecutorKind.Human && console.CanAsk);
        if (canJudge) return persona;
        console.Refuse(
            persona.Executor switch
            {
                ExecutorKind.Human => $"The persona \"{persona.Id}\" is a person, and there is no terminal to ask one.",
                ExecutorKind.Agent => $"The persona \"{persona.Id}\" names no program.",
                _ => $"The persona \"{persona.Id}\" cannot judge: its executor is {Words.Of(persona.Executor)}.",
            },
            "Name a persona whose executor is agent, chat or human, or the program with --command.");
        return null;
    }

    private static JudgementPrompt PromptOf(RunnerContext context, Plan plan, Persona persona, Choices choices) => new()
    {
        Plan = plan,
        Persona = persona.Prompt,
        Document = ProjectSources.Of(context).DocumentOf(plan) is { } document ? OrdinaryFile.ReadText(document.File, LargestDocument) : "",
        Preferences = PreferencesFile(context.Console, choices) is { } file ? OrdinaryFile.ReadText(file, LargestDocument) : "",
    };

    private static string? PreferencesFile(RunnerConsole console, Choices choices)
    {
        if (choices.Preferences is { } named) return console.FullPath(named);
        return MarkdownFolder.FindRoot(console.CurrentFolder) is { } root && Path.Combine(root, PreferencesName) is var file && File.Exists(file) ? file : null;
    }

    private sealed record Choices(string Plan, string Persona, string? Program, string? Preferences, string? Timeout, string Target, bool Json);
}
