using System.CommandLine;
using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>log</c>: everything that happened in a run.</summary>
internal sealed class LogCommand : ICommandModule
{
    public string Name => "log";

    public Command Create(RunnerContext context)
    {
        var run = CommonOptions.Run("The id of a run, or its beginning; the latest run without it.");
        var target = CommonOptions.Target();
        var json = new Option<bool>("--json") { Description = "Print a JSON object a line instead of text." };
        var command = new RunnerCommand("log", "Shows everything that happened in a run, from its journal.", "log --json") { run, target, json };
        command.SetAction(parse =>
        {
            var console = context.Console;
            var folder = CommonOptions.ExistingTargetOf(console, parse.GetValue(target));
            var id = RunLookup.NamedOrLatest(console, folder, parse.GetValue(run));
            if (id is null) return ExitCodes.BadUsage;
            return Show(console, folder, id, parse.GetValue(json));
        });
        return command;
    }

    private static int Show(RunnerConsole console, string target, string id, bool asJson)
    {
        var count = 0;
        var tail = RunStore.Read(target, id, entry =>
        {
            count++;
            if (asJson) return;
            foreach (var line in JournalText.Lines(console, entry)) console.Out.WriteLine(line);
        });
        if (asJson) PrintLines(console, RunStore.JournalOf(target, id), count);
        if (tail is not null) console.Error.WriteLine(tail.Message);
        return ExitCodes.Done;
    }

    // The journal's own lines, already checked above, without what belongs to the file and not to the event.
    private static void PrintLines(RunnerConsole console, string journal, int count)
    {
        foreach (var line in File.ReadLines(journal).Take(count))
        {
            using var document = JsonDocument.Parse(line);
            JsonText.PrintLine(console, json =>
            {
                foreach (var property in document.RootElement.EnumerateObject())
                {
                    if (property.Name is not ("format" or "batch" or "sum")) property.WriteTo(json);
                }
            });
        }
    }
}
