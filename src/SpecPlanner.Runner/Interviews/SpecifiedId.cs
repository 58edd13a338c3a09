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

    /// <summary>The document, compiled.</summary>
    public static WrittenSpecification Compile(MarkdownLayers layers, SpecificationAnswers answers) =>
        WrittenSpecification.Of(layers, $"specs/{answers.Id}.md", SpecificationText.Of(answers));

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
