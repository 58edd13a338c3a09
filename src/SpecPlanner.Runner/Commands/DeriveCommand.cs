using System.CommandLine;
using SpecPlanner.Compiler;
using SpecPlanner.Model;
using Command = System.CommandLine.Command;

namespace SpecPlanner.Runner;

/// <summary><c>derive machine</c>: drafts a state machine from the flows of a specification, to be reviewed and pasted.</summary>
internal sealed class DeriveCommand : ICommandModule
{
    public string Name => "derive";

    public Command Create(RunnerContext context)
    {
        var command = new RunnerCommand("derive", "Drafts parts of a specification from what it says already; nothing is written.", "derive machine checkout") { Machine(context) };
        context.Place.AddTo(command);
        return command;
    }

    private static RunnerCommand Machine(RunnerContext context)
    {
        var name = new Argument<string>("spec") { Description = "The id of a specification, or its file." };
        var flow = new Option<string[]>("--flow") { Description = "Draft it from this flow only; may be given several times.", HelpName = "id" };
        var json = CommonOptions.Json();
        var command = new RunnerCommand("machine", "Prints a state machine of the flows, with their variants and failures, as Markdown to review and paste.", "derive machine checkout --flow F1") { name, flow, json };
        context.Place.AddTo(command);
        command.SetAction(parse => Derive(context, parse.GetRequiredValue(name), parse.GetValue(flow) ?? [], parse.GetValue(json)));
        return command;
    }

    private static Specification? Read(RunnerContext context, string name)
    {
        var console = context.Console;
        try
        {
            var layers = context.Place.Layers(console);
            var all = layers.Read(static (_, problem) => throw problem).Where(d => d.Kind == DocumentKind.Specification && d.Layer == Layer.Project).Select(DocumentParser.Parse).ToList();
            var found = SpecificationLookup.FindOrRefuse(console, layers, all, static d => d, name);
            if (found is { Model.Specification: null }) console.Refuse($"The specification \"{TextWidth.OneLine(name)}\" cannot be read.", $"To see what is wrong: {console.Program} check");
            return found?.Model.Specification;
        }
        catch (Exception problem) when (problem is IOException and not MissingFolderException or UnauthorizedAccessException)
        {
            console.Refuse($"The Markdown cannot be read: {TextWidth.OneLine(problem.Message)}");
            return null;
        }
    }

    private static int Derive(RunnerContext context, string name, string[] chosen, bool isJson)
    {
        var console = context.Console;
        if (Read(context, name) is not { } specification) return ExitCodes.BadUsage;
        var unknown = chosen.FirstOrDefault(id => specification.Flows.All(f => f.Id != id));
        if (unknown is not null)
            return console.Refuse($"{specification.Id} has no flow \"{TextWidth.OneLine(unknown)}\".{Suggestion.For(unknown, specification.Flows.Select(f => f.Id))}");

        // What a later release brings is not part of the machine now, unless it was asked for.
        var flows = specification.Flows.Where(f => chosen.Length > 0 ? chosen.Contains(f.Id, StringComparer.Ordinal) : (f.Release ?? specification.Release) <= specification.Release).ToList();
        if (MachineDerivation.Of(specification, flows) is not { } derived)
            return console.Refuse($"{specification.Id} has no flow with steps, so there is nothing to derive a machine from.", "A flow is a heading such as \"### F1 Pay by card\" under \"## Flows\", with its steps as a numbered list.");

        if (isJson) PrintJson(console, derived);
        else PrintText(console, derived);
        return ExitCodes.Done;
    }

    // The draft alone goes to standard output, so that it can be written into a file.
    private static void PrintText(RunnerConsole console, DerivedMachine derived)
    {
        console.Out.Write(derived.Markdown);
        if (derived.Notes.IsEmpty) return;
        console.Error.WriteLine("Look at these before you paste it:");
        foreach (var note in derived.Notes) console.Error.WriteLine("* " + TextWidth.OneLine(note));
    }

    private static void PrintJson(RunnerConsole console, DerivedMachine derived) => JsonText.Print(console, json =>
    {
        json.WriteString("id", derived.Machine.Id);
        json.WriteString("name", derived.Machine.Name);
        json.WriteString("markdown", derived.Markdown);
        json.WriteString("diagram", MachineDiagram.Of(derived.Machine));
        json.WriteStrings("notes", derived.Notes);
    });
}
