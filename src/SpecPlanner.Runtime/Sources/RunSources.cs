using System.Security.Cryptography;

namespace SpecPlanner.Runtime;

/// <summary>The files that the plans of a run were made from, as the run keeps them: one file for each content, in <c>sources/</c>.</summary>
public static class RunSources
{
    private const int DigitsInName = 16;

    /// <summary>The absolute path of the kept bytes; they are there unless the record says that they are missing.</summary>
    /// <param name="target">The target folder.</param>
    /// <param name="runId">The run's id.</param>
    /// <param name="record">What the journal says of the file.</param>
    /// <exception cref="ArgumentException">The file was not kept.</exception>
    public static string FileOf(string target, string runId, SourceRecord record) => FileOf(new RunFolder(target, runId), record);

    /// <summary>The kept bytes, held against their hash.</summary>
    /// <exception cref="InvalidDataException">They are missing, or are not what they were.</exception>
    /// <exception cref="IOException">They cannot be read.</exception>
    public static byte[] Read(string target, string runId, SourceRecord record)
    {
        if (record.Missing is { } missing) throw new InvalidDataException($"\"{record.Path}\" was not kept. {missing}");
        var bytes = File.ReadAllBytes(FileOf(target, runId, record));
        return string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), record.Sha256, StringComparison.Ordinal)
            ? bytes
            : throw new InvalidDataException($"\"{record.Path}\" is not what the run kept: its SHA-256 is another one.");
    }

    /// <summary>The beginning of the hash finds the file, its own name lets people read the folder.</summary>
    internal static string FileOf(RunFolder folder, SourceRecord record) =>
        record.Sha256.Length < DigitsInName ? throw new ArgumentException($"\"{record.Path}\" was not kept.", nameof(record)) :
        Path.Combine(folder.SourcesFolder, $"{record.Sha256[..DigitsInName]}-{record.Path[(record.Path.LastIndexOf('/') + 1)..]}");
}
