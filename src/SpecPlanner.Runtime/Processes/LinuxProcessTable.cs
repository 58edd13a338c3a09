using System.Globalization;
using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>Reads <c>/proc/*/environ</c>: it names the environment a program was started with, whoever its parent is now.</summary>
internal sealed class LinuxProcessTable : IProcessTable
{
    public IReadOnlyList<MarkedProcess> Read()
    {
        var processes = new List<MarkedProcess>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            if (OriginOf(folder) is not var (parent, born)) continue;
            processes.Add(new MarkedProcess(id, parent, born, MarkersOf(folder)));
        }

        return processes;
    }

    // "pid (name) state ppid …"; the name may hold anything, so the last ')' counts. Zombies are gone already.
    private static (int Parent, long Born)? OriginOf(string folder)
    {
        if (TryRead(Path.Combine(folder, "stat")) is not { Length: > 0 } bytes) return null;
        var text = Encoding.Latin1.GetString(bytes);
        var fields = text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        const int bornField = 19;
        if (fields.Length <= bornField || fields[0] is "Z" or "X") return null;
        return (int.Parse(fields[1], CultureInfo.InvariantCulture), long.Parse(fields[bornField], CultureInfo.InvariantCulture));
    }

    private static IReadOnlyList<string> MarkersOf(string folder)
    {
        if (TryRead(Path.Combine(folder, "environ")) is not { Length: > 0 } bytes) return [];
        if (bytes.AsSpan().IndexOf("SPEC_"u8) < 0) return [];
        return ProcessEnvironment.Markers(Encoding.UTF8.GetString(bytes).Split('\0'));
    }

    // A process may end, or belong to someone else, at any moment: then there is nothing to read.
    private static byte[]? TryRead(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
