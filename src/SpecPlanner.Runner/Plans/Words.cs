using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>The words people read for the model's values: the same that Markdown uses.</summary>
internal static class Words
{
    /// <summary>The word for an executor.</summary>
    public static string Of(ExecutorKind executor) => executor switch
    {
        ExecutorKind.Human => "human",
        ExecutorKind.Shell => "shell",
        ExecutorKind.Agent => "agent",
        ExecutorKind.Chat => "chat",
        ExecutorKind.Code => "code",
        _ => "remote",
    };

    /// <summary>The word for a policy.</summary>
    public static string Of(RiskPolicy policy) => RiskPolicyWords.Of(policy);

    /// <summary>The word for a parameter's type.</summary>
    public static string Of(ParameterType type) => type switch
    {
        ParameterType.String => "string",
        ParameterType.Int => "int",
        ParameterType.Bool => "bool",
        ParameterType.Enum => "enum",
        ParameterType.Path => "path",
        ParameterType.Duration => "duration",
        ParameterType.Url => "url",
        _ => "secret",
    };

    /// <summary>The word for a shell.</summary>
    public static string Of(Shell shell) => shell switch
    {
        Shell.Sh => "sh",
        Shell.Bash => "bash",
        _ => "pwsh",
    };

    /// <summary>The word for what happens to a file.</summary>
    public static string Of(FileChange change) => change switch
    {
        FileChange.Create => "create",
        FileChange.Modify => "modify",
        _ => "delete",
    };

    /// <summary>The words for a part of a task.</summary>
    public static string Of(TaskPart part) => part switch
    {
        TaskPart.Criterion => "criterion",
        TaskPart.Action => "action",
        TaskPart.Files => "files",
        TaskPart.Covers => "what it covers",
        TaskPart.Dependencies => "what it waits for",
        TaskPart.Persona => "persona",
        TaskPart.Reviewer => "reviewer",
        TaskPart.Policy => "policy",
        TaskPart.Failure => "retries, time-out or answer to a failure",
        TaskPart.Substeps => "substeps",
        TaskPart.Outputs => "outputs",
        TaskPart.Locks => "locks",
        _ => "prose",
    };

    /// <summary>The words for what stands around the tasks of a plan.</summary>
    public static string Of(PlanPart part) => part switch
    {
        PlanPart.SuccessCriterion => "success criterion",
        PlanPart.Parameters => "parameters",
        PlanPart.Personas => "personas",
        PlanPart.Rollbacks => "rollbacks",
        _ => "settings",
    };

    /// <summary>The first of some names, and how many more there are.</summary>
    public static string Some(IReadOnlyList<string> names)
    {
        const int shown = 8;
        var first = string.Join(", ", names.Take(shown));
        return names.Count <= shown ? first : string.Create(CultureInfo.InvariantCulture, $"{first} and {names.Count - shown} more");
    }

    /// <summary>A number with its noun: <c>1 step</c>, <c>2 steps</c>, <c>2 processes</c>, <c>2 fixes</c>.</summary>
    public static string Count(int number, string noun)
    {
        var ending = number == 1 ? "" : noun[^1] is 's' or 'x' ? "es" : "s";
        return string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{ending}");
    }
}
