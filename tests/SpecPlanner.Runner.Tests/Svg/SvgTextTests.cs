namespace SpecPlanner.Runner.Tests;

public class SvgTextTests
{
    [Theory]
    [InlineData("Send it out", 200, new[] { "Send it out" })]
    [InlineData("Send it out to everybody", 100, new[] { "Send it out", "to everybody" })]
    [InlineData("Donaudampfschifffahrt", 100, new[] { "Donaudampf", "schifffahrt" })]
    [InlineData("one two three four five six", 60, new[] { "one two", "three…" })]
    public void Text_breaks_at_spaces_where_it_can_and_ends_in_an_ellipsis_where_it_must(string text, double width, string[] expected) =>
        SvgText.Wrap(text, width, 13, 2).ShouldBe(expected);

    [Fact]
    public void A_family_is_never_cut_apart()
    {
        var cut = SvgText.Cut("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 120, 13);

        cut.ShouldBe("👩‍👩‍👧‍👦…");
    }

    [Fact]
    public void Characters_that_turn_the_direction_of_writing_are_left_out() =>
        SvgText.OneLine("pay \u202e001 \u2066now").ShouldBe("pay 001 now");

    [Theory]
    [InlineData("plain <&> \"text\" 🚀", "plain <&> \"text\" 🚀")]
    [InlineData("bell \u0007 null \0 esc \u001b", "bell \\u0007 null \\u0000 esc \\u001B")]
    public void What_xml_forbids_is_written_out(string text, string expected) => XmlText.Of(text).ShouldBe(expected);

    // Not as data of a theory: on their way there such halves get lost.
    [Fact]
    public void Half_a_character_is_written_out() =>
        XmlText.Of("half \ud83d pair, \udc00, \ufffe").ShouldBe("half \\uD83D pair, \\uDC00, \\uFFFE");
}
