namespace SpecPlanner.Model;

/// <summary>What values a parameter takes.</summary>
public enum ParameterType
{
    /// <summary>Text; <see cref="Parameter.Pattern"/> may narrow it.</summary>
    String,

    /// <summary>A whole number; <see cref="Parameter.Min"/> and <see cref="Parameter.Max"/> may narrow it.</summary>
    Int,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Bool,

    /// <summary>One of <see cref="Parameter.Values"/>.</summary>
    Enum,

    /// <summary>A path inside the target folder.</summary>
    Path,

    /// <summary>A length of time such as <c>90s</c>, <c>10m</c> or <c>1h30m</c>.</summary>
    Duration,

    /// <summary>An absolute <c>http</c> or <c>https</c> address.</summary>
    Url,

    /// <summary>Text that is never shown or stored.</summary>
    Secret,
}

/// <summary>A value that is chosen when a plan is run.</summary>
public sealed record Parameter
{
    /// <summary>The name placeholders use.</summary>
    public required string Name { get; init; }

    /// <summary>What values it takes.</summary>
    public ParameterType Type { get; init; }

    /// <summary>The value when none is given; <see langword="null"/> makes the parameter required.</summary>
    public string? Default { get; init; }

    /// <summary>What it is for; empty when not written.</summary>
    public string Description { get; init; } = "";

    /// <summary>For text: the regular expression the whole value must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>For numbers: the least value.</summary>
    public long? Min { get; init; }

    /// <summary>For numbers: the greatest value.</summary>
    public long? Max { get; init; }

    /// <summary>For enums: the values.</summary>
    public EquatableArray<string> Values { get; init; }
}
