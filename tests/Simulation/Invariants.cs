using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>What must be true of a run at every moment, and at its end.</summary>
internal static class Invariants
{
    /// <summary>At every moment: no more runs than may, and nothing runs before what it waits for.</summary>
    public static void Hold(RunState state)
    {
        var underWay = state.Tasks.Where(t => t.IsUnderWay).ToArray();
        underWay.Length.ShouldBe(state.Running);
        foreach (var persona in state.Plan.Personas.Where(p => p.Concurrency is not null))
            underWay.Count(t => t.Definition.Persona == persona.Id).ShouldBeLessThanOrEqualTo(persona.Concurrency!.Value + NeedPersonReturns(state));
        foreach (var task in underWay) task.Definition.DependsOn.ShouldAllBe(d => IsOutOfTheWay(state.TaskOf(d)));
    }

    /// <summary>At the end of a run.</summary>
    public static void HoldAtTheEnd(RunState state, IReadOnlyList<JournalEntry> journal)
    {
        state.Tasks.ShouldAllBe(t => t.IsResolved);
        state.Running.ShouldBe(0);
        NothingFinishedRunsAgain(journal);
        AttemptsCountUp(journal);
        FailuresReachEveryDependant(state);
        (state.Phase == RunPhase.Done).ShouldBe(
            state.Tasks.All(t => t.Phase is TaskPhase.Done or TaskPhase.Skipped) && (state.Frame.PlanProof?.IsProved(state.Evidence) ?? true));

        // Every join starts: without a failure that stops the run nothing stays behind.
        if (state.Tasks.Any(t => t.HasFailed && t.Definition.OnFailure.Kind != FailureKind.Continue)) return;
        state.Tasks.ShouldAllBe(t => t.Phase == TaskPhase.Done || t.Phase == TaskPhase.Skipped || t.HasFailed);
    }

    // A task in review keeps its attempt while nobody can be asked, and takes its place again when the run is resumed.
    private static int NeedPersonReturns(RunState state) => state.Tasks.Count(t => t.Phase == TaskPhase.Review);

    private static bool IsOutOfTheWay(TaskState task) =>
        task.Phase is TaskPhase.Done or TaskPhase.Skipped || (task.HasFailed && task.Definition.OnFailure.Kind == FailureKind.Continue);

    private static void NothingFinishedRunsAgain(IEnumerable<JournalEntry> journal)
    {
        var finished = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in journal)
        {
            if (entry.Event is TaskVerified or TaskSkipped or TaskFailed) finished.Add(((TaskEvent)entry.Event).Task).ShouldBeTrue();
            if (entry.Event is AttemptStarted started) finished.ShouldNotContain(started.Task);
        }
    }

    private static void AttemptsCountUp(IEnumerable<JournalEntry> journal)
    {
        var starts = journal.Select(e => e.Event).OfType<AttemptStarted>().ToArray();
        starts.Select(s => s.Token).ShouldBeUnique();
        foreach (var task in starts.GroupBy(s => s.Task, StringComparer.Ordinal))
            task.Select(s => s.Attempt).ShouldBe(Enumerable.Range(1, task.Count()));
    }

    private static void FailuresReachEveryDependant(RunState state)
    {
        foreach (var task in state.Tasks)
        {
            var lost = task.Definition.DependsOn.Select(state.TaskOf).Any(d => !IsOutOfTheWay(d) && (d.HasFailed || d.Cause is not null));
            (task.Cause is not null).ShouldBe(lost, task.Id);
            if (task.Cause is { } cause) state.TaskOf(cause).HasFailed.ShouldBeTrue();
        }
    }
}
