namespace SpecPlanner.Runtime;

/// <summary>A worker outside that has taken an attempt on.</summary>
/// <param name="Worker">Its name.</param>
/// <param name="Lease">How long it may be silent.</param>
/// <param name="Since">When it took the attempt on.</param>
/// <param name="Until">When its lease runs out unless it is heard of.</param>
/// <param name="Limit">When the attempt has taken longer than its task may; <see langword="null"/> where there is no limit.</param>
public sealed record TaskClaim(string Worker, TimeSpan Lease, DateTimeOffset Since, DateTimeOffset Until, DateTimeOffset? Limit)
{
    /// <summary>When the attempt ends unless it is heard of, or is completed.</summary>
    internal DateTimeOffset Due => Limit < Until ? Limit.Value : Until;
}
