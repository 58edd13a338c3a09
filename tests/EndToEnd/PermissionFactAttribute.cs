namespace SpecPlanner.EndToEnd.Tests;

/// <summary>A test of permissions; skipped, and counted as skipped, where nobody can be found for whom they hold.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PermissionFactAttribute : FactAttribute
{
    public PermissionFactAttribute() => Skip = Permissions.Problem;
}
