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
            if (ParentOf(folder) is not { } parent) continue;
            processes.Add(new MarkedProcess(id, parent, MarkersOf(folder)));
        }

        return processes;
    }

    // "pid (name) state ppid …"; the name may hold anything, so the last ')' counts. Zombies are gone already.
    private static int? ParentOf(string folder)
    {
        if (TryRead(Path.Combine(folder, "stat")) is not { Length: > 0 } bytes) return null;
        var text = Encoding.Latin1.GetString(bytes);
        var fields = text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 1 && fields[0] is not ("Z" or "X") ? int.Parse(fields[1], CultureInfo.InvariantCulture) : null;
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
