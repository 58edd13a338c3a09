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
