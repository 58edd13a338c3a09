using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The id of a specification that is to be written, and the document that answers make under it.</summary>
internal static class SpecifiedId
{
    /// <summary>Why an id cannot be taken; <see langword="null"/> when it can.</summary>
    public static Draft? Problem(MarkdownLayers layers, string id, string program, MarkdownPlace place) =>
        NewId.Problem(id, needsCategory: false, $"{program} specify") ?? new NewDocuments(layers, program, place).TakenSpecification(id);

    /// <summary>A name for people made out of an id.</summary>
    public static string NameOf(string id) => YamlText.NameOf(id).Trim('"');

    /// <summary>The document with what was said, and drafts of what follows from it, compiled.</summary>
    /// <remarks>Without the drafts nothing would cover the requirements, and the gates would not pass.</remarks>
    public static WrittenSpecification Compile(MarkdownLayers layers, SpecificationAnswers answers)
    {
        var said = new SourceDocument($"specs/{answers.Id}.md", DocumentKind.Specification, SpecificationText.Of(answers));
        var hints = ProjectHints.Of(ProjectInspector.Inspect(layers.Root!));
        return WrittenSpecification.Of(layers, said.Path, SpecificationDrafts.Of(said, hints).Text);
    }

    /// <summary>Writes the document where there is none.</summary>
    /// <returns>Why it could not be written; <see langword="null"/> when it is.</returns>
    public static string? Create(WrittenSpecification written)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(written.File)!);
            using var writer = new StreamWriter(new FileStream(written.File, FileMode.CreateNew, FileAccess.Write));
            writer.Write(written.Text);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return $"The file cannot be written: {TextWidth.OneLine(problem.Message)}";
        }
    }
}
