using System.CommandLine;
using System.CommandLine.Parsing;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The command line behind every generated runner.</summary>
public static class RunnerApp
{
    /// <summary>Carries out one command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="catalogue">The plans and personas of this runner.</param>
    /// <returns>The exit code: 0 done, 1 failed or findings, 2 bad usage or input, 3 halted, 4 waiting for a person.</returns>
    public static Task<int> RunAsync(string[] args, PlanCatalogue catalogue) =>
        RunAsync(args, catalogue, RunnerConsole.OfProcess(), []);

    /// <summary>Carries out one command line over the Markdown below a folder, which is compiled when a command needs it.</summary>
    /// <param name="args">The arguments, without the program's name; <c>--root</c> and <c>--layer</c> say where the Markdown is.</param>
    /// <param name="console">Where to read and write.</param>
    /// <param name="modules">The commands that other rooms add; shown after the built-in ones.</param>
    /// <returns>The exit code, see <see cref="ExitCodes"/>.</returns>
    public static Task<int> RunOnMarkdownAsync(string[] args, RunnerConsole console, IReadOnlyList<ICommandModule> modules) =>
        RunAsync(args, console, RunnerContext.OverMarkdown, modules);

    /// <summary>Carries out one command line with more commands than the built-in ones, on a console of the caller's.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="catalogue">The plans and personas of this runner.</param>
    /// <param name="console">Where to read and write.</param>
    /// <param name="modules">The commands that other rooms add; shown after the built-in ones.</param>
    /// <returns>The exit code, see <see cref="ExitCodes"/>.</returns>
    public static Task<int> RunAsync(string[] args, PlanCatalogue catalogue, RunnerConsole console, IReadOnlyList<ICommandModule> modules) =>
        RunAsync(args, console, own => new RunnerContext(catalogue, own), modules);

    private static async Task<int> RunAsync(string[] args, RunnerConsole console, Func<RunnerConsole, RunnerContext> contextOf, IReadOnlyList<ICommandModule> modules)
    {
        var (output, error) = (new LenientWriter(console.Out, console.Guard), new LenientWriter(console.Error, console.Guard));
        console = console with { Out = output, Error = error };
        var code = await CarryOutAsync(args, contextOf(console), modules);
        if (output.Problem is not { } lost) return code;
        console.Error.WriteLine($"Standard output could not be written: {TextWidth.OneLine(lost.Message)}");
        // What a run is to say is in its journal, and its code speaks of the run; of anything else nothing is left.
        return code == ExitCodes.Done && args is not ["run" or "resume", ..] ? ExitCodes.BadUsage : code;
    }

    private static async Task<int> CarryOutAsync(string[] args, RunnerContext context, IReadOnlyList<ICommandModule> modules)
    {
        var console = context.Console;
        try
        {
            var root = CommandTree.Build(context, [.. CommandTree.BuiltIn, .. modules], args);
            // "@file" is no response file here: a value may start with "@".
            var parse = CommandLineParser.Parse(root, args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (args.Length == 0)
            {
                HelpText.Write(console with { Out = console.Error }, root, root);
                return ExitCodes.BadUsage;
            }

            if (parse.Action is null or System.CommandLine.Invocation.ParseErrorAction) return UsageProblem.Report(console, root, parse);

            context.Place.Take(parse);

            // Ctrl+C is the run's own business, and exceptions are reported below.
            var invocation = new InvocationConfiguration
            {
                Output = console.Out,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parse.InvokeAsync(invocation);
        }
        catch (RunRefusedException refused)
        {
            return console.Refuse(string.Join('\n', refused.Problems.Select(TextWidth.OneLine)));
        }
        catch (JournalException problem)
        {
            return console.Refuse(TextWidth.OneLine(problem.Message));
        }
        catch (MissingFolderException problem)
        {
            return console.Refuse(problem.Message);
        }
        // The one place where anything unexpected becomes a sentence instead of a stack trace.
        catch (Exception problem)
        {
            return Unexpected(console, args, problem);
        }
    }

    private static int Unexpected(RunnerConsole console, string[] args, Exception problem)
    {
        var wantsDetails = args.Contains(CommandTree.Verbose, StringComparer.Ordinal) || !string.IsNullOrEmpty(console.Variable("SPECPLANNER_VERBOSE"));
        console.Error.WriteLine($"Something went wrong that should not: {TextWidth.OneLine(problem.Message)}");
        console.Error.WriteLine(wantsDetails ? problem.ToString() : $"Run it again with {CommandTree.Verbose} (or with SPECPLANNER_VERBOSE=1) for the details.");
        return ExitCodes.BadUsage;
    }
}
