using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The values that the criteria of claims are filled with.</summary>
internal sealed class ClaimValues
{
    private readonly ClaimRequest _request;
    private readonly HashSet<string> _urls;
    private readonly Dictionary<string, string> _outputs = new(StringComparer.Ordinal);

    public ClaimValues(ClaimRequest request)
    {
        _request = request;
        _urls = request.Plan.Parameters.Where(p => p.Type == ParameterType.Url).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, recorded) in request.Record.Tasks)
        {
            foreach (var output in recorded.Task.Action?.Values ?? default) _outputs[$"{id}.{output.Name}"] = output.Value;
        }
    }

    /// <summary>The setting for the processes of a claim: what was given, else what its run had, else the default, and the outputs as they were recorded.</summary>
    public ProcessSetting For(Claim claim, string marker)
    {
        var plan = _request.Plan;
        var values = new Dictionary<string, string>(_outputs, StringComparer.Ordinal);
        var recorded = claim.Run?.Start.Parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach (var parameter in plan.Parameters)
        {
            var value = _request.Parameters.GetValueOrDefault(parameter.Name) ?? recorded?.GetValueOrDefault(parameter.Name) ?? parameter.Default;
            if (value is not null) values[parameter.Name] = value;
        }

        return new ProcessSetting
        {
            Folder = _request.Target,
            Marker = marker,
            Parameters = values,
            UrlParameters = _urls,
            Mask = SecretMask.Of(plan, values),
        };
    }

    /// <summary>How to give a value that is missing, as a sentence.</summary>
    public string HowToGive(string name) => _request.Plan.Parameters.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal)) switch
    {
        null => $"The value \"{name}\" was left by no run.",
        { Type: ParameterType.Secret } => $"It needs the secret \"{name}\", which is never stored. Set {ParameterVariable.NameOf(name)}, or give --secret-file {name}=<path>.",
        _ => $"It needs the parameter \"{name}\". Give it with --param {name}=….",
    };
}
