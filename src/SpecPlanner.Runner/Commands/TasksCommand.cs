using System.CommandLine;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>tasks</c>: the tasks of runs, to find, look at and write beside.</summary>
internal sealed class TasksCommand : ICommandModule
{
    public string Name => "tasks";

    public Command Create(RunnerContext context)
    {
        var console = context.Console;
        var filter = new TaskFilterOptions();
        var run = Run();
        var page = new Option<int>("--page") { Description = "Which page, counted from 1.", HelpName = "n", DefaultValueFactory = static _ => 1 };
        var size = new Option<int>("--size") { Description = $"How many tasks a page holds; {TaskStore.UsualPage} without it.", HelpName = "n", DefaultValueFactory = static _ => TaskStore.UsualPage };
        var (target, json) = (CommonOptions.Target(), CommonOptions.Json());
        var command = new RunnerCommand("tasks", "Lists the tasks of runs by where they stand, whose they are, and what is in them.", "tasks --status failed blocked --text card") { run, page, size, target, json, Show(console), Note(console), Log(console) };
        filter.AddTo(command);
        command.SetAction(parse =>
        {
            if (parse.GetValue(page) < 1 || parse.GetValue(size) < 1) return console.Refuse("Pages are counted from 1, and hold at least one task.");
            if (Store(console, parse.GetValue(target), parse.GetValue(run)) is not { } store) return ExitCodes.BadUsage;
            var found = store.List(filter.Read(parse), parse.GetValue(page), parse.GetValue(size));
            if (parse.GetValue(json)) TaskText.Print(console, found);
            else TaskText.Write(console, found);
            return ExitCodes.Done;
        });
        return command;
    }

    private static RunnerCommand Show(RunnerConsole console)
    {
        var (task, run, target, json) = (Task(), Run(), CommonOptions.Target(), CommonOptions.Json());
        var command = new RunnerCommand("show", "Shows a task with its metadata and its log.", "tasks show T001") { task, run, target, json };
        command.SetAction(parse =>
        {
            if (Find(console, parse.GetValue(target), parse.GetValue(run), parse.GetRequiredValue(task)) is not var (store, found)) return ExitCodes.BadUsage;
            var log = store.Log(found.Run, found.Id);
            if (parse.GetValue(json)) TaskText.Print(console, found, log);
            else TaskText.Write(console, found, log);
            return ExitCodes.Done;
        });
        return command;
    }

    private static RunnerCommand Note(RunnerConsole console)
    {
        var (task, run, target) = (Task(), Run(), CommonOptions.Target());
        var notes = new Argument<string[]>("key=value") { Description = "What to note; a key alone takes it away.", Arity = ArgumentArity.OneOrMore };
        var command = new RunnerCommand("note", "Writes free metadata beside a task; a recorded event.", "tasks note T001 ticket=4711") { task, notes, run, target };
        command.SetAction(parse =>
        {
            if (Find(console, parse.GetValue(target), parse.GetValue(run), parse.GetRequiredValue(task)) is not var (store, found)) return ExitCodes.BadUsage;
            var mask = MaskOf(console, parse.GetValue(target), found);
            foreach (var note in parse.GetRequiredValue(notes))
            {
                var parts = note.Split('=', 2);
                store.Note(found.Run, found.Id, parts[0], parts.Length == 2 ? mask.Hide(parts[1]) : null, console.Around);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static RunnerCommand Log(RunnerConsole console)
    {
        var (task, run, target) = (Task(), Run(), CommonOptions.Target());
        var message = new Argument<string>("message") { Description = "What is said." };
        var level = new Option<string>("--level") { Description = "debug, info, warn or error; info without it.", HelpName = "level", DefaultValueFactory = static _ => "info" };
        var type = new Option<string>("--type") { Description = "system, agent, tool, output or progress; system without it.", HelpName = "type", DefaultValueFactory = static _ => "system" };
        var data = CommonOptions.Parameters("A value beside the message; may be given several times.");
        var command = new RunnerCommand("log", "Writes an entry into the log of a task; a recorded event.", "tasks log T001 'the certificate is ordered' --level info") { task, message, level, type, data, run, target };
        command.SetAction(parse =>
        {
            if (Find(console, parse.GetValue(target), parse.GetValue(run), parse.GetRequiredValue(task)) is not var (store, found)) return ExitCodes.BadUsage;
            var given = ParameterArguments.Read(parse.GetValue(data) ?? []);
            if (given.Problems.Count > 0) return console.Refuse(string.Join('\n', given.Problems.Select(TextWidth.OneLine)));
            var mask = MaskOf(console, parse.GetValue(target), found);
            var values = given.Values.ToDictionary(v => v.Key, v => mask.Hide(v.Value), StringComparer.Ordinal);
            store.AddLog(found.Run, found.Id, parse.GetRequiredValue(level), parse.GetRequiredValue(type), mask.Hide(parse.GetRequiredValue(message)), values, console.Around);
            return ExitCodes.Done;
        });
        return command;
    }

    private static (TaskStore Store, StoredTask Task)? Find(RunnerConsole console, string? target, string? run, string task)
    {
        var folder = CommonOptions.ExistingTargetOf(console, target);
        if (RunLookup.NamedOrLatest(console, folder, run) is not { } id) return null;
        var store = new TaskStore(folder, id);
        if (store.Get(id, task) is { } found) return (store, found);
        console.Refuse($"The run \"{id}\" has no task \"{TextWidth.OneLine(task)}\".", $"To see its tasks: {console.Program} tasks --run {id}");
        return null;
    }

    private static SecretMask MaskOf(RunnerConsole console, string? target, StoredTask task) =>
        PlanSecrets.MaskOf(console, RunStore.Load(CommonOptions.ExistingTargetOf(console, target), task.Run).State!.Plan);

    private static TaskStore? Store(RunnerConsole console, string? target, string? run)
    {
        var folder = CommonOptions.ExistingTargetOf(console, target);
        if (run is null) return new TaskStore(folder);
        return RunLookup.FindOrRefuse(console, folder, run) is { } id ? new TaskStore(folder, id) : null;
    }

    private static Argument<string> Task() => new("task") { Description = "The id of a task." };

    private static Option<string?> Run() => new("--run") { Description = "The id of a run, or its beginning.", HelpName = "run" };
}
