using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SpecPlanner.Runtime;

/// <summary>Finds secrets in a stream with one look into a table for each byte: a deterministic automaton that is built while it reads.</summary>
/// <remarks>
/// As in RE2 (Cox, "Regular Expression Matching in the Wild", 2010) only the states that a text leads to are made, and all are forgotten
/// when they are too many. For plain texts it is the automaton of Aho and Corasick. It serves one stream at a time.
/// </remarks>
internal sealed class SecretSearch
{
    /// <summary>The row in which nothing has been begun.</summary>
    public const int Start = 0;

    private const int DefaultMostCells = 1 << 19;
    private const int Unknown = -1;
    private const int HasFound = 1 << 30;

    private readonly SecretReading _reading;
    private readonly byte[] _classes = new byte[256];
    private readonly int _width;
    private readonly int _mostCells;
    private readonly Dictionary<SecretRow, int> _known = [];
    private readonly List<SecretRow> _rows = [];
    private int[] _cells = [];
    private int _used;

    /// <summary>Begins to search.</summary>
    /// <param name="reading">What is searched for.</param>
    /// <param name="mostCells">How large the table may become.</param>
    public SecretSearch(SecretReading reading, int mostCells = DefaultMostCells)
    {
        (_reading, _mostCells) = (reading, mostCells);
        // Secrets are UTF-8 without NUL, so there are fewer than 256 of them.
        for (var i = 0; i < reading.Bytes.Length; i++) _classes[reading.Bytes[i]] = (byte)(i + 1);
        _width = reading.Bytes.Length + 1;
        Forget();
    }

    /// <summary>How often all states were forgotten.</summary>
    public int Forgotten { get; private set; }

    /// <summary>Reads bytes up to the end of a secret, or all of them.</summary>
    /// <param name="bytes">What comes next in the stream.</param>
    /// <param name="row">Where the reading stands; <see cref="Start"/> at first.</param>
    /// <returns>How many bytes were read; a secret ends with the last of them when <see cref="FoundAt"/> the row is more than 0.</returns>
    public int Read(ReadOnlySpan<byte> bytes, ref int row)
    {
        // The one loop that sees every byte of every output: the table is read without checks, as each row is whole.
        ref var cells = ref MemoryMarshal.GetArrayDataReference(_cells);
        ref var classes = ref MemoryMarshal.GetArrayDataReference(_classes);
        var at = row;
        for (var i = 0; i < bytes.Length; i++)
        {
            var next = Unsafe.Add(ref cells, at + Unsafe.Add(ref classes, (nint)bytes[i]));
            if ((uint)next >= HasFound)
            {
                if (next == Unknown)
                {
                    next = Make(at, bytes[i]);
                    cells = ref MemoryMarshal.GetArrayDataReference(_cells);
                }

                if ((next & HasFound) != 0)
                {
                    row = next & ~HasFound;
                    return i + 1;
                }
            }

            at = next;
        }

        row = at;
        return bytes.Length;
    }

    /// <summary>Reads many bytes at four places at a time, as each look into the table has to wait for the one before it.</summary>
    /// <remarks>
    /// What is begun at a place was begun no further back than the longest secret takes: after so many bytes a reading that began
    /// with nothing stands where the one from the very beginning stands.
    /// </remarks>
    /// <param name="bytes">What comes next in the stream.</param>
    /// <param name="row">Where the reading stands; moved to the end when all was read.</param>
    /// <returns>Whether no secret ends in the bytes; otherwise, or when they are too few, nothing was read.</returns>
    public bool Skim(ReadOnlySpan<byte> bytes, ref int row)
    {
        var steps = (bytes.Length + (3 * _reading.Longest) + 3) / 4;
        if (bytes.Length < 16 * _reading.Longest) return false;
        var (second, third, fourth) = ((bytes.Length - steps) / 3, (bytes.Length - steps) / 3 * 2, bytes.Length - steps);
        var (begun, forgotten) = (_rows[row / _width], Forgotten);
        var (a, b, c, d) = (row, Start, Start, Start);
        ref var cells = ref MemoryMarshal.GetArrayDataReference(_cells);
        ref var classes = ref MemoryMarshal.GetArrayDataReference(_classes);
        ref var first = ref MemoryMarshal.GetReference(bytes);
        for (var i = 0; i < steps; i++)
        {
            ref var read = ref Unsafe.Add(ref first, i);
            var nextA = Unsafe.Add(ref cells, a + Unsafe.Add(ref classes, (nint)read));
            var nextB = Unsafe.Add(ref cells, b + Unsafe.Add(ref classes, (nint)Unsafe.Add(ref read, second)));
            var nextC = Unsafe.Add(ref cells, c + Unsafe.Add(ref classes, (nint)Unsafe.Add(ref read, third)));
            var nextD = Unsafe.Add(ref cells, d + Unsafe.Add(ref classes, (nint)Unsafe.Add(ref read, fourth)));
            if ((uint)(nextA | nextB | nextC | nextD) >= HasFound)
            {
                if (nextA == Unknown) nextA = Make(a, read);
                if (nextB == Unknown && forgotten == Forgotten) nextB = Make(b, Unsafe.Add(ref read, second));
                if (nextC == Unknown && forgotten == Forgotten) nextC = Make(c, Unsafe.Add(ref read, third));
                if (nextD == Unknown && forgotten == Forgotten) nextD = Make(d, Unsafe.Add(ref read, fourth));
                if (forgotten != Forgotten) row = Find(begun);
                if (forgotten != Forgotten || (uint)(nextA | nextB | nextC | nextD) >= HasFound) return false;
                cells = ref MemoryMarshal.GetArrayDataReference(_cells);
            }

            (a, b, c, d) = (nextA, nextB, nextC, nextD);
        }

        row = d;
        return true;
    }

    /// <summary>The length of the longest secret that ends where the reading stands; 0 when none does.</summary>
    public int FoundAt(int row) => _rows[row / _width].Found;

    /// <summary>How many of the last bytes may be the beginning of a secret.</summary>
    public int BegunAt(int row) => _rows[row / _width].Begun;

    private int Make(int from, byte read)
    {
        var (threads, found) = _reading.Step(_rows[from / _width].Threads, read);
        var row = new SecretRow(threads, found);
        var isKept = true;
        if (!_known.ContainsKey(row) && _used + _width > _mostCells)
        {
            Forget();
            isKept = false;
        }

        var next = Find(row);

        if (found > 0) next |= HasFound;
        if (isKept) _cells[from + _classes[read]] = next;
        return next;
    }

    private void Forget()
    {
        _known.Clear();
        _rows.Clear();
        _used = 0;
        Forgotten++;
        Find(new SecretRow([], 0));
    }

    private int Find(SecretRow row)
    {
        if (_known.TryGetValue(row, out var known)) return known;
        var first = _used;
        _used += _width;
        if (_used > _cells.Length) Array.Resize(ref _cells, Math.Max(_used, _cells.Length * 2));
        Array.Fill(_cells, Unknown, first, _width);
        _rows.Add(row);
        return _known[row] = first;
    }
}
