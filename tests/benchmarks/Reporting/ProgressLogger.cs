using BenchmarkDotNet.Loggers;

namespace SpecPlanner.Benchmarks.Reporting;

/// <summary>Tells which benchmark runs, and what went wrong, and keeps the rest to itself.</summary>
internal sealed class ProgressLogger : ILogger
{
    public string Id => nameof(ProgressLogger);

    public int Priority => 0;

    public void Write(LogKind logKind, string text)
    {
        if (logKind == LogKind.Error || text.StartsWith("// Benchmark: ", StringComparison.Ordinal)) Console.Error.Write(text);
    }

    public void WriteLine()
    {
    }

    public void WriteLine(LogKind logKind, string text) => Write(logKind, text + "\n");

    public void Flush() => Console.Error.Flush();
}
