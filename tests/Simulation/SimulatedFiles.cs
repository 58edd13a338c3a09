namespace SpecPlanner.Simulation.Tests;

/// <summary>The files of the tasks, each as the number of its last change, and the copies that were taken of them. They outlive every process.</summary>
internal sealed class SimulatedFiles
{
    private readonly Dictionary<string, int> _now = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);
    private int _changes;

    public int Of(string path) => _now.GetValueOrDefault(path);

    /// <summary>What it was before its task touched it; <see langword="null"/> when it was never copied.</summary>
    public int? CopyOf(string path) => _copies.TryGetValue(path, out var copy) ? copy : null;

    public void Change(string path) => _now[path] = ++_changes;

    public void Copy(string path) => _copies[path] = Of(path);

    public void Restore(string path) => _now[path] = _copies[path];
}
