using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What a criterion asks for that this runtime cannot check.</summary>
internal static class CriterionSupport
{
    public static IEnumerable<string> Problems(
        string owner, Criterion criterion, string? reviewer, string? doer, IReadOnlyDictionary<string, Persona> personas, bool hasAction)
    {
        switch (criterion)
        {
            case CriterionGroup group:
                if (group.Items.IsEmpty) yield return $"{owner} has an empty group of criteria, which would prove nothing.";
                foreach (var problem in group.Items.SelectMany(i => Problems(owner, i, reviewer, doer, personas, hasAction))) yield return problem;
                break;
            case ExitCodeCriterion { Command: null } when !hasAction:
                yield return $"{owner} asks for an exit code without a command, and there is no action it could belong to: {criterion.Text}";
                break;
            case ExitCodeCriterion { Command: { } command }:
                foreach (var problem in CommandProblems(owner, command)) yield return problem;
                break;
            case OutputCriterion output:
                foreach (var problem in CommandProblems(owner, output.Command)) yield return problem;
                break;
            case JsonCriterion when !hasAction:
                yield return $"{owner} asks for JSON, and there is no action whose output it could be: {criterion.Text}";
                break;
            case JudgedCriterion:
                foreach (var problem in JudgeProblems(owner, reviewer, doer, personas)) yield return problem;
                break;
        }
    }

    /// <summary>On Windows only PowerShell blocks run.</summary>
    public static IEnumerable<string> CommandProblems(string owner, Command command)
    {
        if (OperatingSystem.IsWindows() && command.Shell != Shell.Pwsh)
            yield return $"{owner} has a command for {(command.Shell == Shell.Bash ? "bash" : "/bin/sh")}. On Windows only pwsh blocks run: {command.Text}";
    }

    private static IEnumerable<string> JudgeProblems(string owner, string? reviewer, string? doer, IReadOnlyDictionary<string, Persona> personas)
    {
        if (reviewer is null) yield break;
        if (string.Equals(reviewer, doer, StringComparison.Ordinal))
            yield return $"{owner} would be judged by \"{reviewer}\", who does it. Name another reviewer.";
        else if (!personas.TryGetValue(reviewer, out var persona))
            yield return $"{owner} is to be judged by the persona \"{reviewer}\", which the plan does not define.";
        else if (persona.Executor != ExecutorKind.Human)
            yield return $"{owner} is to be judged by \"{reviewer}\", which is no person. Name a human reviewer, or write a criterion that can be checked.";
    }
}
