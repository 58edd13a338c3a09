namespace SpecPlanner.Runner;

/// <summary>Opens its reader when something is read first: most commands ask nothing, and opening a terminal takes time.</summary>
internal sealed class LateReader(Func<TextReader> open) : TextReader
{
    private readonly Lazy<TextReader> _inner = new(open);

    /// <inheritdoc/>
    public override int Peek() => _inner.Value.Peek();

    /// <inheritdoc/>
    public override int Read() => _inner.Value.Read();

    /// <inheritdoc/>
    public override string? ReadLine() => _inner.Value.ReadLine();
}
