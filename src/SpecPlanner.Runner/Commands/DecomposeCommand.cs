using System.CommandLine;
using System.Globalization;
using SpecPlanner.Compiler;
using SpecPlanner.Runtime;
using ExecutorKind = SpecPlanner.Model.ExecutorKind;

namespace SpecPlanner.Runner;

/// <summary><c>decompose</c>: drafts what a specification lacks, as a skeleton or by an agent program.</summary>
internal sealed class DecomposeCommand : ICommandModule
{
    public string Name => "decompose";

    public Command Create(RunnerContext context)
    {
        var id = new Argument<string>("spec") { Description = "The id of a specification, or its file." };
        var by = new Option<string?>("--by") { Description = "Let this persona work it out, stage by stage; its executor is agent.", HelpName = "persona" };
        var program = new Option<string?>("--command") { Description = "The agent program to ask instead of the persona's own.", HelpName = "command" };
        var rounds = new Option<int>("--rounds") { Description = "How often the program is asked in a stage; 5 without it.", HelpName = "n", DefaultValueFactory = static _ => 5 };
        var timeout = new Option<string?>("--timeout") { Description = "How long one answer may take, such as 10m; 30m without it.", HelpName = "time" };
        var page = new Option<string?>("--context") { Description = "A page about the project, as context writes it; context.md where there is one, else the project is looked at.", HelpName = "file" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the difference and write nothing; ends with 1 when there is one." };
        var command = new RunnerCommand("decompose", "Drafts what a specification lacks: requirements, behaviours, flows, tasks.", "decompose checkout --dry-run")
        {
            id, by, program, rounds, timeout, page, dryRun,
        };
        context.Place.AddTo(command);
        command.SetAction((parse, stop) => DecomposeAsync(context, new Choices(
            parse.GetRequiredValue(id), parse.GetValue(by), parse.GetValue(program), parse.GetValue(rounds), parse.GetValue(timeout), parse.GetValue(page), parse.GetValue(dryRun)), stop));
        return command;
    }

    private sealed record Choices(string Spec, string? By, string? Program, int Rounds, string? Timeout, string? Page, bool IsDryRun)
    {
        public bool AsksAgent => By is not null || Program is not null;
    }

    private static async Task<int> DecomposeAsync(RunnerContext context, Choices choices, CancellationToken stop)
    {
        var console = context.Console;
        if (choices.Rounds < 1) return console.Refuse("\"--rounds\" must be a whole number from 1.");
        if (TimeoutOf(choices.Timeout) is not { } timeout) return console.Refuse($"\"{TextWidth.OneLine(choices.Timeout!)}\" is no time.", "Write a number with its unit: 90s, 10m, 1h.");
        var layers = context.Place.Layers(console);
        if (SpecificationFile.FindOrRefuse(console, layers, choices.Spec) is not { } file) return ExitCodes.BadUsage;
        if (ProjectPage.ReadOrRefuse(console, layers.Root!, choices.Page) is not { } project) return ExitCodes.BadUsage;
        if (!choices.AsksAgent) return Skeleton.Draft(console, file, project, choices.IsDryRun);

        if (AgentOrRefuse(context, layers, choices) is not { } agent) return ExitCodes.BadUsage;
        var run = new AgentDecomposition(console, file, agent)
        {
            Context = project.Text,
            Rounds = choices.Rounds,
            Timeout = timeout,
            IsDryRun = choices.IsDryRun,
        };
        return await run.RunAsync(stop);
    }

    private static DecomposingAgent? AgentOrRefuse(RunnerContext context, MarkdownLayers layers, Choices choices)
    {
        var console = context.Console;
        if (choices.By is null) return new DecomposingAgent("", choices.Program!);
        var personas = MarkdownCatalogue.Load(layers).Catalogue.Personas;
        if (personas.FirstOrDefault(p => p.Id == choices.By)?.Persona() is not { } persona)
        {
            console.Refuse($"There is no persona \"{TextWidth.OneLine(choices.By)}\".{Suggestion.For(choices.By, personas.Select(p => p.Id))}", $"To see them: {console.Program} list --personas");
            return null;
        }

        if (choices.Program is null && (persona.Executor != ExecutorKind.Agent || string.IsNullOrWhiteSpace(persona.Command)))
        {
            console.Refuse(
                persona.Executor != ExecutorKind.Agent ? $"The persona \"{persona.Id}\" is no agent: its executor is {Words.Of(persona.Executor)}." : $"The persona \"{persona.Id}\" names no program.",
                "Write \"executor: agent\" and \"command: …\" into its file, or name the program with --command.");
            return null;
        }

        return new DecomposingAgent(persona.Prompt, choices.Program ?? persona.Command!);
    }

    /// <summary>How long an answer may take; <see langword="null"/> when the text is no time.</summary>
    public static TimeSpan? TimeoutOf(string? text)
    {
        if (text is null) return TimeSpan.FromMinutes(30);
        var number = text.TrimEnd('s', 'm', 'h');
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value <= 0 || text.Length != number.Length + 1 || value > 10_000) return null;
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(value),
            'm' => TimeSpan.FromMinutes(value),
            _ => TimeSpan.FromHours(value),
        };
    }
}
