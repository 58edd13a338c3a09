using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class GuardReaderTests
{
    [Theory]
    [InlineData("I1", "I1")]
    [InlineData("not I1", "not I1")]
    [InlineData("NOT I1 And I2 OR I3", "not I1 and I2 or I3")]
    [InlineData("I1 or I2 and I3", "I1 or I2 and I3")]
    [InlineData("(I1 or I2) and I3", "(I1 or I2) and I3")]
    [InlineData("not (I1 and I2)", "not (I1 and I2)")]
    [InlineData("not not I1", "not not I1")]
    [InlineData("((I1))", "I1")]
    [InlineData("I1 and (I2 and I3)", "I1 and (I2 and I3)")]
    [InlineData(" I1\tand\tI2 ", "I1 and I2")]
    public void A_guard_is_read_and_written_again(string text, string expected)
    {
        var read = Read(text);

        read.Guard.ShouldNotBeNull();
        GuardText.Of(read.Guard).ShouldBe(expected);
        Read(GuardText.Of(read.Guard)).Guard.ShouldBe(read.Guard);
    }

    [Fact]
    public void Not_binds_stronger_than_and_and_and_stronger_than_or() =>
        Read("not I1 and I2 or I3").Guard.ShouldBe(new GuardOr(new GuardAnd(new GuardNot(new GuardInvariant("I1")), new GuardInvariant("I2")), new GuardInvariant("I3")));

    [Theory]
    [InlineData("", "an invariant is missing")]
    [InlineData("not", "an invariant is missing")]
    [InlineData("I1 or", "an invariant is missing")]
    [InlineData("or I1", "missing before \"or\"")]
    [InlineData("I1 and or I2", "missing before \"or\"")]
    [InlineData("()", "\")\" is no part of a guard")]
    [InlineData("I1)", "\")\" is not expected")]
    [InlineData("(I1", "not closed")]
    [InlineData("I1 I2", "\"I2\" is not expected")]
    [InlineData("I1 not I2", "\"not\" is not expected")]
    [InlineData("I1 && I2", "\"&&\" is not expected")]
    [InlineData("!I1", "Write \"not\" instead of \"!\"")]
    [InlineData("x > 3", "\">\" is not expected")]
    public void A_guard_that_cannot_be_read_is_reported_once(string text, string message)
    {
        var findings = new FindingBag(1000);

        GuardReader.Read(new Segment(text, 0), findings).Guard.ShouldBeNull();

        findings.Findings.ShouldHaveSingleItem().Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("not ")]
    [InlineData("I1 and ")]
    public void A_guard_without_end_is_refused(string part)
    {
        var findings = new FindingBag(1_000_000);

        GuardReader.Read(new Segment(string.Concat(Enumerable.Repeat(part, 100_000)) + "I1", 0), findings).Guard.ShouldBeNull();

        findings.Findings.ShouldHaveSingleItem().Message.ShouldContain("too long");
    }

    private static GuardReading Read(string text)
    {
        var findings = new FindingBag(1000);
        var read = GuardReader.Read(new Segment(text, 0), findings);
        findings.Findings.ShouldBeEmpty();
        return read;
    }
}
