using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>The front matter of a specification.</summary>
internal sealed record SpecificationHeader
{
    /// <summary>What templates say too.</summary>
    public required PlanHeader Plan { get; init; }

    /// <summary>What is planned now.</summary>
    public int Release { get; init; } = 1;

    /// <summary>The language its prose is written in, as a code such as <c>en</c>.</summary>
    public YamlScalar? Language { get; init; }

    /// <summary>The line that opens the front matter: where is reported what has no line of its own.</summary>
    public required TextSpan Opening { get; init; }

    /// <summary>The thresholds the front matter gives, and where each stands, by key.</summary>
    public required IReadOnlyDictionary<string, (decimal Value, TextSpan Span)> Thresholds { get; init; }

    /// <summary>Reads the keys and reports what is missing, unknown or of the wrong shape.</summary>
    public static SpecificationHeader Read(SourceDocument document, FrontMatterBlock frontMatter, FindingBag findings)
    {
        var (root, opening, fixes) = (frontMatter.Root!, frontMatter.Opening, new KeyFixes(document, frontMatter));
        var reader = new HeaderReader(root, findings);
        reader.ReportUnknownKeys(HeaderKeys.NamesOf(DocumentKind.Specification), "A specification");
        reader.Require("id", opening, "A specification", fixes.Id);
        reader.Require("name", opening, "A specification", fixes.Name);
        return new SpecificationHeader
        {
            Plan = PlanHeader.Read(reader, findings),
            Release = ReadRelease(reader, findings),
            Language = reader.Scalar("language"),
            Opening = opening,
            Thresholds = ReadThresholds(root, findings),
        };
    }

    private static int ReadRelease(HeaderReader reader, FindingBag findings)
    {
        if (reader.Integer("release") is not { } release) return 1;
        if (release is >= 1 and <= 10_000) return (int)release;
        findings.Add(RuleTable.ValueInvalid, reader.Scalar("release")!.Span, "A release is a whole number from 1.");
        return 1;
    }

    private static Dictionary<string, (decimal, TextSpan)> ReadThresholds(YamlMapping root, FindingBag findings)
    {
        var thresholds = new Dictionary<string, (decimal, TextSpan)>(StringComparer.Ordinal);
        if (root.Find("coverage") is not { } entry) return thresholds;
        if (entry.Value is not YamlMapping map)
        {
            findings.Add(RuleTable.ValueInvalid, entry.Value.Span, "The value of \"coverage\" is a map, such as { requirements: 1.0, behaviors: 0.9 }.");
            return thresholds;
        }

        new HeaderReader(map, findings).ReportUnknownKeys([.. HeaderKeys.Thresholds], "\"coverage\"");
        foreach (var threshold in map.Entries)
        {
            if (!HeaderKeys.Thresholds.Contains(threshold.Key.Value, StringComparer.Ordinal)) continue;
            if (threshold.Value is YamlScalar scalar && ThresholdText.TryParse(scalar.Value.Trim(), out var value)) thresholds[threshold.Key.Value] = (value, threshold.Span);
            else findings.Add(RuleTable.ValueInvalid, threshold.Value.Span, $"The threshold \"{threshold.Key.Value}\" is a share from 0 to 1, such as 0.9.");
        }

        return thresholds;
    }
}

/// <summary>Reads a threshold: a share from 0 to 1.</summary>
public static class ThresholdText
{
    /// <summary>The share; only digits and a point, so that no culture reads another one.</summary>
    public static bool TryParse(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value is >= 0 and <= 1;
}
