namespace SpecPlanner.Runner.Tests;

public sealed class TestAssemblyTests : IDisposable
{
    private static readonly string Own = typeof(TestAssemblyTests).Assembly.Location;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Marks_are_read_with_the_whole_name_of_the_test()
    {
        var (marks, problem) = TestAssembly.Read(Own);

        problem.ShouldBeNull();
        marks.Where(m => m.Specification == "sample").Select(m => (m.Item, m.Test, m.Assembly)).Order().ShouldBe(
        [
            ("B2", "SpecPlanner.Runner.Tests.CoveringSamples.Plain", "SpecPlanner.Runner.Tests"),
            ("Größe|1", "SpecPlanner.Runner.Tests.CoveringSamples+Inner`1.Nested", "SpecPlanner.Runner.Tests"),
            ("REQ-1", "SpecPlanner.Runner.Tests.CoveringSamples.Plain", "SpecPlanner.Runner.Tests"),
            ("REQ-2", "SpecPlanner.Runner.Tests.CoveringSamples.Later", "SpecPlanner.Runner.Tests"),
            ("REQ-9", "SpecPlanner.Runner.Tests.CoveringSamples", "SpecPlanner.Runner.Tests"),
        ], ignoreOrder: true);
    }

    // An async test's lines stand with a method of the compiler's. Code that was optimized does its first thing a line below its brace.
    [Theory]
    [InlineData("REQ-1", "public void Plain()")]
    [InlineData("REQ-2", "public async Task Later()")]
    public void Symbols_tell_where_a_test_stands(string item, string line)
    {
        var mark = TestAssembly.Read(Own).Marks.First(m => m.Specification == "sample" && m.Item == item);

        Path.GetFileName(mark.File).ShouldBe("CoveringSamples.cs");
        var lines = File.ReadAllLines(RepositoryRoot.Of("tests", "SpecPlanner.Runner.Tests", "Coverage", "CoveringSamples.cs"));
        lines.Skip(Math.Max(0, mark.Line - 3)).Take(3).ShouldContain(l => l.Contains(line, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_symbols_all_else_is_known()
    {
        var copy = Path.Combine(_folder.Path, "Copy.dll");
        File.Copy(Own, copy);

        var mark = TestAssembly.Read(copy).Marks.First(m => m.Id == "sample/REQ-1");

        // Symbols inside the assembly travel with it.
        if (mark.File is null) mark.Line.ShouldBe(0);
        mark.Test.ShouldBe("SpecPlanner.Runner.Tests.CoveringSamples.Plain");
    }

    [Fact]
    public void An_assembly_without_marks_has_none() => TestAssembly.Read(typeof(Model.Plan).Assembly.Location).ShouldSatisfyAllConditions(r => r.Marks.ShouldBeEmpty(), r => r.Problem.ShouldBeNull());

    [Fact]
    public void What_cannot_be_read_says_why()
    {
        _folder.With("text.dll", "This is no assembly.").With("empty.dll", "");
        File.WriteAllBytes(Path.Combine(_folder.Path, "cut.dll"), File.ReadAllBytes(Own)[..2000]);

        Problem("missing.dll").ShouldStartWith("There is no assembly");
        Problem("text.dll").ShouldEndWith("is no .NET assembly, or is damaged.");
        Problem("empty.dll").ShouldContain("is no .NET assembly");
        Problem("cut.dll").ShouldContain("is no .NET assembly");
        Problem("").ShouldContain("is a folder");
    }

    // Every cut of an assembly is either read or refused, and nothing is thrown.
    [Fact]
    public void A_damaged_assembly_is_never_an_exception()
    {
        var bytes = File.ReadAllBytes(typeof(Model.Plan).Assembly.Location);
        var random = new Random(1);
        for (var i = 0; i < 60; i++)
        {
            var damaged = bytes.ToArray();
            for (var j = 0; j < 40; j++) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var file = Path.Combine(_folder.Path, $"{i}.dll");
            File.WriteAllBytes(file, damaged);
            Should.NotThrow(() => TestAssembly.Read(file), $"cut {i}");
        }
    }

    private string Problem(string name) => TestAssembly.Read(Path.Combine(_folder.Path, name)).Problem.ShouldNotBeNull();
}
