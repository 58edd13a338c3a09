namespace SpecPlanner.Compiler.Tests;

public class AnswerTextTests
{
    private const string Spec = "---\nid: x\n---\n# X\n\n```mermaid\nstateDiagram-v2\n```\n\n```sh\nls\n```\nEnd.\n";

    [Theory]
    [InlineData("{0}")]
    [InlineData("Here it is:\n\n{0}")]
    [InlineData("````markdown\n{0}````\n")]
    [InlineData("Sure.\n```markdown\n{0}```\nAnything else?\n")]
    [InlineData("````md\n# not it\n````\n\n````markdown\n{0}````")]
    [InlineData("````markdown\n---\nid: x\n---\nfirst try\n````\nBetter:\n````markdown\n{0}````")]
    public void The_specification_is_found_in_what_was_printed(string output) => AnswerText.Of(output.Replace("{0}", Spec, StringComparison.Ordinal)).ShouldBe(Spec);

    [Fact]
    public void Line_endings_do_not_matter() => AnswerText.Of($"````markdown\n{Spec}````".ReplaceLineEndings("\r\n")).ShouldBe(Spec);

    [Theory]
    [InlineData("")]
    [InlineData("I cannot do that.")]
    [InlineData("```markdown\n# X\n```")]
    [InlineData("---\nname: x\n---\n")]
    [InlineData("---\nid: x\n")]
    public void Without_front_matter_there_is_none(string output) => AnswerText.Of(output).ShouldBeNull();
}
