namespace SpecPlanner.Model;

/// <summary>Rows of numbers laid out one after the other, with an array that says where each row starts.</summary>
internal static class CompressedRows
{
    /// <summary>Puts each value into the row of its key, by counting sort.</summary>
    public static (int[] Starts, int[] Values) Gather(int count, int[] keys, int[] values)
    {
        var starts = RowEnds(count, keys);
        var rows = new int[values.Length];
        for (var i = keys.Length - 1; i >= 0; i--) rows[--starts[keys[i]]] = values[i];
        return (starts, rows);
    }

    /// <summary>Turns rows of targets by source into rows of sources by target; each comes out ascending.</summary>
    public static (int[] Starts, int[] Values) Transpose(int[] starts, int[] values)
    {
        var turnedStarts = RowEnds(starts.Length - 1, values);
        var turned = new int[values.Length];
        for (var row = starts.Length - 2; row >= 0; row--)
        {
            for (var i = starts[row + 1] - 1; i >= starts[row]; i--) turned[--turnedStarts[values[i]]] = row;
        }

        return (turnedStarts, turned);
    }

    /// <summary>Makes each row ascending and strictly so, and closes the gaps.</summary>
    public static void SortAndRemoveRepeats(int[] starts, ref int[] values)
    {
        var kept = 0;
        var begin = 0;
        for (var row = 0; row < starts.Length - 1; row++)
        {
            var end = starts[row + 1];
            Sort(values, begin, end);
            var rowStart = kept;
            for (var i = begin; i < end; i++)
            {
                if (kept == rowStart || values[i] != values[kept - 1]) values[kept++] = values[i];
            }

            begin = end;
            starts[row + 1] = kept;
        }

        if (kept < values.Length) Array.Resize(ref values, kept);
    }

    /// <summary>Where each row ends. Filling the rows from their ends makes starts of them, with no second array.</summary>
    private static int[] RowEnds(int count, int[] keys)
    {
        var ends = new int[count + 1];
        foreach (var key in keys) ends[key]++;
        for (var i = 1; i <= count; i++) ends[i] += ends[i - 1];
        return ends;
    }

    // Tasks have few dependants: most rows are sorted by looking at two or three numbers.
    private static void Sort(int[] values, int begin, int end)
    {
        if (end - begin > 16)
        {
            Array.Sort(values, begin, end - begin);
            return;
        }

        for (var i = begin + 1; i < end; i++)
        {
            var value = values[i];
            var place = i;
            for (; place > begin && values[place - 1] > value; place--) values[place] = values[place - 1];
            values[place] = value;
        }
    }
}
