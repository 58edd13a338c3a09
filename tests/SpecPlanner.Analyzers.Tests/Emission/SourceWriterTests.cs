namespace SpecPlanner.Analyzers.Tests;

public sealed class SourceWriterTests
{
    [Fact]
    public void Lines_are_indented_and_end_with_a_line_feed_on_every_machine() =>
        new SourceWriter().Open("class A").Write("int ").Line("B;").Line().Close(";").ToString().ShouldBe("class A\n{\n    int B;\n\n};\n");
}
