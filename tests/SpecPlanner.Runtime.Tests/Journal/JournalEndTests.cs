using System.Buffers;

namespace SpecPlanner.Runtime.Tests;

public class JournalEndTests
{
    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly ResultRefused Late = new() { Task = "one", Attempt = 1, Token = "s.1", Reason = new string('x', 1000) };

    public static TheoryData<string, bool> Ends => new()
    {
        { "done", true },
        { "halted done late late", true },
        { "halted", false },
        { "done reopened", false },
        { "late", false },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void The_last_events_say_whether_it_has_ended(string events, bool isFinished) => SaysFinished(Journal(events)).ShouldBe(isFinished);

    [Fact]
    public void What_does_not_tell_is_no_end()
    {
        SaysFinished([]).ShouldBeFalse();
        SaysFinished(Journal("done")[..^1]).ShouldBeFalse();
        SaysFinished([.. "nonsense\n"u8]).ShouldBeFalse();

        // The end stands too far before the last line.
        SaysFinished(Journal("done" + string.Concat(Enumerable.Repeat(" late", 100)))).ShouldBeFalse();
    }

    private static bool SaysFinished(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return JournalEnd.SaysFinished(stream, "run.jsonl");
    }

    private static byte[] Journal(string events)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var (i, e) in events.Split(' ').Index()) JournalLine.Write(buffer, new JournalEntry(i + 2, Time, EventOf(e)));
        return buffer.WrittenSpan.ToArray();
    }

    private static RunEvent EventOf(string name) => name switch
    {
        "done" => new RunDone(),
        "halted" => new RunHalted(),
        "reopened" => new TaskReopened { Task = "one", Reason = "" },
        _ => Late,
    };
}
