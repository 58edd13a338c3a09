using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SpecPlanner.Runner;

/// <summary>Puts the commands of all modules under one root.</summary>
internal static class CommandTree
{
    /// <summary>The commands every runner has, in the order the help shows them.</summary>
    public static IReadOnlyList<ICommandModule> BuiltIn { get; } =
    [
        new CheckCommand(), new FixCommand(), new FormatCommand(), new ListCommand(), new ShowCommand(), new GraphCommand(), new PlanCommand(), new ReviewCommand(),
        new RunCommand(), new StatusCommand(), new TasksCommand(), new ReadyCommand(), new ResumeCommand(), new HaltCommand(), new AddCommand(), new SkipCommand(), new RetryCommand(), new CancelCommand(),
        new ClaimCommand(), new HeartbeatCommand(), new NoteCommand(), new CompleteCommand(), new ReleaseCommand(),
        new LogCommand(), new ReportCommand(), new EvaluateCommand(), new TimelineCommand(),
        new BundleCommand(), new JournalCommand(), new ArchiveCommand(),
        new VerifyCommand(), new DriftCommand(), new CoverageCommand(), new ExplainCommand(),
        new ContextCommand(), new NewCommand(), new SpecifyCommand(), new DecomposeCommand(), new DeriveCommand(),
    ];

    /// <summary>The name of the option that shows the details of an unexpected failure.</summary>
    public const string Verbose = "--verbose";

    /// <summary>Builds the tree: of all commands, unless the first word of the command line calls one.</summary>
    public static RootCommand Build(RunnerContext context, IReadOnlyList<ICommandModule> modules, params string[] args)
    {
        var root = new RootCommand("Runs plans written in Markdown, and proves what was done.");
        foreach (var module in Called(modules, args)) root.Add(module.Create(context));
        context.Place.AddTo(root);
        root.Options.Add(new Option<bool>(Verbose) { Description = "Show the details when something unexpected goes wrong.", Recursive = true });
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) help.Action = new Written(parse => HelpText.Write(context.Console, root, parse.CommandResult.Command));
            if (option is VersionOption version) version.Action = new Written(_ => context.Console.Out.WriteLine(VersionText.OfThisBuild));
        }

        return root;
    }

    // What is not called need not be made: docs/decisions/0094.
    private static IEnumerable<ICommandModule> Called(IReadOnlyList<ICommandModule> modules, string[] args)
    {
        if (args.Length == 0) return modules;
        foreach (var module in modules)
        {
            if (string.Equals(module.Name, args[0], StringComparison.Ordinal)) return [module];
        }

        return modules;
    }

    /// <summary>An action that only prints.</summary>
    private sealed class Written(Action<ParseResult> write) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            write(parseResult);
            return ExitCodes.Done;
        }
    }
}
