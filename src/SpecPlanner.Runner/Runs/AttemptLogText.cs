using System.Globalization;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What an attempt reported of itself, as lines that people read.</summary>
internal static class AttemptLogText
{
    private const int ShownText = 200;

    /// <summary>An entry of the log, and what its tool was given and gave back.</summary>
    public static (string Text, IEnumerable<string> More) Describe(string task, AttemptLogged entry)
    {
        var level = entry.Level is "info" ? "" : $"{entry.Level}, ";
        var what = entry.Tool ?? entry.Kind;
        var facts = new List<string>();
        if (entry.Progress is { } progress) facts.Add($"{progress.ToString("0.#", CultureInfo.InvariantCulture)} %");
        if (entry.File is { } file) facts.Add(entry.Line is { } line ? $"{Short(file)}, line {line.ToString(CultureInfo.InvariantCulture)}" : Short(file));
        if (entry.Duration is { } duration) facts.Add(EvidenceText.Seconds(duration));
        if (entry.Tokens is { } tokens) facts.Add(Words.Count((int)Math.Min(tokens, int.MaxValue), "token"));
        var more = facts.Count == 0 ? "" : $" ({string.Join(", ", facts)})";
        return ($"{task}: {level}{what}{more}{(entry.Message is { } message ? $": {Short(message)}" : "")}", Lines(entry));
    }

    /// <summary>What a result says, a line each.</summary>
    public static IEnumerable<string> ResultLines(AttemptResult result)
    {
        if (result.Summary.Length > 0) yield return $"it says: {Short(result.Summary)}";
        if (result.Needs.Length > 0) yield return $"it needs: {Short(result.Needs)}";
        if (result.Note.Length > 0) yield return Short(result.Note);
        if (Cost(result) is { Length: > 0 } cost) yield return cost;
    }

    /// <summary>Tokens and cost, as far as they were told; empty when nothing was.</summary>
    public static string Cost(AttemptResult result) => string.Join(", ", new[]
    {
        result.TokensIn is { } read ? $"{read.ToString(CultureInfo.InvariantCulture)} tokens read" : "",
        result.TokensOut is { } written ? $"{written.ToString(CultureInfo.InvariantCulture)} tokens written" : "",
        result.Cost is { } cost ? $"{cost.ToString("0.####", CultureInfo.InvariantCulture)} US dollars" : "",
    }.Where(t => t.Length > 0));

    private static IEnumerable<string> Lines(AttemptLogged entry)
    {
        if (entry.Input is { } input) yield return "< " + Short(input);
        if (entry.Output is { } output) yield return "> " + Short(output);
    }

    private static string Short(string text) => TextWidth.CutMiddle(TextWidth.OneLine(text), ShownText);
}
