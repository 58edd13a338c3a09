using System.CommandLine;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>new</c>: writes a template, a persona or a specification to start from; it passes <c>check --strict</c> as it is.</summary>
internal sealed class NewCommand : ICommandModule
{
    public string Name => "new";

    public Command Create(RunnerContext context)
    {
        var command = new RunnerCommand("new", "Writes a template, a persona or a specification to start from; nothing is overwritten.", "new template operations/rotate-logs")
        {
            Template(context), Persona(context), Specification(context),
        };
        context.Place.AddTo(command);
        return command;
    }

    private static RunnerCommand Template(RunnerContext context)
    {
        var name = new Argument<string>("category/id") { Description = "The folder below templates/ and the id, such as operations/rotate-logs." };
        var command = new RunnerCommand("template", "Writes templates/<category>/<id>.md, and a persona that runs commands where there is none.", "new template operations/rotate-logs") { name };
        context.Place.AddTo(command);
        command.SetAction(parse => Write(context, draft => draft.Template(parse.GetRequiredValue(name))));
        return command;
    }

    private static RunnerCommand Persona(RunnerContext context)
    {
        var name = new Argument<string>("id") { Description = "The id that steps will name, such as operator." };
        var command = new RunnerCommand("persona", "Writes personas/<id>.md.", "new persona operator") { name };
        context.Place.AddTo(command);
        command.SetAction(parse => Write(context, draft => draft.Persona(parse.GetRequiredValue(name))));
        return command;
    }

    private static RunnerCommand Specification(RunnerContext context)
    {
        var name = new Argument<string>("id") { Description = "The id of the specification, such as checkout." };
        var command = new RunnerCommand("spec", "Writes specs/<id>.md: a small specification that is whole.", "new spec checkout") { name };
        context.Place.AddTo(command);
        command.SetAction(parse => Write(context, draft => draft.Specification(parse.GetRequiredValue(name))));
        return command;
    }

    private static int Write(RunnerContext context, Func<NewDocuments, Draft> write)
    {
        var console = context.Console;
        var layers = context.Place.Layers(console);
        var root = layers.Root ?? console.CurrentFolder;
        var draft = write(new NewDocuments(layers with { Root = root }, console.Program, context.Place));
        if (draft.Problem is { } problem) return console.Refuse(problem, draft.Hint);
        try
        {
            foreach (var (path, text) in draft.Files) Create(Path.Combine(root, path), text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return console.Refuse($"The file cannot be written: {TextWidth.OneLine(failure.Message)}");
        }

        foreach (var (path, _) in draft.Files) console.Out.WriteLine($"Wrote {TextWidth.OneLine(console.FromCurrentFolder(Path.Combine(root, path)).Replace(Path.DirectorySeparatorChar, '/'))}");
        foreach (var line in draft.Next) console.Out.WriteLine(line);
        return ExitCodes.Done;
    }

    // CreateNew refuses a file that came into being since it was looked for.
    private static void Create(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var writer = new StreamWriter(new FileStream(file, FileMode.CreateNew, FileAccess.Write));
        writer.Write(text);
    }
}
