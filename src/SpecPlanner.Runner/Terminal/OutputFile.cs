namespace SpecPlanner.Runner;

/// <summary>Puts what a command prints into a file instead, whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Prints a text, or writes it to the file that was named.</summary>
    /// <returns>The exit code.</returns>
    public static int Print(RunnerConsole console, string? output, string text)
    {
        if (output is null)
        {
            console.Out.Write(text);
            return ExitCodes.Done;
        }

        if (Write(console.FullPath(output), text) is { } problem) return console.Refuse(problem);
        console.Out.WriteLine($"Written: {TextWidth.OneLine(output)}");
        return ExitCodes.Done;
    }

    /// <summary>Writes a file, making its folder when there is none: first beside its place, then into it, so that nobody reads half of it.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="text">What it is to hold, as UTF-8.</param>
    /// <returns>Why it could not be written, as a sentence; <see langword="null"/> when all is well.</returns>
    public static string? Write(string path, string text)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(beside, text);
            File.Move(beside, path, overwrite: true);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Remove(beside);
            return $"The file {TextWidth.OneLine(path)} cannot be written: {TextWidth.OneLine(problem.Message)}";
        }
    }

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Where nothing can be written, nothing can be removed; the first problem is what is said.
        }
    }
}
