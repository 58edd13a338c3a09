using System.Security.Cryptography;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>What a step prints is kept at both ends, hashed whole, and never grows the journal.</summary>
public sealed class LongOutputTests : IDisposable
{
    private const int Limit = 64 * 1024;
    private const long Gigabyte = 1024L * 1024 * 1024;

    private readonly SessionHarness _runs = new();

    [Fact]
    public async Task Of_a_gigabyte_the_two_ends_the_size_and_the_hash_are_kept()
    {
        var state = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", $"head -c {Gigabyte} /dev/zero; printf end")));

        state.Phase.ShouldBe(RunPhase.Done, state.Reason);
        var output = state.TaskOf("one").Action!.Commands[0].Output;
        output.Bytes.ShouldBe(Gigabyte + 3);
        output.Sha256.ShouldBe(HashOfZeros(Gigabyte, "end"u8));
        output.Tail.ShouldEndWith("\\x00end");
        (output.Head.Length, output.Tail.Length).ShouldBe((Limit, Limit - 1));
        _runs.JournalText(state.RunId).Length.ShouldBeLessThan(3 * Limit);
    }

    [Fact]
    public async Task Bytes_of_every_value_are_hashed_as_they_are_and_shown_without_moving_a_cursor()
    {
        // All 256 values, a sequence that clears the screen, half a character, and a line that does not end.
        const string script = """
            i=0; while [ $i -lt 256 ]; do printf "\\$(printf %03o $i)"; i=$((i+1)); done > bytes
            printf '\033[2J\033]0;title\007\303(' >> bytes
            head -c 300000 /dev/urandom >> bytes
            cat bytes; cat bytes >&2
            """;
        var state = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", script)));

        var ran = state.TaskOf("one").Action!.Commands[0];
        var bytes = await File.ReadAllBytesAsync(_runs.Folder.File("bytes"));
        foreach (var output in new[] { ran.Output, ran.Errors })
        {
            (output.Bytes, output.Sha256).ShouldBe((bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
            output.Head.ShouldStartWith("\\x00\\x01\\x02");
            output.Head.ShouldContain("\\x1B[2J\\x1B]0;title\\x07\\xC3");
            output.Text.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')).ShouldBeFalse();
        }

        RunStore.Load(_runs.Folder.Path, state.RunId).State!.TaskOf("one").Action!.Commands[0].ShouldBe(ran);
        _runs.JournalText(state.RunId).Length.ShouldBeLessThan(6 * Limit);
    }

    [Fact]
    public async Task What_a_body_reports_is_kept_at_both_ends_too()
    {
        _runs.Bodies["one"] = (context, _) =>
        {
            for (var i = 0; i < 50_000; i++) context.Report("line " + i);
            return new(StepResult.Success("last"));
        };

        var output = (await _runs.RunAsync(Drawn.Of(Drawn.Code("one")))).TaskOf("one").Action!.Output;

        output.Head.ShouldStartWith("line 0\nline 1\n");
        output.Tail.ShouldEndWith("line 49999\nlast");
        (output.Head.Length, output.Tail.Length).ShouldBe((Limit, Limit));
        output.Omitted.ShouldBe(output.Bytes - (2 * Limit));
    }

    [Fact]
    public async Task How_much_is_kept_can_be_chosen()
    {
        _runs.Around = _runs.Around with { OutputLimit = 2_000 };
        var state = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "head -c 100000 /dev/zero | tr '\\0' x")));

        var output = state.TaskOf("one").Action!.Commands[0].Output;
        (output.Head.Length, output.Tail.Length, output.Omitted).ShouldBe((2_000, 2_000, 96_000));
    }

    public void Dispose() => _runs.Dispose();

    private static string HashOfZeros(long count, ReadOnlySpan<byte> end)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var zeros = new byte[1024 * 1024];
        for (var left = count; left > 0; left -= zeros.Length) hash.AppendData(zeros);
        hash.AppendData(end);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
