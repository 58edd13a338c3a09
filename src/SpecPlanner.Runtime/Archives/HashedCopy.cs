using System.Buffers;
using System.Security.Cryptography;

namespace SpecPlanner.Runtime;

/// <summary>Copies streams of any length and hashes what goes by.</summary>
internal static class HashedCopy
{
    private const int Block = 256 * 1024;

    /// <summary>Copies up to a number of bytes.</summary>
    /// <returns>How many there were, and their SHA-256.</returns>
    public static (long Bytes, string Sha256) Copy(Stream from, Stream to, long limit)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            var total = 0L;
            int read;
            while (total < limit && (read = from.Read(buffer, 0, (int)Math.Min(buffer.Length, limit - total))) > 0)
            {
                hash.AppendData(buffer, 0, read);
                to.Write(buffer, 0, read);
                total += read;
            }

            return (total, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
