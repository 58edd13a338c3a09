namespace SpecPlanner.Runtime;

/// <summary>The bundle of an attempt, and where it is kept.</summary>
/// <param name="File">The absolute path of its file.</param>
/// <param name="Text">Its text, secrets masked.</param>
/// <param name="Content">What it says.</param>
internal sealed record AttemptBundle(string File, string Text, Bundle Content)
{
    /// <summary>The environment variable with the path of the bundle.</summary>
    public const string Variable = "SPEC_BUNDLE";
}
