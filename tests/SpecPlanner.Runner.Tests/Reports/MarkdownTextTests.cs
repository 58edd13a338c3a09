namespace SpecPlanner.Runner.Tests;

public class MarkdownTextTests
{
    [Theory]
    [InlineData("a *b* _c_ `d` [e](f) <g> & h | i \\ #j", "a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) &lt;g&gt; &amp; h &#124; i \\\\ \\#j")]
    [InlineData("two\nlines\u001b[31m", "two lines")]
    public void Markup_in_a_text_is_text(string text, string expected) => MarkdownText.Of(text).ShouldBe(expected);

    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a `b` c", "`` a `b` c ``")]
    [InlineData("```", "```` ``` ````")]
    [InlineData("", "`` ``")]
    public void Code_has_more_backticks_around_it_than_in_it(string text, string expected) => MarkdownText.Code(text).ShouldBe(expected);

    [Fact]
    public void A_fence_is_longer_than_any_in_the_block() =>
        MarkdownText.Block("text", ["a", "`````", "b"]).ShouldBe(["``````text", "a", "`````", "b", "``````"]);
}
