using System.CommandLine;
using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>specify</c>: asks what is to be made, and writes a specification.</summary>
internal sealed class SpecifyCommand : ICommandModule
{
    private const int LargestAnswers = 1024 * 1024;

    public string Name => "specify";

    public Command Create(RunnerContext context)
    {
        var id = new Argument<string?>("id") { Description = "The id that the specification gets; made out of its name without it.", Arity = ArgumentArity.ZeroOrOne };
        var answers = new Option<string?>("--answers") { Description = "Take the answers from this file (YAML or JSON) instead of asking.", HelpName = "file" };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --answers: print the specification and write nothing." };
        var command = new RunnerCommand("specify", "Asks what is to be made, and writes a specification that compiles.", "specify checkout") { id, answers, dryRun };
        context.Place.AddTo(command);
        command.SetAction((parse, _) =>
            parse.GetValue(answers) is { } file
                ? Task.FromResult(FromFile(context, file, parse.GetValue(id), parse.GetValue(dryRun)))
                : parse.GetValue(dryRun)
                    ? Task.FromResult(context.Console.Refuse("\"--dry-run\" shows what follows from a file of answers.", "Name the file with --answers, or leave --dry-run out: the specification is shown before it is written."))
                    : AskAsync(context, parse.GetValue(id)));
        return command;
    }

    /// <summary>Asks at the terminal, and writes the specification.</summary>
    /// <param name="context">Where, and below which folder.</param>
    /// <param name="id">The id; <see langword="null"/> to make one out of the name.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> AskAsync(RunnerContext context, string? id)
    {
        var console = context.Console;
        if (!console.CanAsk)
            return Task.FromResult(console.Refuse("There is no terminal to ask at.", $"Give the answers in a file: {console.Program} specify --answers answers.yaml{context.Place.Again}"));
        return new SpecifySession(console, LayersOf(context), context.Place).AskAsync(id);
    }

    /// <summary>Offers to write a specification where there is none: asks at a terminal, says how elsewhere.</summary>
    /// <param name="context">Where, and below which folder.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> OfferAsync(RunnerContext context)
    {
        var console = context.Console;
        const string None = "There is no specification yet.";
        if (!console.CanAsk) return console.Refuse(None, $"To write one: {console.Program} specify{context.Place.Again}, or {console.Program} new spec <id>{context.Place.Again}");
        console.Out.WriteLine(None);
        if (await Question.ChooseAsync(console, "Write one now?", ["yes", "no"], CancellationToken.None) == "yes") return await AskAsync(context, null);
        console.Out.WriteLine($"To write one later: {console.Program} specify{context.Place.Again}");
        return ExitCodes.BadUsage;
    }

    private static int FromFile(RunnerContext context, string file, string? id, bool isDryRun)
    {
        var console = context.Console;
        var (path, shown) = (console.FullPath(file), TextWidth.OneLine(file));
        string text;
        try
        {
            text = OrdinaryFile.ReadText(path, LargestAnswers);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return console.Refuse($"{shown} cannot be read: {TextWidth.OneLine(problem.Message)}");
        }

        var (answers, problems) = AnswersReader.Read(text);
        foreach (var problem in problems) console.Error.WriteLine($"{shown}({problem.Position.Line},{problem.Position.Column}): {TextWidth.OneLine(problem.Sentence)}");
        if (problems.Count > 0) return console.Refuse($"{Words.Count(problems.Count, "answer")} cannot be taken; nothing was written.");
        if (answers.Goal.Length == 0) return console.Refuse($"{shown} says no goal. Write \"goal: …\": what is to be better afterwards, and for whom.");
        return new SpecifySession(console, LayersOf(context), context.Place).Write(Identified(answers, id, file), isDryRun);
    }

    private static SpecificationAnswers Identified(SpecificationAnswers answers, string? id, string file)
    {
        id ??= answers.Id.Length > 0 ? answers.Id : Slug.Of(answers.Name.Length > 0 ? answers.Name : Path.GetFileNameWithoutExtension(file));
        return answers with { Id = id, Name = answers.Name.Length > 0 || id.Length == 0 ? answers.Name : SpecifiedId.NameOf(id) };
    }

    private static MarkdownLayers LayersOf(RunnerContext context)
    {
        var layers = context.Place.Layers(context.Console);
        return layers with { Root = layers.Root ?? context.Console.CurrentFolder };
    }
}
