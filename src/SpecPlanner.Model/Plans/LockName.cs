namespace SpecPlanner.Model;

/// <summary>The names of locks.</summary>
public static class LockName
{
    /// <summary>When two names are one lock: whatever their case, so that a slip of the shift key lets no two steps meet.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;
}
