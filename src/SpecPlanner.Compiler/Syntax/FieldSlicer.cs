namespace SpecPlanner.Compiler;

/// <summary>Cuts a field's value out of the outline: raw text, and the items and fences that start in it.</summary>
internal static class FieldSlicer
{
    /// <summary>The value between two positions; items and fences are clipped to it.</summary>
    public static FieldValue Slice(Outline outline, int start, int end)
    {
        var items = new List<FieldItem>();
        var fences = new List<FencedBlock>();
        for (var i = FirstAtOrBefore(outline.Items, start); i < outline.Items.Count && outline.Items[i].Span.Start < end; i++)
            Collect(outline.Items[i], outline.Text, start, end, items, fences);
        for (var i = FirstFrom(outline.Fences, start); i < outline.Fences.Count && outline.Fences[i].Span.Start < end; i++)
            fences.Add(outline.Fences[i]);
        fences.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));

        var leadEnd = end;
        if (items.Count > 0) leadEnd = items[0].Span.Start;
        if (fences.Count > 0) leadEnd = Math.Min(leadEnd, fences[0].Span.Start);
        var text = Cut(outline.Text, start, end);
        return new FieldValue
        {
            Text = text,
            Lead = leadEnd == end ? text : Cut(outline.Text, start, leadEnd),
            Items = items,
            Fences = fences,
        };
    }

    // An item that began before the field is not part of it, but what is nested in it may be.
    private static void Collect(ItemNode item, string text, int start, int end, List<FieldItem> items, List<FencedBlock> fences)
    {
        if (item.Span.Start >= end) return;
        if (item.Span.Start >= start)
        {
            items.Add(Clip(item, text, end));
            return;
        }

        foreach (var fence in item.Fences)
        {
            if (fence.Span.Start >= start && fence.Span.Start < end) fences.Add(fence);
        }

        foreach (var nested in item.Items) Collect(nested, text, start, end, items, fences);
    }

    private static FieldItem Clip(ItemNode item, string text, int end) => new()
    {
        Text = Cut(text, Math.Min(item.Text.Start, end), Math.Min(item.Text.End, end)),
        Span = Cut(text, item.Span.Start, Math.Min(item.Span.End, end)).Span,
        Number = item.Number,
        Checked = item.Checked,
        Items = item.Items.Where(i => i.Span.Start < end).Select(i => Clip(i, text, end)).ToList(),
        Fences = item.Fences.Where(f => f.Span.Start < end).ToList(),
    };

    private static Segment Cut(string text, int start, int end) => Segment.CutTrimmed(text, start, end);

    private static int FirstAtOrBefore(IReadOnlyList<ItemNode> items, int position)
    {
        var low = 0;
        var high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (items[middle].Span.Start <= position) low = middle + 1;
            else high = middle;
        }

        return Math.Max(0, low - 1);
    }

    private static int FirstFrom(IReadOnlyList<FencedBlock> fences, int position)
    {
        var low = 0;
        var high = fences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (fences[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
