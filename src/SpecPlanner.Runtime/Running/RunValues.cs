using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What the commands and texts of a run are given: folder, parameters, and the outputs of its tasks.</summary>
internal sealed class RunValues
{
    private readonly string _target;
    private readonly IReadOnlyDictionary<string, string> _parameters;
    private readonly HashSet<string> _urls;

    public RunValues(Plan plan, string target, IReadOnlyDictionary<string, string> parameters)
    {
        (_target, _parameters) = (target, parameters);
        _urls = plan.Parameters.Where(p => p.Type == ParameterType.Url).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        Mask = SecretMask.Of(plan, parameters);
    }

    /// <summary>How many bytes of the head, and as many of the tail, of an output are kept.</summary>
    public required int OutputLimit { get; init; }

    /// <summary>Hides the secrets of this run.</summary>
    public SecretMask Mask { get; }

    /// <summary>What the processes of an attempt are given.</summary>
    /// <param name="state">The run as it is now, with the outputs there are.</param>
    /// <param name="marker">What the processes carry.</param>
    /// <param name="lastLine">Is shown each line that is printed.</param>
    public ProcessSetting For(RunState state, string marker, Action<string> lastLine) => new()
    {
        Folder = _target,
        Marker = marker,
        Parameters = state.Frame.HasOutputs ? WithOutputs(state) : _parameters,
        UrlParameters = _urls,
        Mask = Mask,
        LastLine = lastLine,
        Limit = OutputLimit,
    };

    private Dictionary<string, string> WithOutputs(RunState state)
    {
        var values = new Dictionary<string, string>(_parameters, StringComparer.Ordinal);
        foreach (var task in state.TaskList)
        {
            if (task.Action is not { } action) continue;
            foreach (var output in action.Values) values[$"{task.Id}.{output.Name}"] = output.Value;
        }

        return values;
    }
}
