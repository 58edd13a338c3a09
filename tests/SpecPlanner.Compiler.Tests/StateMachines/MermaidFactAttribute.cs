namespace SpecPlanner.Compiler.Tests;

/// <summary>A test that asks Mermaid itself; skipped, and counted as skipped, where Node or the package is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MermaidFactAttribute : FactAttribute
{
    public MermaidFactAttribute()
    {
        if (!MermaidParser.IsThere) Skip = "Mermaid is not here: it needs Node, and npm install --prefix tests/mermaid.";
    }
}
