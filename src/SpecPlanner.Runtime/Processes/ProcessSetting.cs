namespace SpecPlanner.Runtime;

/// <summary>What every process of an attempt is given.</summary>
internal sealed record ProcessSetting
{
    /// <summary>The folder it runs in.</summary>
    public required string Folder { get; init; }

    /// <summary>The value of <c>SPEC_ATTEMPT</c>.</summary>
    public required string Marker { get; init; }

    /// <summary>The parameters' values by name.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>The parameters whose values are addresses.</summary>
    public IReadOnlySet<string> UrlParameters { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What is hidden in everything that is kept or shown.</summary>
    public SecretMask Mask { get; init; } = SecretMask.None;

    /// <summary>Is shown each line that is printed.</summary>
    public Action<string> LastLine { get; init; } = static _ => { };

    /// <summary>What it reads on its standard input; nothing when empty.</summary>
    public string Input { get; init; } = "";

    /// <summary>Is shown the bytes of the standard output as they come, secrets included.</summary>
    public OutputTap? Tap { get; init; }

    /// <summary>Further environment variables by name, set by the runner itself.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The span that it belongs to, as a W3C <c>traceparent</c>; <see langword="null"/> to inherit what there is.</summary>
    public string? TraceParent { get; init; }

    /// <summary>How many bytes of the head, and as many of the tail, of an output are kept.</summary>
    public int Limit { get; init; } = 64 * 1024;
}
