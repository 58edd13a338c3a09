using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>What every store of a journal has to keep, whatever it keeps it in.</summary>
public abstract class JournalContract
{
    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>One more writer at one and the same journal, which is empty before the first.</summary>
    internal abstract IJournal Another();

    [Fact]
    public void What_was_flushed_is_read_by_whoever_comes_later()
    {
        using var writer = Another();
        Write(writer, 1, 2, 3);

        using var reader = Another();

        Read(reader).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void What_was_not_flushed_is_read_by_nobody()
    {
        using var writer = Another();
        using var reader = Another();
        writer.Take(static _ => { });
        writer.Append(Entry(1));

        Read(reader).ShouldBeEmpty();
    }

    [Fact]
    public void Each_entry_is_given_once_and_never_back_to_its_writer()
    {
        using var one = Another();
        using var two = Another();
        Write(one, 1, 2);

        Taken(two).ShouldBe([1, 2]);
        Write(two, 3);
        Taken(one).ShouldBe([3]);
        Taken(one).ShouldBeEmpty();
        Taken(two).ShouldBeEmpty();
    }

    [Fact]
    public void Reading_keeps_nobody_from_writing_and_writing_nobody_from_reading()
    {
        using var writer = Another();
        using var reader = Another();
        Write(writer, 1);

        writer.Take(static _ => { });
        Read(reader).ShouldBe([1]);
        writer.Append(Entry(2));
        writer.Flush();
        Read(reader).ShouldBe([2]);
        writer.Release();
    }

    [Fact]
    public async Task While_it_is_taken_nobody_else_takes_it()
    {
        using var one = Another();
        using var two = Another();
        one.Take(static _ => { });
        var seen = new List<long>();

        var second = Task.Factory.StartNew(
            () =>
            {
                two.Take(e => seen.Add(e.Sequence));
                two.Release();
            },
            TaskCreationOptions.LongRunning);
        second.IsCompleted.ShouldBeFalse();
        one.Append(Entry(1));
        one.Flush();
        one.Release();
        await second;

        // It began behind the first, so it knows what the first wrote.
        seen.ShouldBe([1]);
    }

    [Fact]
    public void There_is_news_from_others_alone()
    {
        using var one = Another();
        using var two = Another();
        Write(one, 1);

        one.HasNews.ShouldBeFalse();
        two.HasNews.ShouldBeTrue();
        Read(two);
        two.HasNews.ShouldBeFalse();
    }

    [Fact]
    public void It_is_written_only_while_it_is_taken()
    {
        using var writer = Another();
        writer.Append(Entry(1));

        Should.Throw<InvalidOperationException>(writer.Flush);
    }

    [Fact]
    public void What_stands_before_a_position_is_left_out_on_request()
    {
        using var writer = Another();
        writer.Position.ShouldBe(JournalPosition.Start);
        Write(writer, 1, 2);
        var behindTwo = writer.Position;
        Write(writer, 3, 4);

        using var later = Another();

        behindTwo.Sequence.ShouldBe(2);
        later.Skip(behindTwo).ShouldBeTrue();
        later.Position.ShouldBe(behindTwo);
        Read(later).ShouldBe([3, 4]);
        later.Position.ShouldBe(writer.Position);
        Write(later, 5);
        Taken(writer).ShouldBe([5]);
    }

    [Fact]
    public void A_position_it_does_not_have_leaves_nothing_out()
    {
        using var writer = Another();
        Write(writer, 1, 2);
        var elsewhere = writer.Position with { Offset = writer.Position.Offset + 1, Sequence = 3 };

        using var later = Another();

        later.Skip(elsewhere).ShouldBeFalse();
        Read(later).ShouldBe([1, 2]);
    }

    [Fact]
    public void Nothing_is_left_out_after_something_was_given()
    {
        using var writer = Another();
        Write(writer, 1);

        Should.Throw<InvalidOperationException>(() => writer.Skip(writer.Position));
    }

    [Fact]
    public void Releasing_twice_or_what_was_not_taken_does_nothing()
    {
        using var writer = Another();
        writer.Release();
        Write(writer, 1);
        writer.Release();

        Write(writer, 2);
    }

    private static void Write(IJournal journal, params int[] sequences)
    {
        journal.Take(static _ => { });
        foreach (var sequence in sequences) journal.Append(Entry(sequence));
        journal.Flush();
        journal.Release();
    }

    private static List<long> Taken(IJournal journal)
    {
        var seen = new List<long>();
        journal.Take(e => seen.Add(e.Sequence));
        journal.Release();
        return seen;
    }

    private static List<long> Read(IJournal journal)
    {
        var seen = new List<long>();
        journal.Read(e => seen.Add(e.Sequence));
        return seen;
    }

    private static JournalEntry Entry(int sequence) => new(sequence, Time, sequence == 1
        ? new RunStarted { RunId = "run-1", PlanHash = "", Plan = Drawn.Of(Drawn.Step("one", "true")), Target = "/", Parallel = 1, Session = "s" }
        : new ResultRefused { Task = "one", Attempt = sequence, Token = "s.1", Reason = "late" });
}

/// <summary>The file.</summary>
public sealed class FileJournalContract : JournalContract, IDisposable
{
    private readonly TemporaryFolder _target = new();
    private readonly RunFolder _folder;

    public FileJournalContract()
    {
        _folder = new RunFolder(_target.Path, "run-1");
        _folder.Create();
        FileJournal.Create(_folder).Dispose();
    }

    internal override IJournal Another() => FileJournal.Visit(_folder);

    public void Dispose() => _target.Dispose();
}

/// <summary>The list in memory.</summary>
public sealed class MemoryJournalContract : JournalContract
{
    private readonly List<JournalEntry> _store = [];

    internal override IJournal Another() => new MemoryJournal(_store);
}
