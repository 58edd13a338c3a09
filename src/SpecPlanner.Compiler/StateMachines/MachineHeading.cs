using System.Globalization;

namespace SpecPlanner.Compiler;

/// <summary>What the heading of a machine says: <c>M1 Order life cycle (primary)</c>.</summary>
internal sealed record MachineHeading
{
    /// <summary>The id; <see langword="null"/> when the heading begins with none.</summary>
    public Segment? Id { get; init; }

    /// <summary>The title without id and marks.</summary>
    public required Segment Title { get; init; }

    /// <summary>Where it says that the machine is the primary one.</summary>
    public TextSpan? Primary { get; init; }

    /// <summary>The release it belongs to.</summary>
    public int? Release { get; init; }

    /// <summary>The whole heading.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The narrowest place that names it.</summary>
    public TextSpan Place => Id?.Span ?? Span;

    /// <summary>Reads a heading.</summary>
    public static MachineHeading Read(Heading heading)
    {
        var text = heading.Text;
        var word = MachineId.FirstWord(text, ':');
        Segment? id = MachineId.Is(word.Text, "M") ? word : null;
        if (id is not null) text = MachineId.Behind(text, word.Text.Length);

        var read = new MachineHeading { Id = id, Title = text, Span = heading.Span };
        while (Mark(read.Title) is { } mark && read.With(mark) is { } marked) read = marked;
        return read;
    }

    // The last parentheses of the title, and where they begin.
    private static Segment? Mark(Segment title)
    {
        var open = title.Text.EndsWith(")", StringComparison.Ordinal) ? title.Text.LastIndexOf('(') : -1;
        return open < 0 ? null : title.Slice(open, title.Text.Length - open);
    }

    // Parentheses with a word that is no mark belong to the title.
    private MachineHeading? With(Segment mark)
    {
        var read = this with { Title = Title.Slice(0, mark.Start - Title.Start).Trim() };
        for (var at = 1; at < mark.Text.Length;)
        {
            var end = mark.Text.IndexOf(',', at);
            if (end < 0) end = mark.Text.Length - 1;
            var word = mark.Slice(at, end - at).Trim();
            if (string.Equals(word.Text, "primary", StringComparison.OrdinalIgnoreCase)) read = read with { Primary = word.Span };
            else if (ReleaseOf(word.Text) is { } release) read = read with { Release = release };
            else return null;
            at = end + 1;
        }

        return read;
    }

    private static int? ReleaseOf(string word) =>
        word.StartsWith("release ", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(word.Substring("release ".Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
