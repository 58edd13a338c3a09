using System.Security.Cryptography;
using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>How long a retry waits: longer each time, and never all at the same moment.</summary>
/// <remarks>
/// The exponential backoff with decorrelated jitter (version 2) that Polly uses: https://github.com/App-vNext/Polly/wiki/Retry-with-jitter. Polly gives its delays
/// only to those who wait for them; a test holds these against Polly's own. Chance comes from the attempt's token, so the same journal gives the same delays.
/// </remarks>
internal static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>How long the next attempt waits.</summary>
    /// <param name="retries">What the task allows.</param>
    /// <param name="failures">How many attempts have failed before this one.</param>
    /// <param name="token">The token of the attempt that failed.</param>
    public static TimeSpan Of(RetryPolicy retries, int failures, string token)
    {
        if (retries.Count < 2 || retries.Backoff <= TimeSpan.Zero) return retries.Backoff;
        var most = retries.Backoff > Longest ? retries.Backoff : Longest;
        var delay = Delays(retries.Backoff, Chance(token)).ElementAt(failures);
        return delay < most ? delay : most;
    }

    /// <summary>The delays one after the other, without an upper limit.</summary>
    /// <param name="first">The median of the first one.</param>
    /// <param name="chance">Numbers from 0 up to 1.</param>
    public static IEnumerable<TimeSpan> Delays(TimeSpan first, Func<double> chance)
    {
        // The factor under the root spreads the early delays; the last one brings the first median to the value that was asked for.
        const double spread = 4.0;
        const double scale = 1 / 1.4;
        var before = 0.0;
        for (var retry = 0; ; retry++)
        {
            var at = retry + chance();
            var next = Math.Pow(2, at) * Math.Tanh(Math.Sqrt(spread * at));
            var ticks = Math.Min((next - before) * scale * first.Ticks, TimeSpan.MaxValue.Ticks - 1000.0);
            yield return TimeSpan.FromTicks((long)ticks);
            before = next;
        }
    }

    // SplitMix64, seeded with the token: the same on every machine and in every version of .NET.
    private static Func<double> Chance(string token)
    {
        var state = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        return () =>
        {
            var mixed = state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
        };
    }
}
