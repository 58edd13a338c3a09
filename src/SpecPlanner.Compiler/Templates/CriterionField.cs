using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A criterion with the commands in it.</summary>
internal sealed record CriterionReading(Criterion? Criterion, IReadOnlyList<PlacedCommand> Commands);

/// <summary>Reads criteria out of fields and out of front matter.</summary>
internal static class CriterionField
{
    /// <summary>Reads a step's criterion.</summary>
    public static CriterionReading Read(FieldValue value, ParameterScope scope, string? baseUrl, FindingBag findings)
    {
        var context = new CriterionContext { Scope = scope, Findings = findings, BaseUrl = baseUrl };
        var criterion = CriterionReader.Read(value, context);
        return new CriterionReading(criterion, context.Commands);
    }

    /// <summary>Reads the front matter's <c>successCriteria</c>: a text, or a list of which all must hold.</summary>
    public static CriterionReading Read(HeaderReader header, string key, ParameterScope scope, string? baseUrl, FindingBag findings)
    {
        var scalars = header.List(key);
        if (scalars.Count == 0) return new CriterionReading(null, []);

        var isList = header.Map.Find(key)?.Value is YamlSequence;
        var span = TextSpan.FromBounds(scalars[0].Span.Start, scalars[scalars.Count - 1].Span.End);
        var isExact = scalars.All(s => s.ExactStart is not null);
        var value = isList
            ? new FieldValue
            {
                Text = new Segment(string.Join("\n", scalars.Select(s => s.Value)), scalars[0].Segment.Start),
                Lead = new Segment("", scalars[0].Segment.Start),
                Items = scalars.Select(s => new FieldItem { Text = s.Segment.Trim(), Span = s.Span }).ToList(),
            }
            : new FieldValue { Text = scalars[0].Segment.Trim(), Lead = scalars[0].Segment.Trim() };
        return isExact ? Read(value, scope, baseUrl, findings) : ReadInexact(value, span, scope, baseUrl, findings);
    }

    // Where escapes or folding moved the characters, the whole value is the place of every finding.
    private static CriterionReading ReadInexact(FieldValue value, TextSpan span, ParameterScope scope, string? baseUrl, FindingBag findings)
    {
        var local = new FindingBag(int.MaxValue);
        var uses = new ParameterScope(scope.Declared);
        var reading = Read(value, uses, baseUrl, local);
        foreach (var finding in local.Findings) findings.Add(finding.Rule, span, finding.Message);
        foreach (var use in uses.Uses) scope.Use(use.Name, span);
        return reading with { Commands = reading.Commands.Select(c => c with { Span = span }).ToList() };
    }
}
