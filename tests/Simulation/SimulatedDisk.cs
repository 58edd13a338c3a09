using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>The journal of the run on a simulated disk, as one process has it open.</summary>
internal sealed class SimulatedDisk(Platter platter) : IJournalFile
{
    public string Name => "simulated";

    public long Length => platter.Length;

    public IDisposable Lock()
    {
        platter.Lock();
        return new Held(platter);
    }

    public string? Replaced() => null;

    public Stream Read() => platter.Read();

    public void Write(long offset, ReadOnlySpan<byte> bytes) => platter.Write(offset, bytes);

    public void Cut(long length) => platter.Cut(length);

    public void Sync() => platter.Sync();

    public void Dispose()
    {
    }

    private sealed class Held(Platter platter) : IDisposable
    {
        public void Dispose() => platter.Unlock();
    }
}
