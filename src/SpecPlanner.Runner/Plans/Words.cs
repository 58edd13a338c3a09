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

    /// <summary>A number with its noun: <c>1 step</c>, <c>2 steps</c>, <c>2 processes</c>, <c>2 fixes</c>.</summary>
    public static string Count(int number, string noun)
    {
        var ending = number == 1 ? "" : noun[^1] is 's' or 'x' ? "es" : "s";
        return string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{ending}");
    }
}
