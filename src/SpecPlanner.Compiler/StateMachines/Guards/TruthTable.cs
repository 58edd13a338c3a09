using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What a guard says for every assignment of some invariants: bit <c>n</c> belongs to the assignment whose bits are <c>n</c>.</summary>
/// <remarks>The columns of a truth table, 64 rows in a word.</remarks>
internal readonly struct TruthTable
{
    /// <summary>How many invariants a table can hold.</summary>
    public const int MostInvariants = 12;

    // The columns of the first six invariants repeat inside each word.
    private static readonly ulong[] Columns =
        [0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0, 0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000];

    private readonly ulong[] _words;
    private readonly int _rows;

    private TruthTable(ulong[] words, int rows)
    {
        _words = words;
        _rows = rows;
    }

    /// <summary>The table of a guard over invariants, of which there are at most <see cref="MostInvariants"/>; no guard always holds.</summary>
    public static TruthTable Of(Guard? guard, IReadOnlyList<string> invariants)
    {
        var rows = 1 << invariants.Count;
        var length = Math.Max(1, rows / 64);
        return new TruthTable(guard is null ? Filled(length, ulong.MaxValue) : Words(guard, invariants, length), rows);
    }

    /// <summary>A table that never holds, of as many rows as another.</summary>
    public static TruthTable NeverLike(TruthTable other) => new(new ulong[other._words.Length], other._rows);

    /// <summary>The first assignment in which both hold; <see langword="null"/> when there is none.</summary>
    public int? FirstCommon(TruthTable other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            var common = _words[i] & other._words[i];
            for (var bit = 0; common != 0 && bit < 64; bit++)
            {
                if ((common >> bit & 1) != 0) return (i * 64) + bit < _rows ? (i * 64) + bit : null;
            }
        }

        return null;
    }

    /// <summary>Holds where one of the two does.</summary>
    public TruthTable Or(TruthTable other) => new(Joined(_words, other._words, (a, b) => a | b), _rows);

    private static ulong[] Words(Guard guard, IReadOnlyList<string> invariants, int length) => guard switch
    {
        GuardInvariant invariant => Column(IndexOf(invariants, invariant.Invariant), length),
        GuardNot not => [.. Words(not.Operand, invariants, length).Select(w => ~w)],
        GuardAnd and => Joined(Words(and.Left, invariants, length), Words(and.Right, invariants, length), (a, b) => a & b),
        GuardOr or => Joined(Words(or.Left, invariants, length), Words(or.Right, invariants, length), (a, b) => a | b),
        _ => throw new ArgumentOutOfRangeException(nameof(guard)),
    };

    private static ulong[] Column(int invariant, int length)
    {
        if (invariant < Columns.Length) return Filled(length, Columns[invariant]);
        var words = new ulong[length];
        for (var i = 0; i < length; i++) words[i] = (i >> (invariant - Columns.Length) & 1) != 0 ? ulong.MaxValue : 0;
        return words;
    }

    private static ulong[] Filled(int length, ulong value)
    {
        var words = new ulong[length];
        for (var i = 0; i < length; i++) words[i] = value;
        return words;
    }

    private static ulong[] Joined(ulong[] left, ulong[] right, Func<ulong, ulong, ulong> join)
    {
        var words = new ulong[left.Length];
        for (var i = 0; i < words.Length; i++) words[i] = join(left[i], right[i]);
        return words;
    }

    private static int IndexOf(IReadOnlyList<string> invariants, string id)
    {
        for (var i = 0; i < invariants.Count; i++)
        {
            if (invariants[i] == id) return i;
        }

        throw new ArgumentException($"The table has no column for {id}.", nameof(id));
    }
}
