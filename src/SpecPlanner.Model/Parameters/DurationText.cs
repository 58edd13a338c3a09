using System.Globalization;
using System.Text;

namespace SpecPlanner.Model;

/// <summary>Lengths of time as people write them: <c>500ms</c>, <c>5s</c>, <c>10m</c>, <c>1h30m</c>, <c>2d</c>, <c>10 minutes</c>.</summary>
public static class DurationText
{
    /// <summary>The longest wait a plan may ask for, 30 days: timers hold little more.</summary>
    public static TimeSpan LongestWait { get; } = TimeSpan.FromDays(30);

    private static readonly (string Name, long Milliseconds)[] Units =
    [
        ("d", 86_400_000), ("day", 86_400_000), ("days", 86_400_000),
        ("h", 3_600_000), ("hr", 3_600_000), ("hrs", 3_600_000), ("hour", 3_600_000), ("hours", 3_600_000),
        ("m", 60_000), ("min", 60_000), ("mins", 60_000), ("minute", 60_000), ("minutes", 60_000),
        ("s", 1_000), ("sec", 1_000), ("secs", 1_000), ("second", 1_000), ("seconds", 1_000),
        ("ms", 1), ("millisecond", 1), ("milliseconds", 1),
    ];

    /// <summary>Reads a length of time: whole numbers with their units, the greatest unit first, each unit once.</summary>
    /// <param name="text">The text; spaces at its ends and between its parts do not matter, nor does case.</param>
    /// <param name="value">The length; zero when the text is none.</param>
    /// <returns>Whether the text is a length of time that a <see cref="TimeSpan"/> can hold.</returns>
    public static bool TryParse(string text, out TimeSpan value)
    {
        value = TimeSpan.Zero;
        var total = 0L;
        var smallest = long.MaxValue;
        var position = 0;
        while (SkipSpaces(text, ref position))
        {
            if (!ReadNumber(text, ref position, out var number)) return false;
            SkipSpaces(text, ref position);
            var unit = ReadUnit(text, ref position);
            if (unit == 0 || unit >= smallest || number > (Greatest - total) / unit) return false;
            total += number * unit;
            smallest = unit;
        }

        if (smallest == long.MaxValue) return false;
        value = TimeSpan.FromTicks(total * TimeSpan.TicksPerMillisecond);
        return true;
    }

    /// <summary>Writes a length of time in its shortest form, such as <c>1h30m</c>; what is below a millisecond is dropped.</summary>
    public static string Format(TimeSpan value)
    {
        var rest = value.Ticks / TimeSpan.TicksPerMillisecond;
        if (rest == 0) return "0s";

        var text = new StringBuilder(rest < 0 ? "-" : "");
        rest = Math.Abs(rest);
        foreach (var (name, milliseconds) in Units)
        {
            if (rest < milliseconds) continue;
            text.Append((rest / milliseconds).ToString(CultureInfo.InvariantCulture)).Append(name);
            rest %= milliseconds;
        }

        return text.ToString();
    }

    private static long Greatest => TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMillisecond;

    // Returns whether anything is left.
    private static bool SkipSpaces(string text, ref int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        return position < text.Length;
    }

    private static bool ReadNumber(string text, ref int position, out long number)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9') position++;
        return long.TryParse(text.Substring(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static long ReadUnit(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsLetter(text[position])) position++;
        var word = text.Substring(start, position - start);
        foreach (var (name, milliseconds) in Units)
        {
            if (string.Equals(name, word, StringComparison.OrdinalIgnoreCase)) return milliseconds;
        }

        return 0;
    }
}
