using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A criterion with the commands and requests in it.</summary>
internal sealed record CriterionReading(Criterion? Criterion, IReadOnlyList<PlacedCommand> Commands, IReadOnlyList<PlacedRequest> Requests)
{
    /// <summary>No criterion.</summary>
    public static CriterionReading None { get; } = new(null, [], []);
}

/// <summary>Reads criteria out of fields and out of front matter.</summary>
internal static class CriterionField
{
    /// <summary>Reads a step's criterion.</summary>
    public static CriterionReading Read(FieldValue value, ParameterScope scope, string? baseUrl, FindingBag findings)
    {
        var context = new CriterionContext { Scope = scope, Findings = findings, BaseUrl = baseUrl };
        var criterion = CriterionReader.Read(value, context);
        return new CriterionReading(criterion, context.Commands, context.Requests);
    }

    /// <summary>Reads the front matter's <c>successCriteria</c>: a text, or a list of which all must hold.</summary>
    public static CriterionReading Read(HeaderReader header, string key, ParameterScope scope, string? baseUrl, FindingBag findings)
    {
        var scalars = header.List(key);
        if (scalars.Count == 0) return CriterionReading.None;
        if (scalars.Count == 1 && scalars[0].ExactStart is not null && header.Map.Find(key)?.Value is YamlScalar)
        {
            var inside = new FindingBag(scalars[0].Segment.Span.End);
            var exact = Read(new FieldValue { Text = scalars[0].Segment, Lead = scalars[0].Segment }, scope, baseUrl, inside);
            foreach (var finding in inside.Findings) findings.Add(finding.Rule, finding.Span, finding.Message, finding.Fixes.Where(f => CanStandIn(scalars[0], f)));
            return exact;
        }

        // Escapes and list marks stand between the characters, so the texts are read as one and the places are mapped back.
        var text = new ScalarText(scalars);
        var value = header.Map.Find(key)?.Value is YamlSequence
            ? new FieldValue { Text = text.Whole, Lead = new Segment("", 0), Items = text.Parts.Select(p => new FieldItem { Text = p, Span = p.Span }).ToList() }
            : new FieldValue { Text = text.Whole, Lead = text.Whole };
        var local = new FindingBag(text.Whole.Text.Length);
        var uses = new ParameterScope(scope.Declared);
        var reading = Read(value, uses, baseUrl, local);
        foreach (var finding in local.Findings) findings.Add(finding.Rule, text.InDocument(finding.Span), finding.Message);
        foreach (var use in uses.Uses) scope.Use(use.Name, text.InDocument(use.Span));
        return reading with
        {
            Commands = reading.Commands.Select(c => c with { Span = text.InDocument(c.Span) }).ToList(),
            Requests = reading.Requests.Select(r => r with { Span = text.InDocument(r.Span) }).ToList(),
        };
    }

    // Without quotes ": " and " #" mean something else, and inside quotes they end at the next one.
    private static bool CanStandIn(YamlScalar scalar, Fix fix) => !scalar.IsPlain && fix.Edits.All(e => e.NewText.IndexOfAny(['"', '\'', '\\']) < 0);
}
