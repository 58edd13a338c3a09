using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>The front matter of a template, with the places that later checks need.</summary>
internal sealed record TemplateHeader
{
    private static readonly string[] Keys =
        ["id", "name", "category", "description", "assignedPersonas", "successCriteria", "baseUrl", "reviewer", "policy", "parameters"];

    public required HeaderReader Reader { get; init; }
    public YamlScalar? Id { get; init; }
    public YamlScalar? Category { get; init; }
    public required IReadOnlyList<YamlScalar> AssignedPersonas { get; init; }
    public YamlScalar? Reviewer { get; init; }
    public YamlScalar? BaseUrl { get; init; }
    public RiskPolicy? Policy { get; init; }
    public required IReadOnlyList<ParameterDeclaration> Parameters { get; init; }

    /// <summary>Reads the keys and reports what is missing, unknown or of the wrong shape.</summary>
    /// <param name="root">The front matter.</param>
    /// <param name="start">The line that opens it; where missing keys are reported.</param>
    /// <param name="findings">Where findings go.</param>
    public static TemplateHeader Read(YamlMapping root, TextSpan start, FindingBag findings)
    {
        var reader = new HeaderReader(root, findings);
        reader.ReportUnknownKeys(Keys, "A template");
        foreach (var key in (string[])["id", "name", "category", "assignedPersonas", "successCriteria"]) reader.Require(key, start, "A template");
        var header = new TemplateHeader
        {
            Reader = reader,
            Id = DocumentId.Read(reader, findings),
            Category = reader.Scalar("category"),
            AssignedPersonas = reader.List("assignedPersonas"),
            Reviewer = reader.Scalar("reviewer"),
            BaseUrl = reader.Scalar("baseUrl"),
            Policy = reader.Word("policy", RiskPolicyWords.All),
            Parameters = new ParameterReader(findings).Read(root.Find("parameters")?.Value),
        };
        if (header.BaseUrl is { } url && !IsAddress(url.Value))
            findings.Add(RuleTable.ValueInvalid, url.Span, "The value of \"baseUrl\" is an absolute http or https address.");
        return header;
    }

    private static bool IsAddress(string value) =>
        value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || Placeholder.FindIn(value).Any(p => p.Start == 0);
}
