using System.Security.Cryptography;

namespace SpecPlanner.Runtime;

/// <summary>Size and hash of a file that a criterion looks at.</summary>
internal static class SeenFile
{
    // Above it a hash would take longer than most checks; such a file is known by its size.
    private const long LargestHashed = 1024L * 1024 * 1024;

    /// <summary>The evidence. Without a hash for a file that is too large or must not be read, as its being there is no question of that.</summary>
    public static async Task<FileEvidence> OfAsync(FileInfo file, string shown, SecretMask mask, CancellationToken stop)
    {
        var hash = "";
        try
        {
            if (file.Length <= LargestHashed) hash = await HashAsync(file, mask, stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            hash = "";
        }

        return new FileEvidence { Path = mask.Hide(shown), Bytes = file.Length, Sha256 = hash };
    }

    /// <summary>The SHA-256 of all bytes, with what the mask hides hidden.</summary>
    public static async Task<string> HashAsync(FileInfo file, SecretMask mask, CancellationToken stop)
    {
        // Pipes and sockets say 0 too, and opening one could wait for ever.
        if (file.Length == 0) return Convert.ToHexStringLower(SHA256.HashData([]));
        await using var stream = file.OpenRead();
        if (mask.IsEmpty) return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop));

        using var hidden = new OutputCapture(limit: 1, mask, static _ => { });
        var buffer = new byte[64 * 1024];
        for (var count = await stream.ReadAsync(buffer, stop); count > 0; count = await stream.ReadAsync(buffer, stop)) hidden.Take(buffer.AsSpan(0, count));
        return hidden.End().Sha256;
    }
}
