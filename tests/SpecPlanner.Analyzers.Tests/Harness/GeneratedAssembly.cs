using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using SpecPlanner.Model;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>Compiled generated code, loaded: its plans are records of the very model this test uses.</summary>
internal static class GeneratedAssembly
{
    /// <summary>Compiles and loads; fails on any warning, undocumented members included.</summary>
    public static Assembly Load(Compilation compilation)
    {
        compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        using var image = new MemoryStream();
        compilation.Emit(image).Success.ShouldBeTrue();
        image.Position = 0;
        return new AssemblyLoadContext("generated", isCollectible: true).LoadFromStream(image);
    }

    /// <summary>The plan of a generated class.</summary>
    public static Plan PlanOf(this Assembly assembly, string type) => (Plan)ValueOf(assembly, type, "Plan")!;

    /// <summary>The value of a static property or constant.</summary>
    public static object? ValueOf(this Assembly assembly, string type, string member)
    {
        var found = assembly.GetType(type, throwOnError: true)!;
        return found.GetProperty(member) is { } property ? property.GetValue(null) : found.GetField(member)!.GetValue(null);
    }
}
