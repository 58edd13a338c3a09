using System.Security.Cryptography;
using System.Text;

namespace SpecPlanner.Runtime.Tests;

public class OutputCaptureTests
{
    [Fact]
    public void Short_output_is_kept_whole()
    {
        var output = Capture(limit: 8, pieces: ["hello", " world"]);
        (output.Head, output.Tail, output.Omitted, output.Bytes).ShouldBe(("hello world", "", 0, 11));
    }

    [Fact]
    public void Of_long_output_head_tail_and_the_hash_of_all_are_kept()
    {
        var text = string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i},"));
        foreach (var size in new[] { 1, 7, 64, 5000 })
        {
            var output = Capture(limit: 10, pieces: [.. text.Chunk(size).Select(c => new string(c))]);
            output.Head.ShouldBe(text[..10]);
            output.Tail.ShouldBe(text[^10..]);
            output.Omitted.ShouldBe(text.Length - 20);
            output.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_are_shown_escaped() =>
        Capture(8, SecretMask.None, [[(byte)'a', 0xFF, 0x00, 0x1B, 0xC3, 0xA9]]).Head.ShouldBe("a\\xFF\\x00\\x1Bé");

    [Fact]
    public void A_character_that_is_cut_is_left_out_whole()
    {
        var output = Capture(limit: 4, pieces: ["aäöüäöüäöüz"]);
        (output.Head, output.Tail, output.Omitted).ShouldBe(("aä", "üz", 14));
    }

    // A byte that is no text takes four characters: the text is what must stay small.
    [Fact]
    public void What_is_kept_of_bytes_that_are_no_text_is_no_longer_than_of_text()
    {
        var output = Capture(limit: 100, SecretMask.None, [[.. Enumerable.Repeat((byte)0xFF, 10_000)]]);

        (output.Head.Length, output.Tail.Length, output.Omitted, output.Bytes).ShouldBe((100, 100, 9_950, 10_000));
        output.Head.ShouldStartWith("\\xFF\\xFF");
    }

    [Fact]
    public void Of_any_bytes_head_tail_and_what_is_left_out_add_up()
    {
        var random = new Random(5);
        for (var run = 0; run < 500; run++)
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            var limit = random.Next(8, 120);
            var output = Capture(limit, SecretMask.None, [.. bytes.Chunk(random.Next(1, 50))]);

            output.Bytes.ShouldBe(bytes.Length);
            output.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
            EscapedText.Of(bytes).ShouldStartWith(output.Head);
            EscapedText.Of(bytes).ShouldEndWith(output.Tail);
            if (output.Omitted == 0) output.Head.ShouldBe(EscapedText.Of(bytes));
            else Math.Max(output.Head.Length, output.Tail.Length).ShouldBeLessThanOrEqualTo(limit);
        }
    }

    // Counted, not timed: whatever is printed, what is held is the two ends, one piece and the line that is shown.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_long_output_takes_no_more_memory_than_a_short_one(bool isMasked)
    {
        var piece = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("line without any end ", 3121)))[..(64 * 1024)];
        using var capture = new OutputCapture(64 * 1024, isMasked ? new SecretMask(["hunter2-hunter2"]) : SecretMask.None, static _ => { });
        capture.Take(piece);
        capture.Take(piece);
        capture.Take(piece);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 500; i++) capture.Take(piece);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64 * 1024);
        capture.End().Bytes.ShouldBe(503L * 64 * 1024);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void A_secret_is_hidden_however_the_output_is_cut_in_pieces(int size)
    {
        var text = "key=s3cr3t; again s3cr3ts3cr3t, nearly s3cr3";
        var output = Capture(1000, new SecretMask(["s3cr3t"]), [.. Encoding.UTF8.GetBytes(text).Chunk(size)]);
        output.Head.ShouldBe("key=***; again ******, nearly s3cr3");
    }

    [Fact]
    public void The_last_line_is_shown_once_it_is_whole()
    {
        var lines = new List<string>();
        using var capture = new OutputCapture(100, SecretMask.None, lines.Add);
        foreach (var piece in new[] { "one\ntw", "o\n", "\rthree\r", "four" }) capture.Take(Encoding.UTF8.GetBytes(piece));
        capture.End();
        lines.ShouldBe(["one", "two", "three", "four"]);
    }

    private static OutputEvidence Capture(int limit, string[] pieces) => Capture(limit, SecretMask.None, [.. pieces.Select(Encoding.UTF8.GetBytes)]);

    private static OutputEvidence Capture(int limit, SecretMask mask, byte[][] pieces)
    {
        using var capture = new OutputCapture(limit, mask, static _ => { });
        foreach (var piece in pieces) capture.Take(piece);
        return capture.End();
    }
}
