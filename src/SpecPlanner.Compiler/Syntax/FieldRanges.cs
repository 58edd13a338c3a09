namespace SpecPlanner.Compiler;

/// <summary>Says where each field ends: at the next field, heading or rule, or with its section.</summary>
internal sealed class FieldRanges
{
    private readonly IReadOnlyList<FieldMark> _fields;
    private readonly int[] _stops;

    public FieldRanges(Outline outline)
    {
        _fields = outline.Fields;
        _stops = outline.Fields.Select(f => f.Start)
            .Concat(outline.Headings.Select(h => h.Span.Start))
            .Concat(outline.Rules)
            .OrderBy(s => s)
            .ToArray();
    }

    /// <summary>The fields that start between two positions, each with its end, in order.</summary>
    public IEnumerable<(FieldMark Mark, int End)> Between(int start, int end)
    {
        for (var i = FirstFrom(start); i < _fields.Count && _fields[i].Start < end; i++)
            yield return (_fields[i], Math.Min(end, NextStop(_fields[i].ValueStart, end)));
    }

    /// <summary>The first heading, rule or field behind a position.</summary>
    public int NextStop(int position, int otherwise)
    {
        var index = Array.BinarySearch(_stops, position);
        if (index < 0) index = ~index;
        return index < _stops.Length ? _stops[index] : otherwise;
    }

    private int FirstFrom(int position)
    {
        var low = 0;
        var high = _fields.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_fields[middle].Start < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
