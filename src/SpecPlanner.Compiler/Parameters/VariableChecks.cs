using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Checks that each parameter and each output has an environment variable of its own.</summary>
internal sealed class VariableChecks
{
    private readonly FindingBag _findings;
    private readonly Dictionary<string, string> _owners = new(ParameterVariable.Comparer);

    private VariableChecks(FindingBag findings) => _findings = findings;

    /// <summary>Reports names whose variable is the runner's, or that of an earlier name.</summary>
    public static void Check(IReadOnlyList<ParameterDeclaration> parameters, IReadOnlyList<StepSyntax> steps, FindingBag findings)
    {
        var checks = new VariableChecks(findings);
        foreach (var (parameter, span) in parameters) checks.Take(parameter.Name, span);
        foreach (var step in steps)
        {
            foreach (var (name, span) in step.Outputs) checks.Take(step.Task.Id + "." + name, span);
        }
    }

    private void Take(string name, TextSpan span)
    {
        var variable = ParameterVariable.NameOf(name);
        if (ParameterVariable.IsReserved(name))
            _findings.Add(RuleTable.DuplicateId, span, $"\"{name}\" would take the environment variable {variable}, by which the runner knows its processes. Choose another name.");
        else if (!_owners.TryGetValue(variable, out var other))
            _owners.Add(variable, name);
        else if (other != name)
            _findings.Add(RuleTable.DuplicateId, span, $"\"{name}\" and \"{other}\" would share the environment variable {variable}. Rename one of them.");
    }
}
