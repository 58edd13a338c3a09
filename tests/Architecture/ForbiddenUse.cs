using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SpecPlanner.Architecture.Tests;

/// <summary>Finds, in an assembly's metadata, what ties its answers to the machine it runs on.</summary>
internal static class ForbiddenUse
{
    private static readonly string[] Namespaces =
        ["System.Net", "System.Threading", "System.Diagnostics.Tracing", "System.IO.Pipes", "System.IO.MemoryMappedFiles", "Microsoft.Win32"];

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        // Disk.
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.FileSystemInfo", "System.IO.FileSystemWatcher",
        "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.DriveInfo", "System.IO.RandomAccess",
        "System.IO.StreamReader", "System.IO.StreamWriter",

        // Console, environment and processes.
        "System.Console", "System.Environment", "System.AppContext", "System.AppDomain",
        "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.Diagnostics.Debugger", "System.Diagnostics.Trace",
        "System.Runtime.InteropServices.RuntimeInformation", "System.OperatingSystem",

        // Clock and chance.
        "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Random", "System.TimeZoneInfo",
    };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTime.ToLocalTime",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.DateTimeOffset.ToLocalTime", "System.Guid.NewGuid",
        "System.IO.Path.GetFullPath", "System.IO.Path.GetTempPath", "System.IO.Path.GetTempFileName", "System.IO.Path.GetRandomFileName", "System.IO.Path.Exists",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.Reflection.Assembly.LoadFrom", "System.Reflection.Assembly.LoadFile",
    };

    /// <summary>Pure in spite of where they live.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        // A value that callers pass in, and what compiler-generated events and iterators use.
        "System.Threading.CancellationToken", "System.Threading.Interlocked", "System.Threading.Volatile", "System.Environment.get_CurrentManagedThreadId",

        // Text in, text out.
        "System.Net.WebUtility",
    };

    /// <summary>The forbidden types and members an assembly refers to, ordered; and its calls into native libraries.</summary>
    public static IReadOnlyList<string> In(Stream assembly)
    {
        using var file = new PEReader(assembly);
        var metadata = file.GetMetadataReader();
        var members = metadata.MemberReferences.Select(h => MemberName(metadata, metadata.GetMemberReference(h))).OfType<string>().ToArray();
        var types = metadata.TypeReferences.Select(h => TypeName(metadata, h)).Where(t => IsForbidden(t) && !OnlyHarmless(t, members));
        var native = metadata.MethodDefinitions.Select(metadata.GetMethodDefinition)
            .Where(m => !m.GetImport().Module.IsNil).Select(m => "native " + metadata.GetString(m.Name));
        return [.. types.Concat(members.Where(Members.Contains)).Concat(native).Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool IsForbidden(string type) =>
        !Harmless.Contains(type) && (Types.Contains(type) || Namespaces.Any(n => type.StartsWith(n + ".", StringComparison.Ordinal)));

    /// <summary>Whether a type is referred to for the sake of its harmless members alone.</summary>
    private static bool OnlyHarmless(string type, string[] members)
    {
        var used = members.Where(m => m[..m.LastIndexOf('.')] == type).ToArray();
        return used.Length > 0 && used.All(Harmless.Contains);
    }

    private static string? MemberName(MetadataReader metadata, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference) return null;
        return TypeName(metadata, (TypeReferenceHandle)member.Parent) + "." + metadata.GetString(member.Name);
    }

    private static string TypeName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference) return TypeName(metadata, (TypeReferenceHandle)type.ResolutionScope) + "." + name;
        return metadata.GetString(type.Namespace) + "." + name;
    }
}
