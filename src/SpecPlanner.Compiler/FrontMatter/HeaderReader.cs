using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads the keys of a map by shape and says what does not fit.</summary>
internal sealed class HeaderReader(YamlMapping map, FindingBag findings)
{
    /// <summary>The map itself.</summary>
    public YamlMapping Map => map;

    /// <summary>Reports keys that are not known, with the nearest known one.</summary>
    public void ReportUnknownKeys(IReadOnlyCollection<string> known, string owner)
    {
        foreach (var entry in map.Entries)
        {
            if (known.Contains(entry.Key.Value, StringComparer.Ordinal)) continue;
            findings.Add(RuleTable.UnknownKey, entry.Key.Span,
                $"{owner} has no key \"{entry.Key.Value}\"; it has no effect.{Suggestion.For(entry.Key.Value, known)}",
                NearestName.Fixes(entry.Key.Value, known, entry.Key.Exact));
        }
    }

    /// <summary>Reports a required key that is missing or empty.</summary>
    /// <param name="key">The key.</param>
    /// <param name="place">Where the finding goes when the key is not there at all.</param>
    /// <param name="owner">What asks for the key, such as <c>A template</c>.</param>
    /// <param name="fixes">How to write the key; asked only where it is missing.</param>
    public void Require(string key, TextSpan place, string owner, Func<IEnumerable<Fix>>? fixes = null)
    {
        var entry = map.Find(key);
        if (entry is null) findings.Add(RuleTable.RequiredKeyMissing, place, $"{owner} needs the key \"{key}\".", fixes?.Invoke() ?? []);
        else if (IsEmpty(entry.Value)) findings.Add(RuleTable.RequiredKeyMissing, entry.Key.Span, $"The key \"{key}\" has no value. {owner} needs one.", fixes?.Invoke() ?? []);
    }

    /// <summary>The single value of a key without white space at its ends, or <see langword="null"/>; another shape is a finding.</summary>
    public YamlScalar? Scalar(string key) => Verbatim(key)?.Trimmed();

    /// <summary>The single value of a key with every blank the author quoted, or <see langword="null"/>; another shape is a finding.</summary>
    public YamlScalar? Verbatim(string key)
    {
        if (map.Find(key) is not { } entry || IsEmpty(entry.Value)) return null;
        if (entry.Value is YamlScalar scalar) return scalar;
        findings.Add(RuleTable.ValueInvalid, entry.Value.Span, $"The value of \"{key}\" is a single text, not a list or a map.");
        return null;
    }

    /// <summary>The text of a key, or <see langword="null"/>.</summary>
    public string? Text(string key) => Scalar(key) is { } scalar ? SourceLines.Normalize(scalar.Value) : null;

    /// <summary>The list of a key; a single value counts as a list of one. No element has white space at its ends.</summary>
    public IReadOnlyList<YamlScalar> List(string key)
    {
        if (map.Find(key) is not { } entry || IsEmpty(entry.Value)) return [];
        switch (entry.Value)
        {
            case YamlScalar scalar:
                return [scalar.Trimmed()];
            case YamlSequence sequence:
                var items = new List<YamlScalar>();
                foreach (var item in sequence.Items)
                {
                    if (item is YamlScalar { IsNull: false } value) items.Add(value.Trimmed());
                    else findings.Add(RuleTable.ValueInvalid, item.Span, $"An element of \"{key}\" is a single text.");
                }

                return items;
            default:
                findings.Add(RuleTable.ValueInvalid, entry.Value.Span, $"The value of \"{key}\" is a list, such as [one, two].");
                return [];
        }
    }

    /// <summary>The texts of a list.</summary>
    public EquatableArray<string> Texts(string key) => List(key).Select(s => s.Value).ToEquatableArray();

    /// <summary>A value out of a set of words, or <see langword="null"/>; another word is a finding with the nearest one.</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Scalar(key) is not { } scalar) return null;
        if (words.TryGetValue(scalar.Value, out var value)) return value;
        findings.Add(RuleTable.ValueInvalid, scalar.Span,
            $"\"{scalar.Value}\" is no value of \"{key}\": it is one of {string.Join(", ", words.Keys)}.{Suggestion.For(scalar.Value, words.Keys)}",
            NearestName.Fixes(scalar.Value, words.Keys, scalar.Exact));
        return null;
    }

    /// <summary>A whole number, or <see langword="null"/>; anything else is a finding.</summary>
    public long? Integer(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return value;
        findings.Add(RuleTable.ValueInvalid, scalar.Span, $"The value of \"{key}\" is a whole number.");
        return null;
    }

    private static bool IsEmpty(YamlNode value) => value switch
    {
        YamlScalar scalar => scalar.IsNull || scalar.Value.Trim().Length == 0,
        YamlSequence sequence => sequence.Items.Count == 0,
        YamlMapping mapping => mapping.Entries.Count == 0,
        _ => false,
    };
}
