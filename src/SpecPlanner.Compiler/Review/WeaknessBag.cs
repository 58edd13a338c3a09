using System.Globalization;

namespace SpecPlanner.Compiler;

/// <summary>Collects weaknesses: what repeats itself is told once, at its first place, with how often; and no place is told twice.</summary>
/// <param name="told">Places where the reader of specifications said already that something is missing.</param>
internal sealed class WeaknessBag(IEnumerable<TextSpan> told)
{
    private readonly HashSet<TextSpan> _told = new(told);
    // Nobody reads more of one kind at a time; the rest is counted.
    private const int MostOfOneKind = 60;

    private readonly List<Entry> _entries = [];
    private readonly Dictionary<(WeaknessKind, string), Entry> _byKey = [];

    /// <summary>Adds one.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="span">Where.</param>
    /// <param name="key">What makes two of them the same; an empty one is like no other.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="question">What to ask.</param>
    public void Add(WeaknessKind kind, TextSpan span, string key, string problem, string question)
    {
        if (key.Length > 0 && _byKey.TryGetValue((kind, key), out var known))
        {
            if (span.Start >= known.Span.Start)
            {
                known.Repeats++;
                return;
            }

            // The first place in the document counts, whatever the order of looking.
            known.Repeats++;
            (known.Span, known.Problem) = (span, problem);
            return;
        }

        if (Holds(kind, span) || (kind == WeaknessKind.Fragment && _told.Contains(span))) return;
        if (_entries.Count(e => e.Kind == kind) == MostOfOneKind)
        {
            _entries.Last(e => e.Kind == kind).Repeats++;
            return;
        }

        var entry = new Entry(kind, question) { Span = span, Problem = problem };
        _entries.Add(entry);
        if (key.Length > 0) _byKey[(kind, key)] = entry;
    }

    /// <summary>Whether anything of a kind stands inside a span.</summary>
    public bool Holds(WeaknessKind kind, TextSpan span) => _entries.Any(e => e.Kind == kind && e.Span.Start < span.End && span.Start < e.Span.End);

    /// <summary>All of them in order of place, named by kind and number.</summary>
    public IReadOnlyList<Weakness> Numbered()
    {
        var numbers = new Dictionary<WeaknessKind, int>();
        var weaknesses = new List<Weakness>();
        foreach (var entry in _entries.OrderBy(e => e.Span.Start).ThenBy(e => e.Kind))
        {
            var number = numbers[entry.Kind] = numbers.TryGetValue(entry.Kind, out var last) ? last + 1 : 1;
            var id = entry.Kind.Name() + "-" + number.ToString("000", CultureInfo.InvariantCulture);
            weaknesses.Add(new Weakness(id, entry.Kind, entry.Span, entry.Problem + Repeats(entry.Repeats), entry.Question));
        }

        return weaknesses;
    }

    private static string Repeats(int count) => count switch
    {
        0 => "",
        1 => " One more place is like it.",
        _ => $" {count.ToString(CultureInfo.InvariantCulture)} more places are like it.",
    };

    private sealed class Entry(WeaknessKind kind, string question)
    {
        public WeaknessKind Kind { get; } = kind;

        public string Question { get; } = question;

        public TextSpan Span { get; set; }

        public string Problem { get; set; } = "";

        public int Repeats { get; set; }
    }
}
