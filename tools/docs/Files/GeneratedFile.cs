namespace SpecPlanner.Docs;

/// <summary>A file as it has to be.</summary>
/// <param name="Path">Its path in the repository, with forward slashes.</param>
/// <param name="Text">All of its text, what people wrote in it included.</param>
internal sealed record GeneratedFile(string Path, string Text)
{
    /// <summary>Whether the repository holds it as it has to be.</summary>
    public bool IsCurrent(RepositoryText files) => files.Read(Path) == Text;
}
