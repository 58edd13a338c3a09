using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Which plan a run goes on with, where the one in the folder is not the one it began with.</summary>
internal static class PlanChoice
{
    /// <summary>The plan as it is now.</summary>
    public const string New = "new";

    /// <summary>The plan as it was.</summary>
    public const string Old = "old";

    /// <summary>Shows what has changed, and says which plan is meant, with the plan; <see langword="null"/> when that has to be said and was not.</summary>
    /// <param name="console">Where it is shown, and asked.</param>
    /// <param name="state">The run.</param>
    /// <param name="now">The plan as it is now.</param>
    /// <param name="said">What the command line says, if it does.</param>
    public static async Task<ChosenPlan> OfAsync(RunnerConsole console, RunState state, Plan now, string? said)
    {
        var adopted = StepAdding.Adopted(now, state);
        try
        {
            now = StepAdding.Onto(now, state);
        }
        catch (RunRefusedException refused)
        {
            foreach (var problem in refused.Problems) console.Error.WriteLine(TextWidth.OneLine(problem));
            if (said == Old) return new ChosenPlan(Old, state.Plan, []);
            console.Error.WriteLine($"Mend the plan, or go on with it as it was: {console.Program} resume {state.RunId} --plan old.");
            return new ChosenPlan(null, state.Plan, []);
        }

        var choice = await ChooseAsync(console, state, now, said, adopted);
        return choice == New ? new ChosenPlan(New, now, adopted) : new ChosenPlan(choice, state.Plan, []);
    }

    private static async Task<string?> ChooseAsync(RunnerConsole console, RunState state, Plan now, string? said, IReadOnlyList<string> adopted)
    {
        if (string.Equals(PlanJson.Hash(now), state.Start.PlanHash, StringComparison.Ordinal)) return Old;
        var difference = PlanComparison.Of(state, now);
        var goesOn = said is null && (state.Rollback is not null || !difference.Matters);
        console.Error.WriteLine($"The plan \"{state.Plan.Id}\" has changed since this run began{(goesOn ? "; the run goes on with the plan as it was." : ".")}");
        foreach (var line in Lines(difference, adopted)) console.Error.WriteLine(line);
        if (goesOn) return Old;
        if (said is not null) return said;

        if (console.CanAsk) return await Question.ChooseAsync(console, "Go on with the plan as it is now, or as it was?", [New, Old], CancellationToken.None);
        console.Error.WriteLine($"Say with which: {console.Program} resume {state.RunId} --plan new, or --plan old.");
        return null;
    }

    private static IEnumerable<string> Lines(PlanComparison difference, IReadOnlyList<string> adopted)
    {
        foreach (var changed in difference.Changed)
        {
            var standing = changed.Task.Phase == TaskPhase.Done ? "done as it was, and stays done unless it is retried" : $"{StepStanding.Of(changed.Task).Word}";
            yield return $"  changed  {TextWidth.OneLine(changed.Now.Id)}: {(changed.IsProseOnly ? "only its prose" : string.Join(", ", changed.Parts.Select(Words.Of)))} ({standing})";
        }

        foreach (var task in adopted) yield return $"  adopted  {TextWidth.OneLine(task)}: was added to the run, and is a step of the plan itself now";
        foreach (var task in difference.New) yield return $"  new      {TextWidth.OneLine(task.Id)}: {TextWidth.OneLine(task.Title)}";
        foreach (var gone in difference.Gone) yield return $"  gone     {TextWidth.OneLine(gone.Id)} ({StepStanding.Of(gone).Word})";
        if (difference.Parts.Count > 0) yield return $"  around   {string.Join(", ", difference.Parts.Select(Words.Of))}";
    }
}

/// <summary>The plan that a run goes on with.</summary>
/// <param name="Choice"><see cref="PlanChoice.New"/>, <see cref="PlanChoice.Old"/>, or <see langword="null"/> when that has to be said and was not.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Adopted">The ids of tasks that were added to the run, and that the new plan's file has by itself.</param>
internal sealed record ChosenPlan(string? Choice, Plan Plan, IReadOnlyList<string> Adopted);
