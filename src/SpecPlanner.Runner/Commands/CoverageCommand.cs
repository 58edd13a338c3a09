using System.CommandLine;
using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>coverage</c>: a specification's requirements beside tasks, tests and the evidence of runs.</summary>
internal sealed class CoverageCommand : ICommandModule
{
    private static readonly string[] Formats = ["html", "json", "md", "text"];

    public string Name => "coverage";

    public Command Create(RunnerContext context)
    {
        var id = new Argument<string>("spec") { Description = "The id of a specification." };
        var tests = new Option<string[]>("--tests")
        {
            Description = "Assemblies whose tests say with [Covers(…)] what they cover; read, never loaded. May be given several times.",
            HelpName = "assembly",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var strict = new Option<bool>("--strict") { Description = "End with 1 when anything is missing." };
        var format = new Option<string>("--format") { Description = "text, md, html or json; text without it.", HelpName = "format", DefaultValueFactory = static _ => "text" };
        var json = TextOrJson.Short();
        var output = CommonOptions.Output();
        var target = CommonOptions.Target();
        var command = new RunnerCommand("coverage", "Shows which tasks, tests and evidence there are for each requirement, and what no test covers.", "coverage checkout --tests bin/Debug/net10.0/Checkout.Tests.dll")
        {
            id, tests, strict, format, json, output, target,
        };
        context.Place.AddTo(command);
        command.SetAction(parse => Show(context, parse.GetRequiredValue(id), new Choices(
            parse.GetValue(tests),
            parse.GetValue(json) ? "json" : parse.GetRequiredValue(format),
            parse.GetValue(output),
            CommonOptions.ExistingTargetOf(context.Console, parse.GetValue(target)),
            parse.GetValue(strict))));
        return command;
    }

    private static int Show(RunnerContext context, string id, Choices choices)
    {
        var console = context.Console;
        if (!Formats.Contains(choices.Format, StringComparer.Ordinal))
            return console.Refuse($"There is no format \"{TextWidth.OneLine(choices.Format)}\" of coverage.{Suggestion.For(choices.Format, Formats)}", "Use --format text, --format md, --format html or --format json.");

        var layers = context.Place.Layers(console);
        if (Find(console, layers, id) is not var (document, specifications)) return ExitCodes.BadUsage;
        if (!TryReadTests(console, choices.Tests, out var tests)) return ExitCodes.BadUsage;
        var record = PlanRecord.Of(choices.Target, document.Plan!.Id);
        foreach (var problem in record.Problems) console.Error.WriteLine(TextWidth.OneLine(problem));

        var report = TraceReport.Of(document, record, tests, specifications);
        return Print(console, report, choices, layers.FileOf) is not 0 and var problemCode ? problemCode
            : choices.Strict && report.Shown.Any() ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static int Print(RunnerConsole console, TraceReport report, Choices choices, Func<string, string> fileOf)
    {
        if (choices.Format == "text")
        {
            if (choices.Output is null)
            {
                TraceText.Write(console, report, fileOf);
                return ExitCodes.Done;
            }

            using var text = new StringWriter { NewLine = "\n" };
            TraceText.Write(console with { Out = text, IsOutputTerminal = false }, report, fileOf);
            return OutputFile.Print(console, choices.Output, text.ToString());
        }

        var page = choices.Format switch
        {
            "json" => TraceJson.Of(report),
            "html" => TraceHtml.Of(report),
            _ => TraceMarkdown.Of(report),
        };
        var code = OutputFile.Print(console, choices.Output, page);

        // Beside a page in a file the findings are still for editors and build servers to read.
        if (choices.Output is not null && code == ExitCodes.Done)
        {
            foreach (var finding in report.Shown) console.Out.WriteLine(TraceText.Line(console, finding, fileOf));
        }

        return code;
    }

    private static (BoundDocument Document, IReadOnlyCollection<string> Specifications)? Find(RunnerConsole console, MarkdownLayers layers, string id)
    {
        var documents = SpecCompiler.Compile(layers.Read((path, problem) => console.Error.WriteLine($"{TextWidth.OneLine(path)} cannot be read: {TextWidth.OneLine(problem.Message)}"))).Documents
            .Where(d => d.Document.Model.Specification is not null && d.Plan is not null).ToList();
        return SpecificationLookup.FindOrRefuse(console, layers, documents, static d => d.Document, id) is { } found
            ? (found, documents.Select(d => d.Document.Model.Specification!.Id).ToHashSet(StringComparer.Ordinal))
            : null;
    }

    private static bool TryReadTests(RunnerConsole console, string[]? paths, out TestMarks? tests)
    {
        tests = null;
        if (paths is not { Length: > 0 }) return true;
        var readings = paths.Select(p => TestAssembly.Read(console.FullPath(p))).ToList();
        var problems = readings.Select(r => r.Problem).OfType<string>().ToList();
        if (problems.Count > 0)
        {
            console.Refuse(string.Join('\n', problems), "Nothing was compared.");
            return false;
        }

        tests = new TestMarks([.. paths.Select(p => Path.GetFileNameWithoutExtension(p))], [.. readings.SelectMany(r => r.Marks)]);
        return true;
    }

    private sealed record Choices(string[]? Tests, string Format, string? Output, string Target, bool Strict);
}
