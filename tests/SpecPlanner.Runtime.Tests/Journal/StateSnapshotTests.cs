using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace SpecPlanner.Runtime.Tests;

public sealed class StateSnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(typeof(RunState))]
    [InlineData(typeof(TaskState))]
    [InlineData(typeof(Agenda))]
    [InlineData(typeof(RollbackState))]
    [InlineData(typeof(RollbackItemState))]
    [InlineData(typeof(FailedAttempt))]
    [InlineData(typeof(RunAddition))]
    public void Everything_a_state_is_made_of_is_kept(Type part)
    {
        var made = part.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(p => p.SetMethod is not null).Select(p => p.Name);
        var kept = ((IJsonTypeInfoResolver)SnapshotJson.Default).GetTypeInfo(part, SnapshotJson.Default.Options)!.Properties.Where(p => p.Get is not null);

        made.Except(kept.Select(k => ((PropertyInfo)k.AttributeProvider!).Name)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_run_is_opened_from_its_snapshot_and_what_was_written_since()
    {
        var run = await RunAsync(700);
        var folder = new RunFolder(_folder.Path, run);

        // Proof that it is used: what stands before it is not looked at.
        Overwrite(folder.JournalFile, 40_000, "x"u8);

        RunStore.Load(_folder.Path, run).State!.Tasks.Count(t => t.Phase == TaskPhase.Done).ShouldBe(700);
        JournalRepair.Look(_folder.Path, run).Problem.ShouldNotBeNull();
        using var desk = RunDesk.Open(_folder.Path, run, new Surroundings());
        var sequence = desk.Record(_ => [new ResultRefused { Task = "t1", Attempt = 1, Token = "", Reason = "late" }]).Sequence;
        RunStore.Load(_folder.Path, run).State!.Sequence.ShouldBe(sequence);
    }

    [Fact]
    public async Task A_small_run_needs_none()
    {
        var run = await RunAsync(3);

        File.Exists(SnapshotOf(run)).ShouldBeFalse();
    }

    [Fact]
    public async Task One_that_is_damaged_or_of_another_journal_is_not_used()
    {
        var run = await RunAsync(700);
        var bytes = await File.ReadAllBytesAsync(SnapshotOf(run));
        IsRead(bytes).ShouldBeTrue();

        IsRead(bytes, isIn: false).ShouldBeFalse();
        IsRead(bytes[..^1]).ShouldBeFalse();
        IsRead(bytes[..10]).ShouldBeFalse();
        IsRead([]).ShouldBeFalse();
        bytes[bytes.Length / 2] ^= 1;
        IsRead(bytes).ShouldBeFalse();
    }

    // Another build may fold the same events to another state.
    [Fact]
    public async Task One_of_another_build_is_not_used()
    {
        var run = await RunAsync(700);
        var text = await File.ReadAllTextAsync(SnapshotOf(run));
        var others = text[..^65].Replace(typeof(RunState).Module.ModuleVersionId.ToString(), Guid.Empty.ToString(), StringComparison.Ordinal);

        IsRead(WithSum(text[..^65])).ShouldBeTrue();
        IsRead(WithSum(others)).ShouldBeFalse();
    }

    [Fact]
    public async Task After_a_repair_the_journal_alone_counts()
    {
        var run = await RunAsync(700);

        JournalRepair.KeepTo(_folder.Path, run, 10, DateTimeOffset.UnixEpoch);

        File.Exists(SnapshotOf(run)).ShouldBeFalse();
        RunStore.Load(_folder.Path, run).State!.Sequence.ShouldBe(10);
    }

    [Fact]
    public async Task A_journal_that_is_shorter_than_its_snapshot_is_read_from_its_beginning()
    {
        var run = await RunAsync(700);
        var folder = new RunFolder(_folder.Path, run);
        var lines = await File.ReadAllLinesAsync(folder.JournalFile);
        await File.WriteAllTextAsync(folder.JournalFile, string.Concat(lines.Take(9).Select(l => l + "\n")));

        RunStore.Load(_folder.Path, run).State!.Sequence.ShouldBe(9);
    }

    [Fact]
    public async Task Where_it_cannot_be_written_the_run_ends_as_ever()
    {
        var file = new SnapshotFile(_folder.File("no/such/folder/state.jsonl"));
        await using var session = RunSession.StartInMemory(Request(3), new Surroundings());

        file.Save(new StateSnapshot(session.State, JournalPosition.Start)).ShouldBeFalse();
        file.Read(_ => true).ShouldBeNull();
    }

    private static byte[] WithSum(string text) => Encoding.UTF8.GetBytes($"{text}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\n");

    private static bool IsRead(byte[] bytes, bool isIn = true) => StateSnapshot.Read(bytes, _ => isIn) is not null;

    private string SnapshotOf(string run) => Path.Combine(Path.GetDirectoryName(RunStore.JournalOf(_folder.Path, run))!, "state.jsonl");

    private static void Overwrite(string file, long offset, ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
        stream.Seek(offset, SeekOrigin.Begin);
        stream.Write(bytes);
    }

    private async Task<string> RunAsync(int tasks)
    {
        await using var session = RunSession.Start(Request(tasks), new Surroundings());
        (await session.RunAsync(CancellationToken.None)).State.Phase.ShouldBe(RunPhase.Done);
        return session.State.RunId;
    }

    private RunRequest Request(int tasks)
    {
        var plan = Drawn.Of([.. Enumerable.Range(1, tasks).Select(i => Drawn.Code($"t{i}"))]);
        StepBody body = static (_, _) => ValueTask.FromResult(StepResult.Success());
        return new RunRequest { Plan = plan, Target = _folder.Path, Parallel = 64, Bodies = plan.Tasks.ToDictionary(t => t.Id, _ => body, StringComparer.Ordinal) };
    }
}
