using System.CommandLine;
using SpecPlanner.Compiler;
using SpecPlanner.Model;
using SpecPlanner.Runtime;
using Command = System.CommandLine.Command;

namespace SpecPlanner.Runner;

/// <summary><c>add</c>: adds steps to a run, whether a runner carries it on or not.</summary>
internal sealed class AddCommand : ICommandModule
{
    private const int Largest = 4 * 1024 * 1024;
    private const string StandardInput = "-";
    private const string InputName = "stdin";

    public string Name => "add";

    public Command Create(RunnerContext context)
    {
        var file = new Argument<string>("file") { Description = "A Markdown file with the steps, written as in a template and without front matter; - for standard input." };
        var before = new Option<string[]>("--before") { Description = "A step that is to wait for the new ones, by its id or number; may be given several times.", HelpName = "step", Arity = ArgumentArity.OneOrMore };
        var reason = new Option<string?>("--reason") { Description = "Why, in a few words; kept in the journal and shown.", HelpName = "text" };
        var (run, target, json) = (AskedRun.RunOption(), CommonOptions.Target(), CommonOptions.Json());
        var command = new RunnerCommand("add", "Adds steps to a run that is not done; they are checked as those of a template are.", "add reindex.md --before verify --reason \"the import left gaps\"") { file, before, reason, run, target, json };
        command.SetAction(parse =>
        {
            var console = context.Console;
            var folder = CommonOptions.ExistingTargetOf(console, parse.GetValue(target));
            var id = RunLookup.NamedOrLatest(console, folder, parse.GetValue(run));
            if (id is null || Read(console, parse.GetRequiredValue(file)) is not { } source) return ExitCodes.BadUsage;
            return Add(context, folder, id, source, parse.GetValue(before) ?? [], parse.GetValue(reason) ?? "", parse.GetValue(json));
        });
        return command;
    }

    private static int Add(RunnerContext context, string folder, string id, SourceDocument source, string[] before, string reason, bool asJson)
    {
        var console = context.Console;
        long last;
        StepAddition addition;
        using (var desk = RunDesk.Open(folder, id, console.Around))
        {
            var plan = desk.State.Plan;
            var mask = PlanSecrets.MaskOf(console, plan);
            if (mask.IsIn(source.Text))
                return console.Refuse($"{Named(source.Path)} holds the value of a secret of the run, and what is added is kept in the journal word for word.", "Nothing was added. Write the parameter instead, as in {{name}}.");
            IReadOnlyList<Persona> personas = [.. context.Plans.About(plan.Id).Personas.Select(p => p.Persona())];
            addition = StepAdding.Add(desk, source, personas, [.. before.Select(b => AskedRun.StepIdOf(plan, b))], mask.Hide(reason), console.User);
            last = desk.State.Sequence;
        }

        var findings = PlacedFinding.AllOf(addition.Document).Where(f => !f.Finding.IsSuppressed).ToList();
        foreach (var finding in findings) console.Error.WriteLine(FindingText.Line(console.ForErrors(), console.FullPath(source.Path), finding));
        if (addition.Plan is not null)
        {
            AskedRun.Say(console, folder, id, (last - 1, last), asJson);
            return ExitCodes.Done;
        }

        var errors = findings.Where(f => f.Finding.Rule.Severity == RuleSeverity.Error).ToList();
        return console.Refuse($"The steps have {Words.Count(errors.Count, "error")}, so none was added.", $"What a finding means: {console.Program} explain {errors[0].Finding.Rule.Id}");
    }

    private static SourceDocument? Read(RunnerConsole console, string file)
    {
        try
        {
            return file == StandardInput
                ? new SourceDocument(InputName, DocumentKind.Template, Whole(console.ReadInput(Largest + 1)))
                : new SourceDocument(console.FromCurrentFolder(console.FullPath(file)).Replace(Path.DirectorySeparatorChar, '/'), DocumentKind.Template, OrdinaryFile.ReadText(console.FullPath(file), Largest));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            console.Refuse($"{Named(file == StandardInput ? InputName : file)} cannot be read: {(problem is FileNotFoundException or DirectoryNotFoundException ? "It is not there." : TextWidth.OneLine(problem.Message))}", "Nothing was added.");
            return null;
        }
    }

    private static string Whole(string text) => text.Length <= Largest ? text : throw new IOException($"It is longer than the {Largest} characters that are read.");

    private static string Named(string path) => path == InputName ? "Standard input" : TextWidth.OneLine(path);
}
