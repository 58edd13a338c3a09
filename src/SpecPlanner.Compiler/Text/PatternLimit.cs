namespace SpecPlanner.Compiler;

/// <summary>How long the compiler's own patterns may take.</summary>
/// <remarks>
/// What is found must not depend on how busy the machine is, so the limit is far beyond what any of them needs for the largest document; it is there only so
/// that a slip in a pattern ends an editor's wait. Patterns that authors write have their own, short one.
/// </remarks>
internal static class PatternLimit
{
    /// <summary>Half a minute.</summary>
    public static readonly TimeSpan Own = TimeSpan.FromSeconds(30);
}
