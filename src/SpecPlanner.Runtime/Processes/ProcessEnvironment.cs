using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The <c>SPEC_</c> variables of a process: the values its command uses, and which attempt it belongs to.</summary>
internal static class ProcessEnvironment
{
    /// <summary>The environment variable that tells a program which span it belongs to, by the conventions of OpenTelemetry.</summary>
    public const string TraceVariable = "TRACEPARENT";

    /// <summary>The markers among <c>NAME=value</c> entries.</summary>
    public static IReadOnlyList<string> Markers(IEnumerable<string> entries)
    {
        var markers = new List<string>();
        foreach (var entry in entries)
        {
            if (ValueOf(entry, AttemptMarker.Variable) is { Length: > 0 } marker) markers.Add(marker);
            if (ValueOf(entry, AttemptMarker.OuterVariable) is { } outer)
                markers.AddRange(outer.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return markers;
    }

    /// <summary>Fills the environment of a process that is about to start.</summary>
    /// <param name="environment">What it would inherit.</param>
    /// <param name="parameters">The names of the values that its command uses; it gets no others.</param>
    /// <param name="setting">The values and the marker.</param>
    public static void Fill(IDictionary<string, string?> environment, IEnumerable<string> parameters, ProcessSetting setting)
    {
        // A secret may have been given to the runner this way; only commands that use it may see it.
        foreach (var inherited in environment.Keys.Where(k => k.StartsWith(ParameterVariable.Prefix, StringComparison.OrdinalIgnoreCase)).ToArray()) environment.Remove(inherited);
        foreach (var name in parameters)
        {
            if (setting.Parameters.TryGetValue(name, out var value)) environment[ParameterVariable.NameOf(name)] = value;
        }

        foreach (var (name, value) in setting.Variables) environment[name] = value;
        if (setting.TraceParent is { } trace)
        {
            environment[TraceVariable] = trace;
            environment.Remove("TRACESTATE");
        }

        // Last, so that no parameter can hide a process from the one who ends it.
        Mark(environment, setting.Marker);
    }

    // Remembers the run that this runner itself is a step of.
    private static void Mark(IDictionary<string, string?> environment, string marker)
    {
        var outer = Environment.GetEnvironmentVariable(AttemptMarker.Variable);
        var further = Environment.GetEnvironmentVariable(AttemptMarker.OuterVariable);
        var around = string.Join(' ', new[] { outer, further }.Where(m => !string.IsNullOrEmpty(m)));
        environment[AttemptMarker.Variable] = marker;
        if (around.Length > 0) environment[AttemptMarker.OuterVariable] = around;
        else environment.Remove(AttemptMarker.OuterVariable);
    }

    private static string? ValueOf(string entry, string name) =>
        entry.Length > name.Length && entry[name.Length] == '=' && entry.StartsWith(name, StringComparison.Ordinal) ? entry[(name.Length + 1)..] : null;
}
