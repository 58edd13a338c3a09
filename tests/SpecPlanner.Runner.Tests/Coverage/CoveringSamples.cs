namespace SpecPlanner.Runner.Tests;

// What the tests of a project may look like; read back from this very assembly. Nobody runs them,
// and no project has the specification: the tests write it into a folder.
#pragma warning disable CA1822, MA0038, SPEC6011
[Covers("sample/REQ-9")]
internal sealed class CoveringSamples
{
    [Covers("sample/REQ-1")]
    [Covers("sample/B2")]
    public void Plain() => GC.KeepAlive(this);

    [Covers("sample/REQ-2")]
    public async Task Later()
    {
        await Task.Yield();
        GC.KeepAlive(this);
    }

    internal sealed class Inner<T>
    {
        [Covers("sample/Größe|1")]
        public void Nested() => GC.KeepAlive(this);
    }

    [Other.Covers("sample/REQ-3")]
    public void Of_another_family() => GC.KeepAlive(this);

    internal static class Other
    {
        [AttributeUsage(AttributeTargets.Method)]
        internal sealed class CoversAttribute(string id) : Attribute
        {
            public string Id => id;
        }
    }
}
#pragma warning restore CA1822, MA0038
