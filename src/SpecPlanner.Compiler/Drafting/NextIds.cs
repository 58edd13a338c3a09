using System.Globalization;

namespace SpecPlanner.Compiler;

/// <summary>Ids that go on where those of a specification end, in the form that its author uses.</summary>
internal sealed class NextIds
{
    private readonly string _prefix;
    private readonly int _width;
    private readonly HashSet<string> _taken;
    private int _next;

    /// <summary>Looks at the ids of one kind.</summary>
    /// <param name="ids">The ids of this kind, in document order; the last one shows the form.</param>
    /// <param name="prefix">The form where there is none yet: what stands before the number.</param>
    /// <param name="width">How many digits the number has at least.</param>
    /// <param name="taken">All ids of the document.</param>
    public NextIds(IReadOnlyList<string> ids, string prefix, int width, IEnumerable<string> taken)
    {
        (_prefix, _width) = (prefix, width);
        _taken = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        foreach (var id in ids)
        {
            var digits = DigitsOf(id);
            if (digits.Length is > 0 and < 9 && digits.Length < id.Length)
            {
                _prefix = id.Substring(0, id.Length - digits.Length);
                _width = digits[0] == '0' ? digits.Length : 1;
            }
        }

        _next = 1 + ids.Where(id => id.StartsWith(_prefix, StringComparison.Ordinal)).Select(id => DigitsOf(id)).Where(d => d.Length is > 0 and < 9)
            .Select(d => int.Parse(d, NumberStyles.None, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
    }

    /// <summary>The next one.</summary>
    public string Take()
    {
        while (true)
        {
            var id = _prefix + _next.ToString(new string('0', _width), CultureInfo.InvariantCulture);
            _next++;
            if (_taken.Add(id)) return id;
        }
    }

    private static string DigitsOf(string id)
    {
        var start = id.Length;
        while (start > 0 && id[start - 1] is >= '0' and <= '9') start--;
        return id.Substring(start);
    }
}
