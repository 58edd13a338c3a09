using System.CommandLine;
using System.Globalization;
using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>list</c>: the plans, or the personas, that this runner carries, with the layer each comes from.</summary>
internal sealed class ListCommand : ICommandModule
{
    private static readonly string[] PlanHeader = ["ID", "CATEGORY", "STEPS", "LAYER", "DESCRIPTION"];
    private static readonly string[] PersonaHeader = ["ID", "EXECUTOR", "POLICY", "LAYER", "DESCRIPTION"];

    public string Name => "list";

    public Command Create(RunnerContext context)
    {
        var personas = new Option<bool>("--personas") { Description = "List the personas instead of the plans." };
        var json = CommonOptions.Json();
        var command = new RunnerCommand("list", "Lists the plans this runner carries.", "list --personas") { personas, json };
        command.SetAction(parse =>
        {
            switch (parse.GetValue(personas), parse.GetValue(json))
            {
                case (false, false):
                    Plans(context);
                    break;
                case (true, false):
                    Personas(context);
                    break;
                case (false, true):
                    ListJson.PrintPlans(context.Console, context.Catalogue);
                    break;
                default:
                    ListJson.PrintPersonas(context.Console, context.Catalogue);
                    break;
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void Plans(RunnerContext context)
    {
        var (catalogue, console) = (context.Catalogue, context.Console);
        if (catalogue.Plans.Count > 0)
        {
            TextTable.Write(console, PlanHeader, [.. catalogue.Plans.Select(Row)]);
            foreach (var plan in catalogue.Plans) WriteHidden(console, plan.Id, plan.Hides);
        }
        else if (catalogue.Refused.Count == 0)
        {
            console.Out.WriteLine(context.Plans.WhenEmpty);
        }

        WriteRefused(context, catalogue.Refused);
    }

    private static void Personas(RunnerContext context)
    {
        var (catalogue, console) = (context.Catalogue, context.Console);
        if (catalogue.Personas.Count == 0)
        {
            console.Out.WriteLine("This runner carries no personas.");
            return;
        }

        TextTable.Write(console, PersonaHeader, [.. catalogue.Personas.Select(Row)]);
        foreach (var persona in catalogue.Personas) WriteHidden(console, persona.Id, persona.Hides);
    }

    private static string[] Row(CatalogueEntry entry) =>
    [
        entry.Id, entry.Category, (entry.Steps ?? entry.Plan().Tasks.Count).ToString(CultureInfo.InvariantCulture), entry.Layer, Said(entry.Description, entry.Name),
    ];

    private static string[] Row(PersonaEntry entry)
    {
        var persona = entry.Persona();
        return [persona.Id, Words.Of(persona.Executor), Words.Of(persona.EffectivePolicy), entry.Layer, Said(persona.Description, persona.Name)];
    }

    private static string Said(string description, string name) => description.Length > 0 ? TextWidth.OneLine(description) : name;

    private static void WriteHidden(RunnerConsole console, string id, IReadOnlyList<HiddenDocument> hides)
    {
        foreach (var hidden in hides) console.Out.WriteLine($"{id} hides {TextWidth.OneLine(hidden.Path)} of the {hidden.Layer} layer.");
    }

    private static void WriteRefused(RunnerContext context, IReadOnlyList<RefusedPlan> refused)
    {
        var console = context.Console;
        foreach (var plan in refused)
        {
            var errors = plan.Document.AllFindings.Count(f => f.Rule.Severity == RuleSeverity.Error);
            console.Out.WriteLine(console.Paint($"{TextWidth.OneLine(plan.Id)} cannot run: {Words.Count(errors, "error")} in {TextWidth.OneLine(plan.Document.Document.Source.Path)}.", Tone.Bad));
        }

        if (refused.Count > 0) console.Out.WriteLine($"To see what is wrong: {console.Program} check{context.Place.Again}");
    }
}
