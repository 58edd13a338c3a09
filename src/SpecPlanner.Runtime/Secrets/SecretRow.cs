namespace SpecPlanner.Runtime;

/// <summary>A state of the search: everything that has been begun where a text stands.</summary>
internal sealed class SecretRow : IEquatable<SecretRow>
{
    private readonly int _hash;

    public SecretRow(SecretThread[] threads, int found)
    {
        (Threads, Found) = (threads, found);
        Begun = threads.Length == 0 ? 0 : threads.Max(t => t.Length);
        var hash = default(HashCode);
        hash.Add(found);
        foreach (var thread in threads) hash.Add(thread);
        _hash = hash.ToHashCode();
    }

    /// <summary>What has been begun, in order.</summary>
    public SecretThread[] Threads { get; }

    /// <summary>The length of the longest secret that ends here; 0 when none does.</summary>
    public int Found { get; }

    /// <summary>How many of the last bytes may be the beginning of a secret.</summary>
    public int Begun { get; }

    public bool Equals(SecretRow? other) => other is not null && other.Found == Found && other.Threads.AsSpan().SequenceEqual(Threads);

    public override bool Equals(object? obj) => Equals(obj as SecretRow);

    public override int GetHashCode() => _hash;
}
