using System.CommandLine;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary><c>review</c>: what a careful reader would ask about a specification.</summary>
internal sealed class ReviewCommand : ICommandModule
{
    private static readonly string[] Formats = ["json", "markdown", "text"];

    public string Name => "review";

    public Command Create(RunnerContext context)
    {
        var spec = new Argument<string>("spec") { Description = "The id of a specification, or its file." };
        var ask = new Option<bool>("--ask") { Description = "Ask about each open weakness, and write the answers into the file." };
        var strict = new Option<bool>("--strict") { Description = "End with 1 when a critical weakness or a warning is open." };
        var format = new Option<string?>("--format") { Description = "text, markdown or json; text without it.", HelpName = "format" };
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var output = CommonOptions.Output();
        var command = new RunnerCommand("review", "Reads the prose of a specification: what is weak, what to ask, what is missing.", "review checkout --ask") { spec, ask, strict, format, json, output };
        context.Place.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            try
            {
                var chosen = parse.GetValue(json) ? "json" : parse.GetValue(format) ?? "text";
                if (Problem(context.Console, chosen, parse.GetValue(ask), parse.GetValue(output)) is { } refused) return refused;
                if (ReviewedFile.FindOrRefuse(context, parse.GetRequiredValue(spec)) is not { } file) return ExitCodes.BadUsage;
                return parse.GetValue(ask)
                    ? await AskAsync(context.Console, file, cancellationToken)
                    : Print(context.Console, file, chosen, parse.GetValue(output), parse.GetValue(strict));
            }
            catch (Exception problem) when (problem is IOException and not MissingFolderException or UnauthorizedAccessException)
            {
                return context.Console.Refuse($"The Markdown cannot be read: {TextWidth.OneLine(problem.Message)}");
            }
        });
        return command;
    }

    private static int? Problem(RunnerConsole console, string format, bool asks, string? output)
    {
        if (!Formats.Contains(format, StringComparer.Ordinal))
            return console.Refuse($"There is no format \"{TextWidth.OneLine(format)}\" of a review.{Suggestion.For(format, Formats)}", "Use --format text, --format markdown or --format json.");
        if (!asks) return null;
        if (format != "text" || output is not null) return console.Refuse("\"--ask\" asks at the terminal.", "Leave --format, --json and --output out, or --ask.");
        return console.CanAsk ? null : console.Refuse("\"--ask\" asks about each weakness, and there is no terminal to ask at.", "Leave it out, or run it at a terminal.");
    }

    private static int Print(RunnerConsole console, ReviewedFile file, string format, string? output, bool isStrict)
    {
        if (file.ReviewOrRefuse(console) is not { } review) return ExitCodes.BadUsage;
        var code = format switch
        {
            "json" => OutputFile.Print(console, output, ReviewJson.Of(review)),
            "markdown" => OutputFile.Print(console, output, ReviewMarkdown.Of(review)),
            _ when output is not null => OutputFile.Print(console, output, AsText(console, file, review)),
            _ => Shown(console, file, review),
        };
        if (code != ExitCodes.Done) return code;
        return isStrict && review.Open.Any(w => w.Weakness.Rule.Severity == RuleSeverity.Warning) ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static int Shown(RunnerConsole console, ReviewedFile file, SpecificationReview review)
    {
        ReviewText.Write(console, file, review);
        return ExitCodes.Done;
    }

    private static string AsText(RunnerConsole console, ReviewedFile file, SpecificationReview review)
    {
        var text = new StringWriter { NewLine = "\n" };
        ReviewText.Write(console with { Out = text, IsOutputTerminal = false }, file, review);
        return text.ToString();
    }

    // Ctrl+C takes the question back; what was answered is in the file.
    private static async Task<int> AskAsync(RunnerConsole console, ReviewedFile file, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var listening = console.OnInterrupt(_ => stop.Cancel());
        return await new ReviewQuestions(console, file).AskAsync(stop.Token);
    }
}
