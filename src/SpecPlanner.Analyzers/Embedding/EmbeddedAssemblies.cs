using System.Reflection;
using System.Runtime.CompilerServices;

namespace SpecPlanner.Analyzers;

/// <summary>
/// Finds the assemblies that travel inside this one. It answers only requests from this assembly and from those it loaded itself,
/// so that two versions of it, and other analyzers with other versions of the same libraries, live side by side in one compiler.
/// </summary>
internal static class EmbeddedAssemblies
{
    private static readonly Assembly Own = typeof(EmbeddedAssemblies).Assembly;
    private static readonly Dictionary<string, Assembly> Loaded = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs before any other code of this assembly.</summary>
    [ModuleInitializer]
    internal static void Install() => AppDomain.CurrentDomain.AssemblyResolve += Resolve;

    private static Assembly? Resolve(object? sender, ResolveEventArgs request)
    {
        lock (Loaded)
        {
            if (request.RequestingAssembly is not { } asking || (asking != Own && !Loaded.ContainsValue(asking))) return null;

            var name = new AssemblyName(request.Name).Name;
            if (name is null) return null;
            if (!Loaded.TryGetValue(name, out var assembly) && Read(name + ".dll") is { } image)
            {
#pragma warning disable RS1035 // The rule asks for files beside the analyzer, which a project reference and the SDK lose (docs/decisions/0060).
                assembly = Assembly.Load(image);
#pragma warning restore RS1035
                Loaded.Add(name, assembly);
            }

            return assembly;
        }
    }

    private static byte[]? Read(string resource)
    {
        using var stream = Own.GetManifestResourceStream(resource);
        if (stream is null) return null;

        using var image = new MemoryStream();
        stream.CopyTo(image);
        return image.ToArray();
    }
}
