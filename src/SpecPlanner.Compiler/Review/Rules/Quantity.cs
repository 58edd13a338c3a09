using System.Globalization;

namespace SpecPlanner.Compiler;

/// <summary>A number with its unit.</summary>
/// <param name="Value">How many of the smallest unit of the dimension.</param>
/// <param name="Dimension">Time, size, share; the stem of the word behind it where that is no unit.</param>
/// <param name="IsUnit">Whether it has a unit, and is not a count of things.</param>
/// <param name="Bound">What it bounds.</param>
/// <param name="First">The position of its first word.</param>
/// <param name="Last">The position of its last word.</param>
internal sealed record Quantity(decimal Value, string Dimension, bool IsUnit, BoundKind Bound, int First, int Last);

/// <summary>Reads the quantities of a sentence.</summary>
internal static class Quantities
{
    /// <summary>The quantities among words, in order.</summary>
    public static IReadOnlyList<Quantity> In(IReadOnlyList<ProseWord> words, ReviewWords language)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < words.Count; i++)
        {
            if (Read(words, i, language) is not { } quantity) continue;
            found.Add(quantity);
            i = quantity.Last;
        }

        return found;
    }

    /// <summary>Whether a sentence has a number that measures: one that is not part of a name such as <c>Android 10</c>.</summary>
    public static bool HasMeasure(ProseSentence sentence, ReviewWords language)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var word = sentence.Words[i];
            if (word.IsNumber && !IsNamed(sentence.Words, i)) return true;
            if (language.NumberWords.TryGetValue(word.Lower, out var number) && number > 1 && i + 1 < sentence.Words.Count && language.Units.ContainsKey(sentence.Words[i + 1].Lower)) return true;
        }

        return false;
    }

    private static Quantity? Read(IReadOnlyList<ProseWord> words, int at, ReviewWords language)
    {
        if (NumberOf(words[at], language, out var suffix) is not { } number || IsNamed(words, at)) return null;
        var bound = BoundAt(words, at, language);
        if (suffix.Length > 0) return language.Units.TryGetValue(suffix, out var glued) ? new Quantity(number * glued.Factor, glued.Dimension, true, bound, at, at) : null;
        if (at + 1 >= words.Count) return null;
        var next = words[at + 1];
        if (language.Units.TryGetValue(next.Lower, out var unit)) return new Quantity(number * unit.Factor, unit.Dimension, true, bound, at, at + 1);
        return next.IsNumber || language.StopWords.Contains(next.Lower) ? null : new Quantity(number, next.Stem, false, bound, at, at + 1);
    }

    // "50ms" and "20%" have their unit with them; "1,000" is a thousand.
    private static decimal? NumberOf(ProseWord word, ReviewWords language, out string suffix)
    {
        suffix = "";
        if (language.NumberWords.TryGetValue(word.Lower, out var named)) return named;
        if (!word.IsNumber) return null;
        var end = 0;
        while (end < word.Text.Length && (char.IsDigit(word.Text[end]) || word.Text[end] is '.' or ',')) end++;
        suffix = word.Lower.Substring(end);
        var digits = word.Text.Substring(0, end);
        var comma = digits.LastIndexOf(',');
        if (comma >= 0) digits = digits.Length - comma == 4 ? digits.Replace(",", "") : digits.Replace(',', '.');
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    // "RFC 3339", "Android 10": the number belongs to a name, which begins with a capital and stands in the sentence.
    private static bool IsNamed(IReadOnlyList<ProseWord> words, int at) =>
        at > 0 && words[at - 1].Span.End + 1 == words[at].Span.Start && char.IsUpper(words[at - 1].Text[0]) && (at > 1 || words[at - 1].Text.Skip(1).Any(char.IsUpper));

    private static BoundKind BoundAt(IReadOnlyList<ProseWord> words, int at, ReviewWords language)
    {
        foreach (var (_, first, phrase, bound) in language.Bounds.In(words))
        {
            if (first + phrase.Count == at) return bound;
        }

        return BoundKind.Exact;
    }
}
