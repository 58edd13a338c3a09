using System.Security.Cryptography;
using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Puts the files that a plan was made from beside the journal of its run, before the journal speaks of them.</summary>
/// <param name="folder">The run's folder.</param>
internal sealed class SourceKeeping(RunFolder folder)
{
    private const string HoldsSecret = "It holds the value of a secret of this run.";

    /// <summary>Keeps files on the disk, names and contents; one that is kept already is not written again.</summary>
    /// <returns>What the journal says of them, ordered by path.</returns>
    /// <exception cref="JournalException">They cannot be kept.</exception>
    public EquatableArray<SourceRecord> Keep(IReadOnlyList<SourceText> texts, SecretMask mask)
    {
        if (texts.Count == 0) return [];
        try
        {
            var records = texts.OrderBy(t => t.Path, StringComparer.Ordinal).Select(t => KeepOne(t, mask)).ToEquatableArray();
            FolderSync.Sync(folder.SourcesFolder);
            FolderSync.Sync(folder.Path);
            return records;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JournalException(folder.JournalFile, $"The files that the plan was made from cannot be kept in \"{folder.SourcesFolder}\": {e.Message} Make room or give the rights, then try again.", e);
        }
    }

    private SourceRecord KeepOne(SourceText text, SecretMask mask)
    {
        if (text.Content is not { } content) return new SourceRecord { Path = text.Path, Missing = text.Missing };
        if (!mask.IsEmpty && mask.IsIn(Encoding.UTF8.GetString(content.Span))) return new SourceRecord { Path = text.Path, Missing = HoldsSecret };
        var record = new SourceRecord { Path = text.Path, Sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span)), Bytes = content.Length };
        Write(RunSources.FileOf(folder, record), content.Span);
        return record;
    }

    // Nothing else is ever written under this name; what a run that died left half is written again.
    private void Write(string file, ReadOnlySpan<byte> content)
    {
        if (File.Exists(file) && new FileInfo(file).Length == content.Length) return;
        Directory.CreateDirectory(folder.SourcesFolder);
        var half = file + ".half";
        using (var handle = File.OpenHandle(half, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(handle, content, 0);
            RandomAccess.FlushToDisk(handle);
        }

        File.Move(half, file, overwrite: true);
    }
}
