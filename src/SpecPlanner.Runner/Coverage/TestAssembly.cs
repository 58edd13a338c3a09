using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>Reads what tests say they cover out of an assembly's metadata. Nothing is loaded, so nothing can run.</summary>
internal static class TestAssembly
{
    private const string AttributeName = "CoversAttribute";
    private const string AttributeNamespace = "SpecPlanner";

    /// <summary>The marks of the assembly's tests, or why they cannot be read.</summary>
    /// <param name="path">The absolute path of the file.</param>
    public static (IReadOnlyList<CoverMark> Marks, string? Problem) Read(string path)
    {
        var shown = TextWidth.OneLine(path);
        if (Directory.Exists(path)) return ([], $"{shown} is a folder. Name the assemblies in it, such as bin/Debug/net10.0/My.Tests.dll.");
        try
        {
            using var stream = File.OpenRead(path);
            using var image = new PEReader(stream);
            if (!image.HasMetadata || !image.GetMetadataReader().IsAssembly) return ([], $"{shown} is no .NET assembly.");
            using var symbols = SymbolsOf(image, path);
            return (MarksOf(image.GetMetadataReader(), symbols?.GetMetadataReader()), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ([], $"There is no assembly {shown}. Build the tests first, or look for a misspelt name.");
        }
        catch (BadImageFormatException)
        {
            return ([], $"{shown} is no .NET assembly, or is damaged.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], $"{shown} cannot be read: {TextWidth.OneLine(e.Message)}");
        }
    }

    private static List<CoverMark> MarksOf(MetadataReader reader, MetadataReader? symbols)
    {
        var assembly = reader.GetString(reader.GetAssemblyDefinition().Name);
        var marks = new List<CoverMark>();
        var bodies = BodiesOf(symbols);
        foreach (var handle in reader.CustomAttributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (!IsCovers(reader, attribute) || IdOf(reader, attribute) is not { } id) continue;
            if (attribute.Parent.Kind == HandleKind.MethodDefinition)
            {
                var method = (MethodDefinitionHandle)attribute.Parent;
                var definition = reader.GetMethodDefinition(method);
                var (file, line) = PlaceOf(symbols, bodies.GetValueOrDefault(method, method));
                marks.Add(new CoverMark(id, $"{NameOf(reader, definition.GetDeclaringType())}.{reader.GetString(definition.Name)}", assembly) { File = file, Line = line });
            }
            else if (attribute.Parent.Kind == HandleKind.TypeDefinition)
            {
                marks.Add(new CoverMark(id, NameOf(reader, (TypeDefinitionHandle)attribute.Parent), assembly));
            }
        }

        return marks;
    }

    private static bool IsCovers(MetadataReader reader, CustomAttribute attribute)
    {
        var type = attribute.Constructor.Kind switch
        {
            HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent,
            HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType(),
            _ => default(EntityHandle),
        };
        var (space, name) = type.Kind switch
        {
            HandleKind.TypeReference when reader.GetTypeReference((TypeReferenceHandle)type) is var reference => (reference.Namespace, reference.Name),
            HandleKind.TypeDefinition when reader.GetTypeDefinition((TypeDefinitionHandle)type) is var definition => (definition.Namespace, definition.Name),
            _ => default,
        };
        return reader.StringComparer.Equals(name, AttributeName) && reader.StringComparer.Equals(space, AttributeNamespace);
    }

    // One string is all that the attribute takes (ECMA-335, II.23.3).
    private static string? IdOf(MetadataReader reader, CustomAttribute attribute)
    {
        var value = reader.GetBlobReader(attribute.Value);
        const ushort prolog = 1;
        return value.RemainingBytes > 2 && value.ReadUInt16() == prolog ? value.ReadSerializedString() : null;
    }

    private static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil) return $"{NameOf(reader, type.GetDeclaringType())}+{name}";
        return type.Namespace.IsNil ? name : $"{reader.GetString(type.Namespace)}.{name}";
    }

    // Symbols only say where a test stands; without them, or with others, everything else is still known.
    private static MetadataReaderProvider? SymbolsOf(PEReader image, string path)
    {
        try
        {
            return image.TryOpenAssociatedPortablePdb(path, static file => File.Exists(file) ? File.OpenRead(file) : null, out var provider, out _) ? provider : null;
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // The lines of an async method stand with the method that the compiler moved its body to.
    private static Dictionary<MethodDefinitionHandle, MethodDefinitionHandle> BodiesOf(MetadataReader? symbols)
    {
        var bodies = new Dictionary<MethodDefinitionHandle, MethodDefinitionHandle>();
        if (symbols is null) return bodies;
        foreach (var handle in symbols.MethodDebugInformation)
        {
            var kickoff = symbols.GetMethodDebugInformation(handle).GetStateMachineKickoffMethod();
            if (!kickoff.IsNil) bodies[kickoff] = handle.ToDefinitionHandle();
        }

        return bodies;
    }

    private static (string? File, int Line) PlaceOf(MetadataReader? symbols, MethodDefinitionHandle method)
    {
        if (symbols is null) return (null, 0);
        var information = symbols.GetMethodDebugInformation(method);
        foreach (var point in information.GetSequencePoints())
        {
            if (!point.IsHidden) return (symbols.GetString(symbols.GetDocument(point.Document).Name), point.StartLine);
        }

        return (null, 0);
    }
}
