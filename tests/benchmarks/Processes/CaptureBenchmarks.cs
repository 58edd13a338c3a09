using System.Text;
using BenchmarkDotNet.Attributes;
using SpecPlanner.Benchmarks.Reporting;
using SpecPlanner.Runtime;

namespace SpecPlanner.Benchmarks.Processes;

/// <summary>64 MB of what a chatty program prints, in the pieces a pipe gives, hashed and cut to head and tail.</summary>
public class CaptureBenchmarks
{
    private const int Bytes = 64 * 1024 * 1024;
    private const int Piece = 64 * 1024;
    private const int Limit = 64 * 1024;

    private readonly SecretMask _secrets = new(["hunter2-hunter2-hunter2", "ghp_16C7e42F292c6912E7710c838347Ae178B4a", "postgres://app:T0p+s3cret/!@db.internal:5432/app"]);
    private byte[] _printed = [];

    [GlobalSetup]
    public void Print()
    {
        var random = new Random(20261127);
        var text = new StringBuilder();
        while (text.Length < Bytes)
            text.Append("2026-11-27T06:00:00.").Append(random.Next(1000)).Append("Z info  GET /api/items/").Append(random.Next(100_000)).Append("?page=").Append(random.Next(10)).Append(" 200 ").Append(random.NextDouble()).Append(" ms trace=").Append(Convert.ToHexStringLower(BitConverter.GetBytes(random.NextInt64()))).Append('\n');
        _printed = Encoding.UTF8.GetBytes(text.ToString())[..Bytes];
    }

    [Benchmark(Baseline = true, Description = "the same without secrets")]
    public long Plain() => Capture(SecretMask.None);

    [Aim(Ratio = 4)]
    [Benchmark(Description = "Capture 64 MB of output, three secrets hidden in all their forms")]
    public long Masked() => Capture(_secrets);

    private long Capture(SecretMask mask)
    {
        using var capture = new OutputCapture(Limit, mask, static _ => { });
        for (var at = 0; at < Bytes; at += Piece) capture.Take(_printed.AsSpan(at, Piece));
        return capture.End().Bytes;
    }
}
