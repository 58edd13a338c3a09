using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>
/// In the compiler this assembly meets the netstandard build of the model, in these tests the net10.0 one. They differ in one thing:
/// an init accessor names a type of the framework, or of the assembly itself. So this assembly must call none from outside.
/// </summary>
public sealed class InitializerTests
{
    [Fact]
    public void No_initializer_of_another_room_is_called()
    {
        using var file = File.OpenRead(typeof(PlanGenerator).Assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var names = new TypeNames(metadata);

        var initializers =
            from handle in metadata.MemberReferences
            let member = metadata.GetMemberReference(handle)
            where member.GetKind() == MemberReferenceKind.Method
            where member.DecodeMethodSignature(names, null).ReturnType.Contains("IsExternalInit", StringComparison.Ordinal)
            select metadata.GetString(member.Name);

        initializers.ShouldBeEmpty("Add a factory method to the other room, as SourceDocument.Of is one.");
    }
}
