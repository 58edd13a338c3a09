namespace SpecPlanner.Runtime;

/// <summary>The bundle of an attempt, and where it is kept.</summary>
/// <param name="File">The absolute path of its file.</param>
/// <param name="Text">Its text, secrets masked.</param>
/// <param name="Content">What it says.</param>
internal sealed record AttemptBundle(string File, string Text, Bundle Content)
{
    /// <summary>The environment variable with the path of the bundle.</summary>
    public const string Variable = "SPEC_BUNDLE";

    /// <summary>The kind of file that says in words what the bundle says.</summary>
    public const string Prompt = "prompt.md";

    /// <summary>The absolute path of another file of the attempt; it is kept beside the run's bundles.</summary>
    public string Beside(string kind) => Beside(File, kind);

    /// <summary>The absolute path of another file of the attempt whose bundle is in a file.</summary>
    public static string Beside(string file, string kind) => Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(file))!, "attempts", $"{Path.GetFileNameWithoutExtension(file)}.{kind}");
}
