namespace SpecPlanner.Runtime;

/// <summary>A file as it was when a criterion looked at it.</summary>
public sealed record FileEvidence
{
    /// <summary>The path relative to the target folder, secrets masked.</summary>
    public required string Path { get; init; }

    /// <summary>How many bytes it held.</summary>
    public required long Bytes { get; init; }

    /// <summary>The SHA-256 of its bytes (secrets masked), as 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
