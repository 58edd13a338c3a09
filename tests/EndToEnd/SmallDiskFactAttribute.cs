namespace SpecPlanner.EndToEnd.Tests;

/// <summary>A test with a disk that can be full; skipped, and counted as skipped, where none may be mounted.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.Problem;
}
