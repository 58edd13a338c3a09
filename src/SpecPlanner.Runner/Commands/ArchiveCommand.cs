using System.CommandLine;
using System.Globalization;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>archive</c>: runs in one file each, or in one a month, and back.</summary>
internal sealed class ArchiveCommand : ICommandModule
{
    public string Name => "archive";

    public Command Create(RunnerContext context) =>
        new RunnerCommand("archive", "Keeps runs in archives: one file with a manifest and checksums, which can be restored.", "archive create") { Make(context.Console), List(context.Console), Restore(context.Console) };

    private static RunnerCommand Make(RunnerConsole console)
    {
        var run = CommonOptions.Run("The id of a run, or its beginning; the latest run without it.");
        var before = new Option<string?>("--finished-before") { Description = "Archive every run that was finished before this month, one file a month.", HelpName = "yyyy-MM" };
        var remove = new Option<bool>("--remove") { Description = "Remove the folders of runs that are finished, once their archive was read again and is whole." };
        var files = new Option<bool>("--files") { Description = "Take the copies of files that steps name too; they may hold secrets." };
        var (target, json) = (CommonOptions.Target(), CommonOptions.Json());
        var command = new RunnerCommand("create", "Makes an archive of a run, or one a month of those that are finished.", "archive create --finished-before 2026-11 --remove") { run, before, remove, files, target, json };
        command.SetAction(parse => Guarded(console, () =>
        {
            var folder = CommonOptions.ExistingTargetOf(console, parse.GetValue(target));
            var around = console.Around;
            if (parse.GetValue(before) is not { } month)
            {
                var id = RunLookup.NamedOrLatest(console, folder, parse.GetValue(run));
                return id is null ? ExitCodes.BadUsage : Finish(console, folder, [ArchiveStore.Create(folder, id, parse.GetValue(files), around)], parse.GetValue(remove), parse.GetValue(json));
            }

            if (parse.GetValue(run) is not null) return console.Refuse("A run and --finished-before cannot be asked for together.", "Name a run, or a month.");
            if (!DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
                return console.Refuse($"\"{TextWidth.OneLine(month)}\" is no month.", "Write it as 2026-11.");
            var made = ArchiveStore.CreateMonthly(folder, first, parse.GetValue(files), around, problem => console.Error.WriteLine(TextWidth.OneLine(problem)));
            if (made.Count == 0 && !parse.GetValue(json)) console.Out.WriteLine($"No run in {TextWidth.OneLine(folder)} was finished before {month}.");
            return Finish(console, folder, made, parse.GetValue(remove), parse.GetValue(json));
        }));
        return command;
    }

    private static RunnerCommand List(RunnerConsole console)
    {
        var project = new Option<string?>("--project") { Description = "Only archives of this project: the name of the folder that their runs worked on.", HelpName = "name" };
        var from = new Option<string?>("--from") { Description = "Where the archives are; without it .specplanner/archives in the target folder.", HelpName = "dir" };
        var (target, json) = (CommonOptions.Target(), CommonOptions.Json());
        var command = new RunnerCommand("list", "Lists archives.", "archive list --project shop") { project, from, target, json };
        command.SetAction(parse =>
        {
            var folder = parse.GetValue(from) is { } named ? CommonOptions.ExistingTargetOf(console, named) : ArchiveStore.FolderOf(CommonOptions.ExistingTargetOf(console, parse.GetValue(target)));
            var archives = ArchiveStore.List(folder).Where(a => parse.GetValue(project) is not { } only || string.Equals(a.Manifest?.Project, only, StringComparison.Ordinal)).ToList();
            if (parse.GetValue(json)) ArchiveText.Print(console, archives);
            else if (archives.Count == 0) console.Out.WriteLine($"There are no archives{(parse.GetValue(project) is { } only ? $" of {TextWidth.OneLine(only)}" : "")} in {TextWidth.OneLine(folder)}.");
            else ArchiveText.Write(console, archives);
            return archives.Exists(a => a.Manifest is null) ? ExitCodes.Failed : ExitCodes.Done;
        });
        return command;
    }

    private static RunnerCommand Restore(RunnerConsole console)
    {
        var archive = new Argument<string>("archive") { Description = "An archive: its file, or its name as \"archive list\" shows it." };
        var to = new Option<string?>("--to") { Description = "The folder to restore the runs into; without it the target folder.", HelpName = "dir" };
        var target = CommonOptions.Target();
        var command = new RunnerCommand("restore", "Restores the runs of an archive, once every file in it was held against its checksum; a run that is there is never overwritten.", "archive restore 2026-10 --to /srv/site") { archive, to, target };
        command.SetAction(parse => Guarded(console, () =>
        {
            var folder = CommonOptions.TargetOf(console, parse.GetValue(target));
            if (FileOf(console, folder, parse.GetRequiredValue(archive)) is not { } file)
                return console.Refuse($"There is no archive \"{TextWidth.OneLine(parse.GetRequiredValue(archive))}\".", $"To see the archives: {console.Program} archive list");
            var place = parse.GetValue(to) is { } named ? console.FullPath(named) : folder;
            foreach (var run in ArchiveStore.Restore(file, place)) console.Out.WriteLine($"Restored: {run}");
            return ExitCodes.Done;
        }));
        return command;
    }

    private static int Finish(RunnerConsole console, string target, IReadOnlyList<StoredArchive> made, bool remove, bool asJson)
    {
        if (asJson) ArchiveText.Print(console, made);
        var code = ExitCodes.Done;
        foreach (var archive in made)
        {
            if (!asJson) console.Out.WriteLine(ArchiveText.Made(console, archive));
            foreach (var (run, kept) in remove ? RunRemoval.Remove(target, archive.File) : [])
            {
                if (kept is not null) code = ExitCodes.Failed;
                (kept is null && !asJson ? console.Out : console.Error).WriteLine(kept is null ? $"Removed: {run}" : $"Kept: {run}. {TextWidth.OneLine(kept)}");
            }
        }

        return code;
    }

    private static string? FileOf(RunnerConsole console, string target, string name)
    {
        string[] candidates = [console.FullPath(name), Path.Combine(ArchiveStore.FolderOf(target), name), Path.Combine(ArchiveStore.FolderOf(target), name + ".zip")];
        return Array.Find(candidates, File.Exists);
    }

    private static int Guarded(RunnerConsole console, Func<int> act)
    {
        try
        {
            return act();
        }
        catch (ArchiveException problem)
        {
            return console.Refuse(TextWidth.OneLine(problem.Message));
        }
    }
}
