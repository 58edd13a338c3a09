using System.Security.Cryptography;
using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>The hash of an output that may hold secrets: a hash of a short secret would give it away.</summary>
internal static class OutputHash
{
    public static string Of(string hidden, OutputEvidence output, SecretMask mask) =>
        mask.Longest == 0 ? output.Sha256 : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hidden)));
}
