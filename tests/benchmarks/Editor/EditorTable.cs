using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using SpecPlanner.Benchmarks.Templates;

namespace SpecPlanner.Benchmarks.Editor;

/// <summary>What a keystroke costs in a project of 1,000 documents: generator and analyzer as an editor drives them.</summary>
internal static class EditorTable
{
    private const int Keystrokes = 300;
    private const int ColdTurns = 10;

    /// <summary>Measures and writes the rows.</summary>
    public static string Measure()
    {
        var templates = TemplateText.Write(1_000);
        IReadOnlyList<(string Path, string Text)> documents = [.. templates, .. TemplateText.Personas];
        var parts = templates.Select(t => TemplateText.Split(t.Text)).ToList();
        var project = new EditorProject(documents);
        project.Generate();
        project.Analyze();

        var table = new StringBuilder("| What | Median | 95th of 100 | Allocated | Baseline | Ratio | Aim |\n|---|---:|---:|---:|---:|---:|---|\n");
        AppendCold(table, documents, parts);
        Append(table, "Generator: typing in C#", Keystroke(project.TypeInCSharp, project.Generate), "≤ 1 ms");
        Append(table, "Generator: typing in prose of a document", Keystroke(project.TypeInProse, project.Generate), "≤ 5 ms");
        Append(table, "Generator: typing in a command of a document", Keystroke(project.TypeInCommand, project.Generate), "≤ 5 ms");
        Append(table, "Analyzer: typing in C#", Keystroke(project.TypeInCSharp, project.Analyze));
        Append(table, "Analyzer: typing in a command of a document", Keystroke(project.TypeInCommand, project.Analyze));
        return table.Append(CultureInfo.InvariantCulture, $"\n{Keystrokes} keystrokes each, the fastest of {ColdTurns} first runs, on {DateTime.UtcNow:yyyy-MM-dd}. {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.\n").ToString();
    }

    // Both keep what they make; whatever else the machine does only ever adds time.
    private static void AppendCold(StringBuilder table, IReadOnlyList<(string Path, string Text)> documents, List<(string FrontMatter, string Body)> parts)
    {
        var (ours, parsers) = (new List<Cost>(), new List<Cost>());
        for (var turn = 0; turn < ColdTurns; turn++)
        {
            parsers.Add(Time(() => parts.Select(p => ParsersAlone.Read(p.FrontMatter, p.Body)).ToArray()));
            var opened = new EditorProject(documents);
            ours.Add(Time(() =>
            {
                opened.Generate();
                return opened;
            }));
        }

        var (fastest, baseline) = (ours.MinBy(c => c.Milliseconds)!, parsers.MinBy(c => c.Milliseconds)!);
        table.Append(CultureInfo.InvariantCulture, $"| Generator: the first run over 1,000 documents | {fastest.Milliseconds:0.0} ms | - | {fastest.Bytes / 1e6:0.0} MB | {baseline.Milliseconds:0.0} ms (Markdig and YamlDotNet) | {fastest.Milliseconds / baseline.Milliseconds:0.00} | ratio ≤ 1.5 |\n");
    }

    private static List<Cost> Keystroke(Action type, Action run)
    {
        var costs = new List<Cost>();
        for (var i = 0; i < Keystrokes; i++)
        {
            type();
            costs.Add(Time(() =>
            {
                run();
                return null;
            }));
        }

        return [.. costs.OrderBy(c => c.Milliseconds)];
    }

    private static void Append(StringBuilder table, string title, List<Cost> ordered, string aim = "") =>
        table.Append(CultureInfo.InvariantCulture, $"| {title} | {ordered[ordered.Count / 2].Milliseconds:0.00} ms | {ordered[ordered.Count * 95 / 100].Milliseconds:0.00} ms | {ordered[ordered.Count / 2].Bytes / 1e3:0} kB | | | {aim} |\n");

    private static Cost Time(Func<object?> work)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var started = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return new Cost(milliseconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private sealed record Cost(double Milliseconds, long Bytes);
}
