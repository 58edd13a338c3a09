using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The state of a run at a position of its journal, kept so that the events before it need not be read again.</summary>
/// <param name="State">The state.</param>
/// <param name="Position">How far the journal was folded.</param>
/// <remarks>
/// One JSON document a line: the <see cref="SnapshotHead"/>; <c>run.started</c>, with the plan as it is at that position; the state without its
/// tasks; each task's state. Behind them the SHA-256 of all that, in hexadecimal digits. It is derived: whoever finds none, or one
/// that does not fit, reads the journal instead.
/// </remarks>
internal sealed record StateSnapshot(RunState State, JournalPosition Position)
{
    private const int SumLength = (2 * SHA256.HashSizeInBytes) + 1;
    private const byte LineFeed = (byte)'\n';

    // Another build may fold the same events to another state.
    private static readonly Guid Engine = typeof(StateSnapshot).Module.ModuleVersionId;

    /// <summary>Writes it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(Stream stream)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var json = SnapshotJson.States;
        Line(JsonSerializer.SerializeToUtf8Bytes(new SnapshotHead(Engine, Position, State.TaskList.Count), json.SnapshotHead));
        Line(JsonSerializer.SerializeToUtf8Bytes(State.Start, EventJson.TypeInfo));
        Line(JsonSerializer.SerializeToUtf8Bytes(State with { TaskList = [] }, json.RunState));
        foreach (var task in State.TaskList) Line(JsonSerializer.SerializeToUtf8Bytes(task, json.TaskState));
        stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(sum.GetHashAndReset()) + "\n"));

        void Line(byte[] line)
        {
            sum.AppendData(line);
            sum.AppendData([LineFeed]);
            stream.Write(line);
            stream.WriteByte(LineFeed);
        }
    }

    /// <summary>Reads one.</summary>
    /// <param name="bytes">What was written.</param>
    /// <param name="isIn">Whether the journal has a position.</param>
    /// <returns>The snapshot; <see langword="null"/> when it is damaged, another build's, or of another journal.</returns>
    public static StateSnapshot? Read(ReadOnlyMemory<byte> bytes, Func<JournalPosition, bool> isIn)
    {
        if (bytes.Length <= SumLength) return null;
        var whole = bytes[..^SumLength];
        if (!string.Equals(Encoding.ASCII.GetString(bytes.Span[^SumLength..^1]), Convert.ToHexStringLower(SHA256.HashData(whole.Span)), StringComparison.Ordinal)) return null;
        var rest = whole;
        if (JsonSerializer.Deserialize(Next(ref rest).Span, SnapshotJson.Default.SnapshotHead) is not { } head || head.Engine != Engine || !isIn(head.Position)) return null;
        var json = SnapshotJson.States;
        var frame = new RunFrame((RunStarted)JsonSerializer.Deserialize(Next(ref rest).Span, EventJson.TypeInfo)!);
        var state = JsonSerializer.Deserialize(Next(ref rest).Span, json.RunState)!;
        var lines = new ReadOnlyMemory<byte>[head.Tasks];
        for (var i = 0; i < lines.Length; i++) lines[i] = Next(ref rest);
        var tasks = new TaskState[lines.Length];
        Parallel.For(0, tasks.Length, i => tasks[i] = JsonSerializer.Deserialize(lines[i].Span, json.TaskState)! with { Definition = frame.Plan.Tasks[i] });
        return new StateSnapshot(state with { Frame = frame, TaskList = [.. tasks], Rollback = Placed(state.Rollback, frame.Plan) }, head.Position);
    }

    private static RollbackState? Placed(RollbackState? rollback, Plan plan) => rollback is null
        ? null
        : rollback with { Items = [.. rollback.Items.Select(i => i with { Definition = plan.Rollbacks[i.Section].Items[i.Item] })] };

    private static ReadOnlyMemory<byte> Next(ref ReadOnlyMemory<byte> rest)
    {
        var end = rest.Span.IndexOf(LineFeed);
        if (end < 0) throw new JsonException("A line is missing.");
        var line = rest[..end];
        rest = rest[(end + 1)..];
        return line;
    }
}
