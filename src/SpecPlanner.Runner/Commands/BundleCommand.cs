using System.CommandLine;
using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>bundle</c>: the files that tell whoever carries out an attempt all there is to know.</summary>
internal sealed class BundleCommand : ICommandModule
{
    public string Name => "bundle";

    public Command Create(RunnerContext context) =>
        new RunnerCommand("bundle", "Makes, shows and checks bundles: all that whoever carries out a task has to know, in one file.", "bundle make checkout T001")
        {
            BundleMakeCommand.Make(context), BundleMakeCommand.MakeReady(context), Show(context), Validate(context), Integrity(context), List(context), Clean(context),
        };

    private static RunnerCommand Show(RunnerContext context)
    {
        var name = new Argument<string>("bundle") { Description = "The name of a bundle, as \"bundle list\" shows it, or its file." };
        var (target, json) = (CommonOptions.Target(), CommonOptions.Json());
        var command = new RunnerCommand("show", "Shows what a bundle says.", "bundle show checkout/T001") { name, target, json };
        command.SetAction(parse =>
        {
            var console = context.Console;
            if (NamedBundle.FindOrRefuse(console, Target(console, parse.GetValue(target)), parse.GetRequiredValue(name)) is not { } bundle) return ExitCodes.BadUsage;
            if (parse.GetValue(json) && bundle.Text.Length > 0) console.Out.Write(bundle.Text);
            else if (bundle.Content is { } content) WriteLines(console, BundleText.Lines(content));
            else return console.Refuse($"{bundle.Name}: {TextWidth.OneLine(bundle.Problem)}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static RunnerCommand Validate(RunnerContext context)
    {
        var (name, target) = (Some(), CommonOptions.Target());
        var command = new RunnerCommand("validate", "Checks bundles by their schema; ends with 1 when one does not fit.", "bundle validate") { name, target };
        command.SetAction(parse =>
        {
            var console = context.Console;
            if (NamedBundle.AllOrRefuse(console, Target(console, parse.GetValue(target)), parse.GetValue(name)) is not { } bundles) return ExitCodes.BadUsage;
            var code = ExitCodes.Done;
            foreach (var bundle in bundles)
            {
                var problems = ProblemsOf(bundle);
                if (problems.Count > 0) code = ExitCodes.Failed;
                console.Out.WriteLine($"{(problems.Count == 0 ? "valid  " : "INVALID")}  {bundle.Name}");
                WriteLines(console, problems.Select(p => "  " + TextWidth.OneLine(p)));
            }

            return code;
        });
        return command;
    }

    private static RunnerCommand Integrity(RunnerContext context)
    {
        var (name, target) = (Some(), CommonOptions.Target());
        var command = new RunnerCommand("integrity", "Says whether what bundles were made from still is what it was; ends with 1 when something is gone, else with 2 when something changed.", "bundle integrity") { name, target };
        command.SetAction(async (parse, stop) =>
        {
            var console = context.Console;
            if (NamedBundle.AllOrRefuse(console, Target(console, parse.GetValue(target)), parse.GetValue(name)) is not { } bundles) return ExitCodes.Failed;
            var worst = BundleStanding.Intact;
            foreach (var bundle in bundles)
            {
                var found = bundle.Content is { } content ? await BundleIntegrity.OfAsync(content, stop) : new BundleIntegrity(BundleStanding.Broken, [], []);
                if (found.Standing > worst) worst = found.Standing;
                console.Out.WriteLine($"{found.Standing.ToString().ToLowerInvariant(),-7}  {bundle.Name}{(bundle.Problem.Length > 0 ? ": " + TextWidth.OneLine(bundle.Problem) : "")}");
                WriteLines(console, found.Gone.Select(p => $"  gone     {TextWidth.OneLine(p)}").Concat(found.Changed.Select(p => $"  changed  {TextWidth.OneLine(p)}")));
            }

            return worst switch { BundleStanding.Broken => ExitCodes.Failed, BundleStanding.Drifted => ExitCodes.BadUsage, _ => ExitCodes.Done };
        });
        return command;
    }

    private static RunnerCommand List(RunnerContext context)
    {
        var (target, json) = (CommonOptions.Target(), CommonOptions.Json());
        var command = new RunnerCommand("list", "Lists the bundles of a folder by name.", "bundle list") { target, json };
        command.SetAction(parse =>
        {
            var console = context.Console;
            var folder = Target(console, parse.GetValue(target));
            var names = BundleStore.List(folder);
            if (parse.GetValue(json)) JsonText.Print(console, writer => writer.WriteStrings("bundles", names));
            else if (names.Count == 0) console.Out.WriteLine($"There are no bundles in {TextWidth.OneLine(folder)}.");
            else WriteLines(console, names);
            return ExitCodes.Done;
        });
        return command;
    }

    private static RunnerCommand Clean(RunnerContext context)
    {
        var name = new Argument<string?>("beginning") { Description = "Only those whose name begins so: a plan, a run.", Arity = ArgumentArity.ZeroOrOne };
        var target = CommonOptions.Target();
        var command = new RunnerCommand("clean", "Deletes bundles that were made without a run; those of attempts belong to the record of their run and stay, unless the run is named.", "bundle clean checkout") { name, target };
        command.SetAction(parse =>
        {
            var console = context.Console;
            var folder = Target(console, parse.GetValue(target));
            var beginning = parse.GetValue(name);
            var runs = RunStore.List(folder).ToHashSet(StringComparer.Ordinal);
            var meant = BundleStore.List(folder).Where(n => beginning is null ? !runs.Contains(n[..n.IndexOf('/', StringComparison.Ordinal)]) : n.StartsWith(beginning, StringComparison.Ordinal)).ToList();
            foreach (var one in meant) File.Delete(BundleStore.FileOf(folder, one));
            console.Out.WriteLine($"{Words.Count(meant.Count, "bundle")} deleted.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static IReadOnlyList<string> ProblemsOf(NamedBundle bundle)
    {
        if (bundle.Problem.Length > 0) return [bundle.Problem];
        using var document = JsonDocument.Parse(bundle.Text);
        return JsonSchema.Bundle.Problems(document.RootElement);
    }

    private static Argument<string?> Some() => new("bundle") { Description = "The name of a bundle, or its file; all of the folder without it.", Arity = ArgumentArity.ZeroOrOne };

    private static string Target(RunnerConsole console, string? target) => CommonOptions.ExistingTargetOf(console, target);

    private static void WriteLines(RunnerConsole console, IEnumerable<string> lines)
    {
        foreach (var line in lines) console.Out.WriteLine(line);
    }
}
