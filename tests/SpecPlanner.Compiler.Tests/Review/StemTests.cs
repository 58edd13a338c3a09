namespace SpecPlanner.Compiler.Tests;

public class StemTests
{
    [Theory]
    [InlineData("moves", "moved")]
    [InlineData("moving", "move")]
    [InlineData("logged", "logs")]
    [InlineData("entries", "entry")]
    [InlineData("compressed", "compress")]
    [InlineData("kept", "keeps")]
    [InlineData("boxes", "box")]
    [InlineData("tries", "tried")]
    [InlineData("people", "person")]
    public void Forms_of_a_word_have_one_stem(string one, string other) => Stem.Of(one).ShouldBe(Stem.Of(other));

    [Theory]
    [InlineData("status", "statu")]
    [InlineData("bring", "br")]
    [InlineData("need", "ne")]
    [InlineData("access", "acces")]
    public void What_only_looks_like_an_ending_is_kept(string word, string cut) => Stem.Of(word).ShouldNotBe(cut);
}
