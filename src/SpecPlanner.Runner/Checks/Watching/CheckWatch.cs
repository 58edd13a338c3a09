using System.Globalization;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A check that goes on: the whole result first, then what each change of a file changes of it.</summary>
internal static class CheckWatch
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    /// <summary>Checks, watches and checks again until it is interrupted.</summary>
    /// <returns>What the last check would have ended with.</returns>
    public static async Task<int> RunAsync(RunnerContext context, bool strict)
    {
        var console = context.Console;
        var layers = context.Place.Layers(console);
        layers = layers with { Root = layers.Root ?? console.CurrentFolder };
        using var stop = new CancellationTokenSource();
        using var interruption = console.OnInterrupt(_ => stop.Cancel());
        using var quiet = new QuietPeriod(console.Clock, Quiet);

        // Watching begins before the first look, so that no change falls between them.
        using var watch = new DocumentWatch(Folders(layers), quiet.Touch);
        var last = Check(console, layers);
        CheckText.Write(context, last);
        console.Out.WriteLine($"Watching {TextWidth.OneLine(console.FromCurrentFolder(last.Root))}. Ctrl+C ends it.");
        while (await quiet.NextAsync(stop.Token))
        {
            watch.Rearm();
            var now = Check(console, layers);
            Write(console, FindingChanges.Between(last, now), now, last.Documents);
            last = now;
        }

        return last.ExitCode(strict);
    }

    private static IEnumerable<string> Folders(MarkdownLayers layers) =>
        new[] { layers.Root, layers.User }.OfType<string>().Concat(layers.Defaults).Where(Directory.Exists).Distinct(StringComparer.Ordinal);

    // A file that an editor is just replacing may be missing for a moment; the next change brings it back.
    private static CheckReport Check(RunnerConsole console, MarkdownLayers layers) =>
        CheckReport.Of(layers, layers.Root!, (path, problem) => console.Error.WriteLine($"{TextWidth.OneLine(path)} cannot be read: {TextWidth.OneLine(problem.Message)}"));

    private static void Write(RunnerConsole console, FindingChanges changes, CheckReport now, int documentsBefore)
    {
        if (changes.New.Count == 0 && changes.Gone.Count == 0 && now.Documents == documentsBefore) return;
        var time = TimeZoneInfo.ConvertTime(console.Clock.GetUtcNow(), console.Clock.LocalTimeZone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        console.Out.WriteLine();
        console.Out.WriteLine($"{time} {CheckText.Total(now)}");
        foreach (var gone in changes.Gone) console.Out.WriteLine($"  {console.Paint("gone", Tone.Good)}  {FindingText.Line(console, now.FileOf(gone), gone)}");
        foreach (var added in changes.New) console.Out.WriteLine($"  {console.Paint("new", Tone.Bad)}   {FindingText.Line(console, now.FileOf(added), added)}");
        console.Out.Flush();
    }
}
