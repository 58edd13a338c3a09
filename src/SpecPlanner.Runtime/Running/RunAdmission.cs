using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Decides before anything happens whether a run may start.</summary>
internal static class RunAdmission
{
    public static IReadOnlyList<string> Problems(RunRequest request)
    {
        var problems = new List<string>();
        if (!Directory.Exists(request.Target)) problems.Add($"The target folder \"{request.Target}\" does not exist. Make it, or choose another with --target.");
        if (new StopFile(request.Target) is { Exists: true } stop) problems.Add($"The file \"{stop.Path}\" asks every run in this folder to stop. Remove it, then start the run.");
        problems.AddRange(Limits(request.Parallel, request.Agents));
        problems.AddRange(request.Only.Where(id => !request.Plan.Tasks.Any(t => t.Id == id)).Select(id => $"The plan \"{request.Plan.Id}\" has no step \"{id}\".{Compiler.Suggestion.For(id, request.Plan.Tasks.Select(t => t.Id))}"));
        problems.AddRange(PlanSupport.Problems(request.Plan));
        problems.AddRange(PlanSupport.MissingBodies(request.Plan, request.Bodies));
        problems.AddRange(ParameterValues.Resolve(request.Plan, request.Parameters).Problems);
        if (Judged(request) is { } judged) problems.Add(judged);
        if (problems.Count == 0) problems.AddRange(GitAdmission.Problems(request));
        return problems;
    }

    /// <summary>Why no run can have these many places.</summary>
    public static IEnumerable<string> Limits(int? parallel, int? agents)
    {
        if (parallel < 1) yield return $"At least one task must be able to run; the parallel limit is {parallel}.";
        if (agents < 1) yield return $"At least one task of agents must be able to run; the limit is {agents}.";
    }

    private static string? Judged(RunRequest request)
    {
        try
        {
            return JudgementStore.LatestOf(request.Target, request.Plan) is { Verdict: PlanVerdict.Blocked } judgement
                ? $"The plan \"{request.Plan.Id}\" was judged BLOCKED by {judgement.By}: {judgement.Summary} Mend it, or have it judged again: plan judge {request.Plan.Id}"
                : null;
        }
        catch (InvalidDataException unreadable)
        {
            return unreadable.Message;
        }
    }
}
