namespace SpecPlanner.Runtime;

/// <summary>What an archive holds; described by <c>schemas/archive.schema.json</c>.</summary>
public sealed record ArchiveManifest
{
    /// <summary>The format that this version writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The format.</summary>
    public required int Format { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The version of the program that made it; <see langword="null"/> when nobody said.</summary>
    public string? Version { get; init; }

    /// <summary>The project: the name of the folder that the runs worked on.</summary>
    public required string Project { get; init; }

    /// <summary>The runs in it, oldest first.</summary>
    public required IReadOnlyList<ArchivedRun> Runs { get; init; }

    /// <summary>The files in it, in the order they stand there.</summary>
    public required IReadOnlyList<ArchiveEntry> Entries { get; init; }
}

/// <summary>A run in an archive.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Plan">The plan's id.</param>
/// <param name="PlanName">The plan's name.</param>
/// <param name="PlanHash">The SHA-256 of the plan's canonical JSON.</param>
/// <param name="State">Where it stood, as a word.</param>
/// <param name="Started">When it began, in UTC.</param>
/// <param name="Updated">When its last event was recorded, in UTC.</param>
/// <param name="Events">How many events its journal has.</param>
public sealed record ArchivedRun(string Run, string Plan, string PlanName, string PlanHash, string State, DateTimeOffset Started, DateTimeOffset Updated, long Events);

/// <summary>A file in an archive.</summary>
/// <param name="Path">Its path, with forward slashes: <c>runs/&lt;run&gt;/…</c>.</param>
/// <param name="Part"><c>planning</c>: what the run was made from; <c>execution</c>: what came of it.</param>
/// <param name="Bytes">How many bytes it has.</param>
/// <param name="Sha256">The SHA-256 of them, as 64 hexadecimal digits.</param>
public sealed record ArchiveEntry(string Path, string Part, long Bytes, string Sha256);
