using System.Text.Json.Serialization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What stood at a path.</summary>
public enum FileKind
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A file.</summary>
    File,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A folder.</summary>
    Folder,
}

/// <summary>What stood at one path before a task touched it.</summary>
public sealed record FileSnapshot
{
    /// <summary>The path, relative to the target folder.</summary>
    public required string Path { get; init; }

    /// <summary>What stood there.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>Whether a copy of its content is kept: of files only.</summary>
    internal bool HasCopy => Kind == FileKind.File;

    /// <summary>For a file: how many bytes it had.</summary>
    public long Bytes { get; init; }

    /// <summary>For a file: the SHA-256 of its content, as 64 hexadecimal digits; the copy is kept under this name. Else empty.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>For a link: where it led. Else <see langword="null"/>.</summary>
    public string? Link { get; init; }

    /// <summary>For a file: when it was written last, in UTC. Else <see langword="null"/>.</summary>
    public DateTimeOffset? Written { get; init; }

    /// <summary>For a file or folder: its permission bits where the system has them. Else <see langword="null"/>.</summary>
    public int? Mode { get; init; }
}

/// <summary>What was done to bring one path back.</summary>
public enum FileRestoration
{
    /// <summary>It stood as it was before.</summary>
    Unchanged,

    /// <summary>It was brought back.</summary>
    Restored,

    /// <summary>It had not been there before and was removed.</summary>
    Removed,

    /// <summary>It could not be brought back.</summary>
    Failed,
}

/// <summary>One path after the files of a task were restored.</summary>
public sealed record RestoredFile
{
    /// <summary>The path, relative to the target folder.</summary>
    public required string Path { get; init; }

    /// <summary>What was done.</summary>
    public required FileRestoration Change { get; init; }

    /// <summary>Why it failed; empty when it did not.</summary>
    public string Problem { get; init; } = "";
}

/// <summary>The files a task names were copied before its first attempt touches them.</summary>
public sealed record FilesSnapshotted : AttemptEvent
{
    /// <summary>What stood at each path; what stands below a folder is listed too.</summary>
    public EquatableArray<FileSnapshot> Files { get; init; }
}

/// <summary>An attempt failed, and the files of its task are brought back before anything else is decided.</summary>
public sealed record FilesRestoring : AttemptEvent;

/// <summary>The files of a task were brought back to what they were before its first attempt, as far as that could be done.</summary>
public sealed record FilesRestored : AttemptEvent
{
    /// <summary>Whether it was done after an attempt that failed; else before one begins.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AfterFailure { get; init; }

    /// <summary>Whether all of them stand as they did.</summary>
    internal bool IsWhole => Files.All(f => f.Change != FileRestoration.Failed);

    /// <summary>What was done to each path.</summary>
    public EquatableArray<RestoredFile> Files { get; init; }
}
