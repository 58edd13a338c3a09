using System.CommandLine;
using System.Globalization;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>list</c>: the plans, or the personas, that this runner carries.</summary>
internal sealed class ListCommand : ICommandModule
{
    private static readonly string[] PlanHeader = ["ID", "CATEGORY", "STEPS", "DESCRIPTION"];
    private static readonly string[] PersonaHeader = ["ID", "EXECUTOR", "POLICY", "DESCRIPTION"];

    public Command Create(RunnerContext context)
    {
        var personas = new Option<bool>("--personas") { Description = "List the personas instead of the plans." };
        var json = CommonOptions.Json();
        var command = new RunnerCommand("list", "Lists the plans this runner carries.", "list --personas") { personas, json };
        command.SetAction(parse => (parse.GetValue(personas), parse.GetValue(json)) switch
        {
            (false, false) => Plans(context),
            (false, true) => PlansAsJson(context),
            (true, false) => Personas(context),
            (true, true) => PersonasAsJson(context),
        });
        return command;
    }

    private static int Plans(RunnerContext context)
    {
        var (catalogue, console) = (context.Catalogue, context.Console);
        if (catalogue.Plans.Count == 0)
        {
            console.Out.WriteLine("This runner carries no plans. Put a template into templates/<category>/<id>.md and build it again.");
            return ExitCodes.Done;
        }

        TextTable.Write(console, PlanHeader, [.. catalogue.Plans.Select(Row)]);
        return ExitCodes.Done;
    }

    private static int Personas(RunnerContext context)
    {
        if (context.Catalogue.Personas.Count == 0)
        {
            context.Console.Out.WriteLine("This runner carries no personas.");
            return ExitCodes.Done;
        }

        IReadOnlyList<string>[] rows =
        [
            .. context.Catalogue.Personas.Select(p => new[] { p.Id, Words.Of(p.Executor), Words.Of(p.EffectivePolicy), Said(p.Description, p.Name) }),
        ];
        TextTable.Write(context.Console, PersonaHeader, rows);
        return ExitCodes.Done;
    }

    private static int PlansAsJson(RunnerContext context)
    {
        JsonText.Print(context.Console, json =>
        {
            json.WriteStartArray("plans");
            foreach (var entry in context.Catalogue.Plans)
            {
                json.WriteStartObject();
                json.WriteString("id", entry.Id);
                json.WriteString("name", entry.Name);
                json.WriteString("category", entry.Category);
                json.WriteString("description", entry.Description);
                json.WriteString("layer", entry.Layer);
                json.WriteNumber("steps", entry.Plan().Tasks.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        return ExitCodes.Done;
    }

    private static int PersonasAsJson(RunnerContext context)
    {
        JsonText.Print(context.Console, json =>
        {
            json.WriteStartArray("personas");
            foreach (var persona in context.Catalogue.Personas)
            {
                json.WriteStartObject();
                json.WriteString("id", persona.Id);
                json.WriteString("name", persona.Name);
                json.WriteString("executor", Words.Of(persona.Executor));
                json.WriteString("policy", Words.Of(persona.EffectivePolicy));
                json.WriteString("description", persona.Description);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        return ExitCodes.Done;
    }

    private static string[] Row(CatalogueEntry entry) =>
    [
        entry.Id, entry.Category, entry.Plan().Tasks.Count.ToString(CultureInfo.InvariantCulture), Said(entry.Description, entry.Name),
    ];

    private static string Said(string description, string name) => description.Length > 0 ? TextWidth.OneLine(description) : name;
}
