namespace SpecPlanner.Runtime;

/// <summary>The file <c>.specplanner/STOP</c>: while it is there, every run in its folder halts, and none is started. What stands in it is the reason.</summary>
/// <param name="target">The target folder.</param>
public sealed class StopFile(string target)
{
    private const int LongestReason = 500;

    /// <summary>The file's absolute path.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetFullPath(target), RunFolder.StateFolder, "STOP");

    /// <summary>Whether it is there.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>Why runs are to stop; <see langword="null"/> when the file is not there.</summary>
    public string? Read()
    {
        if (!Exists) return null;
        try
        {
            using var reader = new StreamReader(Path);
            var buffer = new char[LongestReason];
            var text = new string(buffer, 0, reader.ReadBlock(buffer)).Trim();
            return text.Length == 0 ? $"The file \"{Path}\" asks for it." : text;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The file \"{Path}\" asks for it; its reason cannot be read: {e.Message}";
        }
    }

    /// <summary>Takes it away, so that a run which is taken up again goes on.</summary>
    /// <exception cref="RunRefusedException">It cannot be taken away.</exception>
    public void Remove()
    {
        try
        {
            File.Delete(Path);
        }
        catch (DirectoryNotFoundException)
        {
            return;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunRefusedException([$"The file \"{Path}\" asks every run here to stop, and cannot be taken away: {e.Message} Remove it, then resume."]);
        }
    }
}
