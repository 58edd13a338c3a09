using System.Text;

namespace SpecPlanner.Runtime.Tests;

public class JournalReaderTests
{
    [Fact]
    public void A_journal_torn_at_any_byte_gives_back_every_whole_line_before_it()
    {
        var (bytes, ends) = WrittenJournal.Of(events: 6);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var (entries, tail) = WrittenJournal.Read(bytes[..length]);
            var whole = ends.Count(e => e <= length);
            entries.Count.ShouldBe(whole);
            if (ends.Contains(length) || length == 0) tail.ShouldBeNull();
            else tail.ShouldBe(new TornTail(whole == 0 ? 0 : ends[whole - 1], length - (whole == 0 ? 0 : ends[whole - 1])));
        }
    }

    [Fact]
    public void Damage_in_any_line_is_refused_with_file_and_offset()
    {
        var (bytes, ends) = WrittenJournal.Of(events: 6);
        for (var line = 0; line < ends.Length; line++)
        {
            var start = line == 0 ? 0 : ends[line - 1];
            var damaged = (byte[])bytes.Clone();
            damaged[start + 12] ^= 0x01;

            var error = Should.Throw<JournalException>(() => WrittenJournal.Read(damaged));

            error.Message.ShouldContain("run.jsonl");
            error.Message.ShouldContain($"at byte {start} ");
        }
    }

    // A disk may keep the end of a write that was never made safe, and lose its beginning: nobody was told that it counts.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_hole_in_the_last_batch_is_a_write_that_was_cut_off(int line)
    {
        var (bytes, ends) = WrittenJournal.WithLastBatch();
        Array.Clear(bytes, ends[line] + 5, 40);

        var (entries, tail) = WrittenJournal.Read(bytes);

        entries.Count.ShouldBe(3 + line);
        tail.ShouldBe(new TornTail(ends[line], bytes.Length - ends[line]));
    }

    [Fact]
    public void A_hole_before_a_batch_that_was_written_later_is_damage()
    {
        var (bytes, ends) = WrittenJournal.WithLastBatch();
        Array.Clear(bytes, ends[0] - 60, 40);

        Should.Throw<JournalException>(() => WrittenJournal.Read(bytes)).Message.ShouldContain("journal repair --to 2");
    }

    [Fact]
    public void Other_damage_in_the_last_batch_is_damage()
    {
        var (bytes, ends) = WrittenJournal.WithLastBatch();
        bytes[ends[0] + 12] ^= 0x01;

        Should.Throw<JournalException>(() => WrittenJournal.Read(bytes)).Message.ShouldContain("(line 4)");
    }

    [Fact]
    public void A_line_that_is_missing_in_the_middle_is_refused()
    {
        var (bytes, ends) = WrittenJournal.Of(events: 6);
        byte[] without = [.. bytes[..ends[1]], .. bytes[ends[2]..]];

        Should.Throw<JournalException>(() => WrittenJournal.Read(without)).Message.ShouldContain("event 3 was expected, event 4 stands there");
    }

    [Fact]
    public void A_newer_format_is_refused_with_a_clear_message()
    {
        var (bytes, ends) = WrittenJournal.Of(events: 2);
        var first = Encoding.UTF8.GetString(bytes, 0, ends[0]).Replace("\"format\":2", "\"format\":3", StringComparison.Ordinal);
        var body = first[..first.LastIndexOf(",\"sum\"", StringComparison.Ordinal)];
        var sum = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..16];

        var error = Should.Throw<JournalException>(() => WrittenJournal.Read(Encoding.UTF8.GetBytes($"{body},\"sum\":\"{sum}\"}}\n")));

        error.Message.ShouldContain("has format 3; this version reads up to 2");
    }

    [Theory]
    [InlineData("{\"seq\":1,")]
    [InlineData("[1")]
    [InlineData("{\"format\":\"one\",\"seq\":1")]
    public void A_line_that_is_no_event_is_damage_even_when_its_checksum_fits(string body)
    {
        var sum = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..16];
        Should.Throw<JournalException>(() => WrittenJournal.Read(Encoding.UTF8.GetBytes($"{body},\"sum\":\"{sum}\"}}\n"))).Message.ShouldContain("the event cannot be read");
    }
}
