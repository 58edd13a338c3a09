using System.CommandLine;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>note</c>: a worker reports something of the step it has claimed.</summary>
internal sealed class NoteCommand : ICommandModule
{
    private static readonly string[] Levels = ["debug", "info", "warn", "error"];

    public string Name => "note";

    public Command Create(RunnerContext context)
    {
        var message = new Argument<string?>("message") { Description = "What there is to say.", Arity = ArgumentArity.ZeroOrOne };
        var level = new Option<string>("--level") { Description = $"One of {string.Join(", ", Levels)}; info without it.", HelpName = "level", DefaultValueFactory = static _ => "info" };
        level.AcceptOnlyFromAmong(Levels);
        var tool = new Option<string?>("--tool") { Description = "The tool that was used.", HelpName = "name" };
        var progress = new Option<double?>("--progress") { Description = "How far it is, from 0 to 100.", HelpName = "percent" };
        var file = new Option<string?>("--file") { Description = "The file it is about.", HelpName = "path" };
        var line = new Option<int?>("--line") { Description = "The line of the file.", HelpName = "n" };
        return HeldStep.Completed(
            context,
            new RunnerCommand("note", "Keeps in the journal what a worker reports of a step it has claimed; \"log\" shows it. A heartbeat too.", "note T001 \"half of the tests pass\" --progress 50 --token \"$token\"") { message, level, tool, progress, file, line },
            (parse, held) => new NoteWork(held.Step, held.Token, parse.GetValue(message) ?? "")
            {
                Level = parse.GetValue(level)!,
                Tool = parse.GetValue(tool),
                Progress = parse.GetValue(progress) is { } part && double.IsFinite(part) ? part : null,
                File = parse.GetValue(file),
                Line = parse.GetValue(line),
            },
            static (_, step) => $"{step}: noted");
    }
}
