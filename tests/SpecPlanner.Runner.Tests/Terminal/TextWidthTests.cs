namespace SpecPlanner.Runner.Tests;

public class TextWidthTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly ten", 11, "exactly ten")]
    [InlineData("one too long", 11, "one too lo…")]
    [InlineData("日本語テキスト", 14, "日本語テキスト")]
    [InlineData("日本語テキスト", 13, "日本語テキス…")]
    [InlineData("日本語テキスト", 12, "日本語テキ…")]
    [InlineData("日本語", 2, "…")]
    [InlineData("anything", 0, "")]
    public void A_text_is_cut_by_columns_not_by_characters(string text, int width, string expected)
    {
        TextWidth.Cut(text, width).ShouldBe(expected);
        TextWidth.Of(TextWidth.Cut(text, width)).ShouldBeLessThanOrEqualTo(width);
    }

    [Theory]
    [InlineData("0123456789", 10, "0123456789")]
    [InlineData("0123456789", 8, "012…6789")]
    [InlineData("日本語テキスト", 9, "日…キスト")]
    public void A_text_that_is_cut_in_its_middle_keeps_its_end(string text, int width, string expected) =>
        TextWidth.CutMiddle(text, width).ShouldBe(expected);

    [Theory]
    [InlineData("a\nb\tc\r", "a b c")]
    [InlineData("\u001b[1;31mred\u001b[0m text", "red text")]
    [InlineData("\u001b]0;title\u0007shown", "shown")]
    [InlineData("\u001b]0;never closed", "")]
    [InlineData("bell\u0007 and \u001bMback", "bell and back")]
    [InlineData("cut at the end\u001b", "cut at the end")]
    [InlineData("cut at the end\u001b[3", "cut at the end")]
    public void Control_characters_and_terminal_sequences_never_reach_the_screen(string text, string expected) =>
        TextWidth.OneLine(text).ShouldBe(expected);

    [Fact]
    public void Text_wraps_at_spaces_and_a_long_word_stands_alone() =>
        TextWidth.Wrap("one two incomprehensibilities three", 8).ShouldBe(["one two", "incomprehensibilities", "three"]);

    [Fact]
    public void A_symbol_that_is_several_in_one_is_cut_whole_and_shown_by_its_first()
    {
        TextWidth.Cut("family 👩‍👩‍👧‍👦 of four", 9).ShouldBe("family …");
        TextWidth.Simple("family 👩‍👩‍👧‍👦 of four").ShouldBe("family 👩 of four");
        TextWidth.Simple("plain").ShouldBe("plain");
    }

    [Fact]
    public void Sequences_that_colour_are_left_out_and_other_characters_stay() =>
        TextWidth.WithoutSequences("\u001b[31mred\u001b[0m\n\u0007").ShouldBe("red\n\u0007");
}
