using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class FileJournalTests
{
    [Fact]
    public void Opening_a_torn_journal_cuts_the_tail_off_and_says_so()
    {
        using var target = new TemporaryFolder();
        var folder = Written(target, events: 3);
        var whole = new FileInfo(folder.JournalFile).Length;
        File.AppendAllText(folder.JournalFile, "{\"seq\":4,\"ti");

        using (var journal = FileJournal.Open(folder))
        {
            journal.Take(static _ => { });
            journal.Tail.ShouldBe(new TornTail(whole, 12));
        }

        new FileInfo(folder.JournalFile).Length.ShouldBe(whole);
    }

    [Fact]
    public void Looking_at_a_torn_journal_changes_nothing()
    {
        using var target = new TemporaryFolder();
        var folder = Written(target, events: 3);
        File.AppendAllText(folder.JournalFile, "{\"seq\":4,\"ti");
        var before = File.ReadAllBytes(folder.JournalFile);

        RunStore.Load(target.Path, folder.RunId).Tail!.Bytes.ShouldBe(12);

        File.ReadAllBytes(folder.JournalFile).ShouldBe(before);
    }

    // A process that is killed between writing and making safe leaves whole lines: if the power fails later, they may be lost though what was written behind them is not.
    [Fact]
    public void What_others_wrote_is_made_safe_before_anything_is_written_behind_it()
    {
        using var disk = new MemoryDisk(WrittenJournal.Of(events: 3).Bytes);
        using var journal = new FileJournal(disk);

        journal.Take(static _ => { });
        journal.Append(new JournalEntry(4, DateTimeOffset.UnixEpoch, new RunHalted()));
        journal.Flush();

        disk.WasWrittenBehindUnsafe.ShouldBeFalse();
        disk.Safe.ShouldBe(disk.Bytes.Length);
    }

    [Fact]
    public void A_second_writer_is_refused_and_told_who_has_the_run()
    {
        using var target = new TemporaryFolder();
        var folder = new RunFolder(target.Path, "run-1");
        folder.Create();
        using var first = FileJournal.Create(folder);

        var error = Should.Throw<JournalException>(() => FileJournal.Open(folder));

        error.Message.ShouldMatch($@"carried out by process {Environment.ProcessId} \({Environment.UserName}@{Environment.MachineName}, since \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d UTC, for \w+\) right now");
    }

    [Fact]
    public void Deleting_the_lock_under_a_run_does_not_let_a_second_writer_in()
    {
        using var target = new TemporaryFolder();
        var folder = Written(target, events: 1);
        using (FileJournal.Open(folder))
        {
            File.Delete(Path.Combine(folder.Path, "lock"));

            Should.Throw<JournalException>(() => FileJournal.Open(folder)).Message.ShouldContain("right now");
            folder.IsLocked.ShouldBeTrue();
        }

        FileJournal.Open(folder).Dispose();
        folder.IsLocked.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2147483646 5")]
    [InlineData("1 5")]
    [InlineData("nonsense")]
    public void The_word_of_a_process_that_is_gone_does_not_keep_a_run_from_going_on(string owner)
    {
        using var target = new TemporaryFolder();
        var folder = Written(target, events: 1);
        File.WriteAllText(Path.Combine(folder.Path, "owner"), owner);

        FileJournal.Open(folder).Dispose();
    }

    [Fact]
    public void A_full_disk_at_the_start_is_said_and_the_lock_is_given_back()
    {
        if (!File.Exists("/dev/full")) return;
        using var target = new TemporaryFolder();
        var folder = new RunFolder(target.Path, "run-1");
        folder.Create();
        var owner = File.CreateSymbolicLink(Path.Combine(folder.Path, "owner"), "/dev/full");

        var error = Should.Throw<JournalException>(folder.Lock);

        error.Message.ShouldContain("cannot be locked: No space left on device");
        folder.IsLocked.ShouldBeFalse();
        owner.Delete();
        folder.Lock().Dispose();
    }

    [Fact]
    public void A_full_disk_is_said_and_what_was_safe_before_stays()
    {
        using var disk = new MemoryDisk(room: 2000);
        using var journal = new FileJournal(disk);
        var written = 0;
        journal.Take(static _ => { });

        var error = Should.Throw<JournalException>(() =>
        {
            foreach (var entry in WrittenJournal.Entries(100))
            {
                journal.Append(entry);
                journal.Flush();
                written++;
            }
        });

        error.Message.ShouldContain("cannot be written: No space left on device");
        error.Message.ShouldContain("resume");
        WrittenJournal.Read(disk.Bytes).Entries.Count.ShouldBe(written);
        Should.Throw<JournalException>(journal.Flush);
    }

    // Nothing that was taken after the failure, or lost by it, may ever be called safe.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_journal_that_broke_stays_broken_even_when_its_torn_end_cannot_be_cut(bool canCut)
    {
        using var disk = new MemoryDisk(room: 10, canCut: canCut);
        using var journal = new FileJournal(disk);
        journal.Take(static _ => { });
        journal.Append(WrittenJournal.Entries(1).Single());

        Should.Throw<JournalException>(journal.Flush).Message.Contains("will be left out", StringComparison.Ordinal).ShouldBe(!canCut);
        Should.Throw<JournalException>(journal.Flush).Message.ShouldContain("could not be written before");
    }

    [Fact]
    public async Task An_event_that_cannot_have_happened_is_said_with_file_and_number()
    {
        using var target = new TemporaryFolder();
        var folder = Written(target, events: 2);
        using (var journal = FileJournal.Open(folder))
        {
            journal.Take(static _ => { });
            journal.Append(new JournalEntry(3, DateTimeOffset.UnixEpoch, new TaskVerified { Task = "one", Attempt = 1, Token = "s.1" }));
            journal.Flush();
        }

        var error = Should.Throw<JournalException>(() => RunStore.Load(target.Path, folder.RunId));
        error.File.ShouldBe(folder.JournalFile);
        error.Message.ShouldContain("journal.jsonl\" is damaged at event 3: Attempt 1 of \"one\"");
        var reopened = await Should.ThrowAsync<JournalException>(() => RunSession.OpenAsync(new ResumeRequest { Target = target.Path, RunId = folder.RunId }, new Surroundings()));
        reopened.Message.ShouldBe(error.Message);
    }

    [Fact]
    public void The_names_in_a_folder_are_made_safe_where_the_system_can()
    {
        using var target = new TemporaryFolder();
        FolderSync.Sync(target.Path).ShouldBe(!OperatingSystem.IsWindows());
        FolderSync.Sync(target.File("none")).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_said()
    {
        using var target = new TemporaryFolder();
        File.WriteAllText(target.File(".specplanner"), "in the way");

        Should.Throw<JournalException>(() => new RunFolder(target.Path, "run-1").Create()).Message.ShouldContain("cannot be made");
    }

    [Fact]
    public void The_state_folder_hides_itself_from_git()
    {
        using var target = new TemporaryFolder();
        new RunFolder(target.Path, "run-1").Create();
        File.ReadAllText(target.File(".specplanner/.gitignore")).ShouldBe("*\n");
    }

    private static RunFolder Written(TemporaryFolder target, int events)
    {
        var folder = new RunFolder(target.Path, "run-1");
        folder.Create();
        using var journal = FileJournal.Create(folder);
        journal.Take(static _ => { });
        foreach (var entry in WrittenJournal.Entries(events)) journal.Append(entry);
        journal.Flush();
        return folder;
    }
}
