namespace SpecPlanner.Runtime;

/// <summary>Decides before anything happens whether a run may start.</summary>
internal static class RunAdmission
{
    public static IReadOnlyList<string> Problems(RunRequest request)
    {
        var problems = new List<string>();
        if (!Directory.Exists(request.Target)) problems.Add($"The target folder \"{request.Target}\" does not exist. Make it, or choose another with --target.");
        if (request.Parallel < 1) problems.Add($"At least one task must be able to run; the parallel limit is {request.Parallel}.");
        problems.AddRange(PlanSupport.Problems(request.Plan));
        problems.AddRange(PlanSupport.MissingBodies(request.Plan, request.Bodies));
        problems.AddRange(ParameterValues.Resolve(request.Plan, request.Parameters).Problems);
        return problems;
    }
}
