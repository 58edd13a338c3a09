using System.Globalization;

namespace SpecPlanner.Runner;

/// <summary>
/// Where a moment lies on a line: time runs evenly while a run is carried on; a long pause between two lives is cut short, so that
/// a run of a minute that was resumed the next day still shows its minute.
/// </summary>
internal sealed class TimeScale
{
    // A pause that takes less than this share of the time at work stands as it is.
    private const double LongPause = 0.08;

    private static readonly TimeSpan[] Steps =
    [
        .. new[] { 1.0, 2, 5, 10, 20, 50, 100, 200, 500 }.Select(TimeSpan.FromMilliseconds),
        .. new[] { 1.0, 2, 5, 10, 15, 30 }.Select(TimeSpan.FromSeconds),
        .. new[] { 1.0, 2, 5, 10, 15, 30 }.Select(TimeSpan.FromMinutes),
        .. new[] { 1.0, 2, 3, 6, 12 }.Select(TimeSpan.FromHours),
        .. new[] { 1.0, 2, 7, 14, 30, 60, 180, 365 }.Select(TimeSpan.FromDays),
    ];

    private readonly DateTimeOffset _start;
    private readonly List<(DateTimeOffset From, DateTimeOffset To, double Begin, double End, string? Pause)> _parts = [];

    /// <summary>Lays the time of a run out on a line.</summary>
    /// <param name="timeline">The run.</param>
    /// <param name="length">How long the line is.</param>
    /// <param name="cut">How long a pause is that is cut short.</param>
    public TimeScale(Timeline timeline, double length, double cut)
    {
        _start = timeline.Start;
        var work = timeline.End - timeline.Start - TimeSpan.FromTicks(timeline.Pauses.Sum(p => (p.To - p.From).Ticks));
        var pauses = timeline.Pauses.Where(p => p.To - p.From > work * LongPause && p.From >= timeline.Start && p.To <= timeline.End).ToList();
        var even = timeline.End - timeline.Start - TimeSpan.FromTicks(pauses.Sum(p => (p.To - p.From).Ticks));
        // A run that was resumed very often keeps at least half of the line for its work.
        cut = pauses.Count == 0 ? 0 : Math.Min(cut, length / 2 / pauses.Count);
        PerSecond = (length - (cut * pauses.Count)) / Math.Max(0.000_001, even.TotalSeconds);
        var (at, place) = (timeline.Start, 0.0);
        foreach (var (from, to, word) in pauses)
        {
            Add(at, from, place, place + ((from - at).TotalSeconds * PerSecond), pause: null);
            Add(from, to, _parts[^1].End, _parts[^1].End + cut, word);
            (at, place) = (to, _parts[^1].End);
        }

        Add(at, timeline.End, place, place + ((timeline.End - at).TotalSeconds * PerSecond), pause: null);
    }

    /// <summary>How much of the line a second at work takes.</summary>
    public double PerSecond { get; }

    /// <summary>The pauses that were cut short: where they lie, how long they were, and how the run stood.</summary>
    public IEnumerable<(double Begin, double End, TimeSpan Length, string Word)> Cuts =>
        _parts.Where(p => p.Pause is not null).Select(p => (p.Begin, p.End, p.To - p.From, p.Pause!));

    /// <summary>Where a moment lies.</summary>
    public double At(DateTimeOffset time)
    {
        foreach (var part in _parts)
        {
            if (time > part.To) continue;
            var share = part.To == part.From ? 0 : (time - part.From) / (part.To - part.From);
            return part.Begin + (Math.Clamp(share, 0, 1) * (part.End - part.Begin));
        }

        return _parts[^1].End;
    }

    /// <summary>Round times since the start, at least so far apart, and where they lie; none inside a pause that was cut short.</summary>
    public IReadOnlyList<(double Place, string Label)> Ticks(double apart)
    {
        var step = Steps.FirstOrDefault(s => s.TotalSeconds * PerSecond >= apart, Steps[^1]);
        var ticks = new List<(double Place, string Label)>();
        foreach (var part in _parts.Where(p => p.Pause is null))
        {
            var first = (part.From - _start).Ticks;
            for (var tick = (first + step.Ticks - 1) / step.Ticks * step.Ticks; tick <= (part.To - _start).Ticks; tick += step.Ticks)
            {
                var place = part.Begin + (TimeSpan.FromTicks(tick - first).TotalSeconds * PerSecond);
                if (ticks.Count == 0 || place - ticks[^1].Place >= apart) ticks.Add((place, Label(TimeSpan.FromTicks(tick), step)));
            }
        }

        return ticks;
    }

    /// <summary>A time as finely as a step needs it, without what is 0 in it: <c>0</c>, <c>20 ms</c>, <c>1.5 s</c>, <c>2m30s</c>, <c>1h</c>.</summary>
    public static string Label(TimeSpan time, TimeSpan step)
    {
        var culture = CultureInfo.InvariantCulture;
        if (time == TimeSpan.Zero) return "0";
        if (time < TimeSpan.FromSeconds(1)) return string.Create(culture, $"{time.TotalMilliseconds:0.#} ms");
        if (time < TimeSpan.FromMinutes(1)) return string.Create(culture, $"{time.TotalSeconds:0.###} s");
        var days = time.Days > 0 ? string.Create(culture, $"{time.Days}d") : "";
        var hours = time.Hours > 0 ? string.Create(culture, $"{time.Hours}h") : "";
        var minutes = time.Minutes > 0 ? string.Create(culture, $"{time.Minutes}m") : "";
        var seconds = time.Seconds > 0 && step < TimeSpan.FromMinutes(1) ? string.Create(culture, $"{time.Seconds}s") : "";
        return days + hours + minutes + seconds;
    }

    private void Add(DateTimeOffset from, DateTimeOffset to, double begin, double end, string? pause) => _parts.Add((from, to, begin, end, pause));
}
