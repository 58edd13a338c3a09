namespace SpecPlanner.Runtime;

/// <summary>One character of a secret, or what may stand between two, with every way in which it may be written: a small trie over bytes.</summary>
internal sealed class Glyph
{
    /// <summary>The node at which the reading of a glyph begins.</summary>
    public const int Root = 0;

    private readonly List<Dictionary<byte, int>> _nodes = [[]];
    private readonly List<bool> _ends = [false];

    /// <summary>The bytes that occur anywhere in it.</summary>
    public IEnumerable<byte> Bytes => _nodes.SelectMany(n => n.Keys).Distinct();

    /// <summary>The bytes with which it can begin, and the nodes they lead to.</summary>
    public IEnumerable<KeyValuePair<byte, int>> Beginnings => _nodes[Root];

    /// <summary>The length of its longest spelling in bytes.</summary>
    public int Longest { get; private set; }

    /// <summary>Adds spellings: at each place one of several bytes may stand.</summary>
    public Glyph AddPlaces(params ReadOnlySpan<byte[]> places)
    {
        Longest = Math.Max(Longest, places.Length);
        Add(Root, places);
        return this;
    }

    /// <summary>Adds one spelling, byte by byte.</summary>
    public Glyph Add(ReadOnlySpan<byte> spelling)
    {
        var places = new byte[spelling.Length][];
        for (var i = 0; i < places.Length; i++) places[i] = [spelling[i]];
        return AddPlaces(places);
    }

    /// <summary>Where a byte leads from a node; <see langword="null"/> when no spelling goes on like that.</summary>
    public int? Next(int node, byte read) => _nodes[node].TryGetValue(read, out var next) ? next : null;

    /// <summary>Whether a spelling ends at a node.</summary>
    public bool EndsAt(int node) => _ends[node];

    /// <summary>Whether a spelling goes on behind a node.</summary>
    public bool GoesOnAt(int node) => _nodes[node].Count > 0;

    private void Add(int node, ReadOnlySpan<byte[]> places)
    {
        if (places.IsEmpty)
        {
            _ends[node] = true;
            return;
        }

        foreach (var read in places[0])
        {
            if (!_nodes[node].TryGetValue(read, out var next))
            {
                next = _nodes.Count;
                _nodes.Add([]);
                _ends.Add(false);
                _nodes[node][read] = next;
            }

            Add(next, places[1..]);
        }
    }
}
