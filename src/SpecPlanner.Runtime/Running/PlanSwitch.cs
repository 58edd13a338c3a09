using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Takes a run up with the plan as it is now.</summary>
internal static class PlanSwitch
{
    /// <summary>Why the run cannot go on with the plan, as sentences.</summary>
    public static IEnumerable<string> Problems(RunState state, ResumeRequest request, Plan plan)
    {
        if (state.Rollback is not null) return [$"The rollback of the run \"{state.RunId}\" has begun, so it goes on with the plan as it was."];
        string[] problems = [.. PlanSupport.Problems(plan), .. PlanSupport.MissingBodies(plan, request.Bodies), .. Values(state, request, plan).Problems];
        return problems.Length > 0 ? problems : Standoff(state, request, plan);
    }

    // Each would wait until the other has brought its files back.
    private static string[] Standoff(RunState state, ResumeRequest request, Plan plan)
    {
        var after = PlanFold.Change(Interrupted(state), Event(state, request, plan), state.Updated);
        if (after.Frame.Rivals.Keepers.FindStandoff(after) is not var (file, one, other)) return [];
        var (first, second) = (after.TaskList[one].Id, after.TaskList[other].Id);
        return [$"\"{first}\" and \"{second}\" have both begun, and as the plan is now both write \"{file.Name}\" in no order, so each would wait for the other. Let one depend on the other, or go on with the plan as it was."];
    }

    // As it will be when the plan is put under it.
    private static RunState Interrupted(RunState state) =>
        CutOff.Interruptions(state, "", []).ToArray().Aggregate(state, static (now, cut) => RunFold.Apply(now, new JournalEntry(now.Sequence + 1, now.Updated, cut)));

    /// <summary>What is recorded of it.</summary>
    public static PlanChanged Event(RunState state, ResumeRequest request, Plan plan)
    {
        var (stored, withheld) = StoredValues.Of(plan, Values(state, request, plan).Values);
        return new PlanChanged
        {
            PlanHash = PlanJson.Hash(plan),
            TaskHashes = plan.Tasks.Select(t => new TaskHash(t.Id, PlanJson.Hash(t))).ToEquatableArray(),
            Plan = plan,
            Parameters = stored,
            Secrets = withheld,
            Adopted = request.Adopted.ToEquatableArray(),
        };
    }

    /// <summary>The values its parameters have: those the run had and the secrets that were given again, and the defaults of new ones.</summary>
    public static ParameterValues Values(RunState state, ResumeRequest request, Plan plan)
    {
        var known = state.Start.Parameters.Select(p => KeyValuePair.Create(p.Name, p.Value)).Concat(request.Secrets).Where(v => plan.Parameters.Any(p => p.Name == v.Key));
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in known) given[name] = value;
        return ParameterValues.Resolve(plan, given);
    }
}
