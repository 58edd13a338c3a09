using System.Text.Json.Serialization;

namespace SpecPlanner.Runtime;

/// <summary>The bundle of an attempt is written, and any worker outside may claim the attempt.</summary>
public sealed record AttemptOffered : AttemptEvent
{
    /// <summary>The SHA-256 of the bundle's text, as 64 hexadecimal digits.</summary>
    public required string Bundle { get; init; }
}

/// <summary>A worker outside has taken an attempt on: it is that worker's until it is completed or given back, or the lease runs out.</summary>
public sealed record AttemptClaimed : AttemptEvent
{
    /// <summary>The worker's name.</summary>
    public required string Worker { get; init; }

    /// <summary>How long the claim holds from here, and from each heartbeat.</summary>
    public required TimeSpan Lease { get; init; }
}

/// <summary>The worker of an attempt is still at it: its lease begins anew.</summary>
public sealed record AttemptHeartbeat : AttemptEvent;

/// <summary>The worker of an attempt says what came of it; whoever carries the run on takes it in.</summary>
public sealed record AttemptCompleted : AttemptEvent
{
    /// <summary>What it says.</summary>
    public required AttemptResult Result { get; init; }
}

/// <summary>The worker of an attempt has given it back; another one follows.</summary>
public sealed record AttemptReleased : AttemptInterrupted;

/// <summary>Nothing was heard of the worker of an attempt for longer than its lease; another attempt follows.</summary>
public sealed record LeaseExpired : AttemptInterrupted;
