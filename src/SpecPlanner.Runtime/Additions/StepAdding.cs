using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Adds steps to a run, whether a process carries it on or not.</summary>
public static class StepAdding
{
    /// <summary>Compiles steps for the plan of a run as it is at this moment, and records them.</summary>
    /// <param name="desk">The run.</param>
    /// <param name="source">The file with the steps; see <see cref="StepAddition.Compile"/>.</param>
    /// <param name="personas">The personas that can be named beside those of the plan.</param>
    /// <param name="before">The ids of the steps that are to wait for them.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <param name="by">Who; <see langword="null"/> when nobody says.</param>
    /// <returns>The steps with their findings. With an error among these nothing was recorded.</returns>
    /// <exception cref="RunRefusedException">The run does not permit it; nothing was recorded.</exception>
    /// <exception cref="JournalException">It could not be written; nothing counts.</exception>
    public static StepAddition Add(RunDesk desk, SourceDocument source, IReadOnlyList<Persona> personas, IReadOnlyList<string> before, string reason, string? by)
    {
        while (true)
        {
            var state = desk.Refresh();
            if (Adding.Closed(state) is { } closed) throw new RunRefusedException([closed]);
            var addition = StepAddition.Compile(state.Plan, source, personas);
            if (addition.Plan is null) return addition;
            try
            {
                desk.Ask(new AddSteps(addition, state.Start.PlanHash, before, reason, by));
                return addition;
            }
            catch (RunRefusedException) when (desk.Refresh().Start.PlanHash != state.Start.PlanHash)
            {
                // Somebody else was faster, and what the steps name may be another thing now.
            }
        }
    }

    /// <summary>A plan as its file says now, with what was added to a run of it.</summary>
    /// <exception cref="RunRefusedException">What was added does not fit it any more.</exception>
    public static Plan Onto(Plan now, RunState run)
    {
        foreach (var addition in run.Additions)
        {
            // Its author may have taken the steps into the file.
            if (IsIn(now, addition)) continue;
            var compiled = StepAddition.Compile(now, new SourceDocument(addition.Path, DocumentKind.Template, addition.Text), run.Plan.Personas);
            if (compiled.Plan is not { } extended) throw new RunRefusedException([$"What was added to the run from {addition.Path} does not fit the plan \"{now.Id}\" as it is now:", .. Errors(compiled.Document)]);
            var before = addition.Before.Where(b => now.Tasks.Any(t => t.Id == b)).ToEquatableArray();
            now = Event(now, compiled, extended, before).Onto(now);
        }

        return now;
    }

    /// <summary>The ids of the tasks that were added to a run, and that the file of its plan has by itself now: they are the plan's from then on.</summary>
    public static IReadOnlyList<string> Adopted(Plan now, RunState run) =>
        [.. run.Additions.Where(a => IsIn(now, a)).SelectMany(a => a.Steps).Select(s => s.Id)];

    /// <summary>What is recorded of an addition; its hashes are not known yet.</summary>
    internal static StepsAdded Event(Plan plan, StepAddition addition, Plan extended, EquatableArray<string> before) => new()
    {
        Added = new Plan
        {
            Id = plan.Id,
            Name = plan.Name,
            Tasks = extended.Tasks.Skip(plan.Tasks.Count).ToEquatableArray(),
            Personas = extended.Personas.Where(p => !plan.Personas.Any(known => known.Id == p.Id)).ToEquatableArray(),
            Rollbacks = extended.Rollbacks,
        },
        PlanHash = "",
        Before = before,
        Path = addition.Document.Document.Source.Path,
        Text = addition.Document.Document.Source.Text,
        Steps = addition.Steps.ToEquatableArray(),
        Reason = "",
    };

    private static bool IsIn(Plan plan, RunAddition addition) => addition.Steps.All(s => plan.Tasks.Any(t => t.Id == s.Id));

    private static IEnumerable<string> Errors(BoundDocument document) => document.AllFindings
        .Where(f => f.Rule.Severity == RuleSeverity.Error)
        .Select(f => $"line {document.Document.Lines.PositionOf(f.Span.Start).Line}: {f.Rule.Id}: {f.Message}");
}
