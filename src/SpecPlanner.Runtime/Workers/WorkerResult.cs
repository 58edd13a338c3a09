namespace SpecPlanner.Runtime;

/// <summary>Reads what a worker outside hands in: the same that an agent may answer, described by <c>schemas/result.schema.json</c>.</summary>
public static class WorkerResult
{
    /// <summary>The most characters that are read.</summary>
    public const int Longest = 1024 * 1024;

    /// <summary>The result in a text, or what is wrong with it.</summary>
    /// <param name="text">A JSON object; text before it, as agents write it, is passed over.</param>
    /// <param name="mask">Hides secrets.</param>
    public static (AttemptResult? Result, string Problem) Read(string text, SecretMask mask)
    {
        if (text.Length > Longest) return (null, $"It is longer than {Longest} characters.");
        return ResultReading.Find(text) is { } found ? ResultReading.Read(found, mask) : (null, "There is no JSON object with a status in it.");
    }

    /// <summary>Reads the result in a file.</summary>
    /// <param name="file">The absolute path.</param>
    /// <param name="mask">Hides secrets.</param>
    public static (AttemptResult? Result, string Problem) ReadFile(string file, SecretMask mask)
    {
        try
        {
            return Read(OrdinaryFile.ReadText(file, Longest), mask);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, e.Message);
        }
    }
}
