using System.IO.Compression;

namespace SpecPlanner.Runtime;

/// <summary>An archive that is read: each file is held against its checksum before anybody relies on it.</summary>
public sealed class ArchiveFile : IDisposable
{
    /// <summary>The entry that says what the others are.</summary>
    internal const string ManifestName = "manifest.json";

    /// <summary>The plan of a run, in its folder in an archive; a restored run does without it.</summary>
    internal const string PlanName = "plan.json";

    private const int LargestManifest = 256 * 1024 * 1024;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;

    private ArchiveFile(string file, ZipArchive zip, Dictionary<string, ZipArchiveEntry> entries, ArchiveManifest manifest) =>
        (File, _zip, _entries, Manifest) = (file, zip, entries, manifest);

    /// <summary>Its absolute path.</summary>
    public string File { get; }

    /// <summary>What it holds.</summary>
    public ArchiveManifest Manifest { get; }

    /// <summary>Opens an archive and reads its manifest.</summary>
    /// <exception cref="ArchiveException">It is none, is damaged, newer, or cannot be read.</exception>
    public static ArchiveFile Open(string file)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
            foreach (var entry in zip.Entries)
            {
                if (!entries.TryAdd(entry.FullName, entry)) throw new InvalidDataException($"it has the entry \"{entry.FullName}\" twice.");
            }

            return new ArchiveFile(file, zip, entries, Checked(ManifestOf(entries), entries));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            stream?.Dispose();
            throw new ArchiveException(file, e is InvalidDataException ? $"The archive \"{file}\" cannot be used: {e.Message} Nothing was changed." : $"The archive \"{file}\" cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads every file in it and holds it against its checksum.</summary>
    /// <exception cref="ArchiveException">One is damaged; the message names it.</exception>
    public void Verify()
    {
        foreach (var entry in Manifest.Entries) CopyTo(entry, Stream.Null);
    }

    /// <summary>Copies a file out of it.</summary>
    /// <exception cref="ArchiveException">It is damaged; the message names it.</exception>
    internal void CopyTo(ArchiveEntry entry, Stream to)
    {
        try
        {
            using var source = _entries[entry.Path].Open();
            var (bytes, sha256) = HashedCopy.Copy(source, to, entry.Bytes + 1);
            if (bytes != entry.Bytes || !string.Equals(sha256, entry.Sha256, StringComparison.Ordinal)) throw Damaged(entry, "its checksum is another one", inner: null);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(entry, e.Message.TrimEnd('.'), e);
        }
    }

    /// <summary>Closes it.</summary>
    public void Dispose() => _zip.Dispose();

    private ArchiveException Damaged(ArchiveEntry entry, string why, Exception? inner) =>
        new(File, $"The archive \"{File}\" is damaged at its entry \"{entry.Path}\": {why}. Nothing was changed. Use another copy of it.", inner);

    private static ArchiveManifest ManifestOf(Dictionary<string, ZipArchiveEntry> entries)
    {
        if (!entries.TryGetValue(ManifestName, out var entry)) throw new InvalidDataException($"it has no {ManifestName}.");
        using var source = entry.Open();
        using var json = new MemoryStream();
        if (HashedCopy.Copy(source, json, LargestManifest).Bytes == LargestManifest) throw new InvalidDataException("its manifest is too long.");
        return ArchiveJson.Read(json.GetBuffer().AsMemory(0, (int)json.Length));
    }

    // What is not in the manifest has no checksum, and a path may lead anywhere: both are refused before anything is read.
    private static ArchiveManifest Checked(ArchiveManifest manifest, Dictionary<string, ZipArchiveEntry> entries)
    {
        var runs = manifest.Runs.Select(r => r.Run).ToHashSet(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ManifestName };
        foreach (var entry in manifest.Entries)
        {
            if (!EntryPath.IsSafe(entry.Path, runs)) throw new InvalidDataException($"its entry \"{entry.Path}\" would lead out of the folder of its runs.");
            if (!entries.ContainsKey(entry.Path)) throw new InvalidDataException($"its entry \"{entry.Path}\" is missing.");
            if (!known.Add(entry.Path)) throw new InvalidDataException($"it has the entry \"{entry.Path}\" twice.");
        }

        return entries.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown ? throw new InvalidDataException($"its entry \"{unknown}\" is not in its manifest.") : manifest;
    }
}
