namespace SpecPlanner.Runtime;

/// <summary>The bytes of a journal: a file, or in simulations a disk that loses what was not made safe.</summary>
internal interface IJournalFile : IDisposable
{
    /// <summary>Its name, for messages.</summary>
    string Name { get; }

    /// <summary>How many bytes there are.</summary>
    long Length { get; }

    /// <summary>Keeps all other writers out until it is given back.</summary>
    /// <exception cref="IOException">Another writer does not give it back.</exception>
    IDisposable Lock();

    /// <summary>Why this is no longer the file that was opened; <see langword="null"/> while it is.</summary>
    string? Replaced();

    /// <summary>The bytes, for reading; at any offset.</summary>
    Stream Read();

    /// <summary>Writes bytes at an offset; they may be lost until <see cref="Sync"/>.</summary>
    void Write(long offset, ReadOnlySpan<byte> bytes);

    /// <summary>Cuts off everything behind a length.</summary>
    void Cut(long length);

    /// <summary>Makes what was written safe on the disk.</summary>
    void Sync();
}
