namespace SpecPlanner.Runtime;

/// <summary>A side of code quality that some command of a run measures.</summary>
public enum QualityAspect
{
    /// <summary>Types, by a compiler or a type checker.</summary>
    Types,

    /// <summary>Documentation, by what builds or checks it.</summary>
    Docs,

    /// <summary>Patterns: structure, dependencies, duplicates, known mistakes.</summary>
    Patterns,

    /// <summary>Style and suspicious code, by a linter or a formatter.</summary>
    Lint,
}

/// <summary>What the commands of runs say of one side of code quality. Nothing is known of it where no command measures it.</summary>
/// <param name="Aspect">Which side.</param>
/// <param name="Measured">The commands, each with its task and whether it passed.</param>
public sealed record QualityMeasure(QualityAspect Aspect, IReadOnlyList<QualityCommand> Measured)
{
    /// <summary>Whether any command measured it.</summary>
    public bool IsMeasured => Measured.Count > 0;

    /// <summary>How many commands passed.</summary>
    public int Passed => Measured.Count(m => m.Passed);

    /// <summary>Every side, measured or not, from the latest attempts of runs; what several runs of a plan measured counts as the last one found it.</summary>
    /// <param name="runs">The runs, oldest first.</param>
    public static IReadOnlyList<QualityMeasure> Of(IEnumerable<RunHistory> runs)
    {
        var all = runs.Reverse()
            .SelectMany(r => r.State.Tasks.SelectMany(t => CommandsOf(t.Id, t.Action, t.Evidence)).Concat(CommandsOf("", action: null, r.State.Evidence)).Select(m => (Plan: r.State.Plan.Id, Command: m)))
            .DistinctBy(m => (m.Plan, m.Command.Task, m.Command.Command))
            .SelectMany(m => QualityPrograms.MeasuredBy(m.Command.Command).Select(aspect => (Aspect: aspect, m.Command)))
            .ToLookup(m => m.Aspect, m => m.Command);
        return [.. Enum.GetValues<QualityAspect>().Select(aspect => new QualityMeasure(aspect, [.. all[aspect]]))];
    }

    private static IEnumerable<QualityCommand> CommandsOf(string task, ActionEnded? action, IEnumerable<CriterionEvidence> evidence) =>
        evidence.Where(e => e.Command is not null).Select(e => new QualityCommand(task, e.Command!.Command, e.Result == CheckResult.Holds))
            .Concat((action?.Commands ?? []).Where(c => c.ExitCode is not null).Select(c => new QualityCommand(task, c.Command, c.ExitCode == 0)));
}

/// <summary>A command that measured something.</summary>
/// <param name="Task">The task's id; empty for what the whole plan must achieve.</param>
/// <param name="Command">The command.</param>
/// <param name="Passed">Whether it passed, or the criterion it was run for holds.</param>
public sealed record QualityCommand(string Task, string Command, bool Passed);
