using System.Text;

namespace SpecPlanner.Runner;

/// <summary>Writes to another writer, and goes on without it once that fails: a full disk or a closed pipe must not end a run.</summary>
/// <remarks>Texts lose their secrets on the way.</remarks>
internal sealed class LenientWriter : TextWriter
{
    private readonly TextWriter _inner;
    private readonly SecretGuard _guard;

    /// <summary>Takes the writer that may fail, and what hides secrets.</summary>
    public LenientWriter(TextWriter inner, SecretGuard guard)
    {
        (_inner, _guard) = (inner, guard);
        CoreNewLine = inner.NewLine.ToCharArray();
    }

    /// <summary>The first failure; <see langword="null"/> as long as all was written.</summary>
    public Exception? Problem { get; private set; }

    /// <inheritdoc/>
    public override Encoding Encoding => _inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => _inner.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Try(() => _inner.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => _inner.Write(value is null ? null : _guard.Hide(value)));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(() => _inner.WriteLine(value is null ? null : _guard.Hide(value)));

    /// <inheritdoc/>
    public override void Flush() => Try(_inner.Flush);

    private void Try(Action write)
    {
        if (Problem is not null) return;
        try
        {
            write();
        }
        // A closed stream is disposed for some writers, not permitted for others.
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Problem = problem;
        }
    }
}
