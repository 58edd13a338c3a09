using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Where the answers of an interview are kept until they are a specification: <c>.specplanner/drafts/&lt;id&gt;.json</c>.</summary>
internal static class DraftFile
{
    private const string Drafts = "drafts";
    private const int LargestDraft = 1024 * 1024;

    /// <summary>The file of a draft.</summary>
    public static string Of(string root, string id) => Path.Combine(FolderOf(root), id + ".json");

    /// <summary>The ids of the drafts that are there, in order.</summary>
    public static IReadOnlyList<string> IdsIn(string root) =>
        Directory.Exists(FolderOf(root))
            ? [.. Directory.EnumerateFiles(FolderOf(root), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The answers of a draft; <see langword="null"/> when there is none.</summary>
    /// <exception cref="RunRefusedException">There is one that cannot be read; it is left as it is.</exception>
    public static SpecificationAnswers? Read(string root, string id)
    {
        var file = Of(root, id);
        if (!File.Exists(file)) return null;
        try
        {
            var (answers, problems) = AnswersReader.Read(OrdinaryFile.ReadText(file, LargestDraft));
            if (problems.Count == 0) return answers;
            throw new RunRefusedException([$"The draft {file} cannot be read (line {problems[0].Position.Line}): {problems[0].Sentence}", "Mend it, or delete it to begin anew."]);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RunRefusedException([$"The draft {file} cannot be read: {problem.Message}"]);
        }
    }

    /// <summary>Keeps the answers, whole or not at all.</summary>
    /// <returns>Why they could not be kept; <see langword="null"/> when they are.</returns>
    public static string? Write(string root, SpecificationAnswers answers)
    {
        try
        {
            return OutputFile.Write(Path.Combine(StateFolder.Make(root, Drafts), answers.Id + ".json"), AnswersJson.Of(answers));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return problem.Message;
        }
    }

    /// <summary>Takes a draft away that has become a specification.</summary>
    public static void Delete(string root, string id) => File.Delete(Of(root, id));

    private static string FolderOf(string root) => Path.Combine(root, StateFolder.Name, Drafts);
}
