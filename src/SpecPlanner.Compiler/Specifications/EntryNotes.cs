using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>The words in parentheses that say something about an entry: <c>(release 2)</c>, <c>(input)</c>, <c>(steel thread)</c>, <c>(obsolete)</c>, <c>(domain: Payments)</c>.</summary>
internal static class EntryNotes
{
    private static readonly string[] Words =
        [.. BehaviorKindWords.All, "steel thread", "steel-thread", "primary", "blocking", "obsolete"];

    /// <summary>The note a text begins with, and how long it is; <see langword="null"/> when it begins with none.</summary>
    public static (IReadOnlyList<Segment> Parts, int Length)? AtStart(Segment text)
    {
        if (text.Text.Length == 0 || text.Text[0] != '(') return null;
        var close = text.Text.IndexOf(')');
        return close > 0 && PartsOf(text.Slice(1, close - 1)) is { } parts ? (parts, close + 1) : null;
    }

    /// <summary>The note a text ends with, and where it starts; <see langword="null"/> when it ends with none.</summary>
    public static (IReadOnlyList<Segment> Parts, int Start)? AtEnd(Segment text)
    {
        if (!text.Text.EndsWith(")", StringComparison.Ordinal)) return null;
        var open = text.Text.LastIndexOf('(');
        return open >= 0 && PartsOf(text.Slice(open + 1, text.Text.Length - open - 2)) is { } parts ? (parts, open) : null;
    }

    /// <summary>The number in <c>release 2</c>; a number that is none is reported.</summary>
    public static int? ReleaseOf(IReadOnlyList<Segment> notes, FindingBag findings)
    {
        foreach (var note in notes)
        {
            if (!IsRelease(note.Text)) continue;
            var number = note.Text.Substring("release".Length).Trim();
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var release) && release is > 0 and <= 10_000) return release;
            findings.Add(RuleTable.ValueInvalid, note.Span, "A release is a whole number from 1: (release 2).");
        }

        return null;
    }

    /// <summary>Whether one of the notes is a word.</summary>
    public static bool Has(IReadOnlyList<Segment> notes, params string[] words) =>
        notes.Any(n => words.Contains(n.Text, StringComparer.OrdinalIgnoreCase));

    /// <summary>What stands behind <c>domain:</c>; empty when nothing does.</summary>
    public static string DomainOf(IReadOnlyList<Segment> notes) =>
        notes.Select(n => n.Text).FirstOrDefault(IsDomain) is { } domain ? domain.Substring(domain.IndexOf(':') + 1).Trim() : "";

    // All of it or nothing: "(input, from the till)" is prose.
    private static IReadOnlyList<Segment>? PartsOf(Segment inside)
    {
        var parts = FieldText.Split(inside, ',', ';');
        return parts.Count > 0 && parts.All(p => IsRelease(p.Text) || IsDomain(p.Text) || Words.Contains(p.Text, StringComparer.OrdinalIgnoreCase)) ? parts : null;
    }

    private static bool IsRelease(string text) => FieldText.StartsWithWord(text, "release");

    private static bool IsDomain(string text) => text.StartsWith("domain:", StringComparison.OrdinalIgnoreCase);
}
