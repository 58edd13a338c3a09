using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>The front matter of a plan, with the places that later checks need.</summary>
internal sealed record PlanHeader
{
    public required HeaderReader Reader { get; init; }

    /// <summary>Whether it stands in another file than the steps: nothing can be changed in it.</summary>
    public bool StandsElsewhere { get; init; }

    public YamlScalar? Id { get; init; }
    public YamlScalar? Category { get; init; }
    public required IReadOnlyList<YamlScalar> AssignedPersonas { get; init; }
    /// <summary>Who does what names nobody; <see langword="null"/> when nobody is assigned.</summary>
    public string? FirstPersona => AssignedPersonas.Count > 0 ? AssignedPersonas[0].Value : null;

    public YamlScalar? Reviewer { get; init; }
    public YamlScalar? BaseUrl { get; init; }
    public RiskPolicy? Policy { get; init; }
    public required IReadOnlyList<ParameterDeclaration> Parameters { get; init; }

    /// <summary>Reads the keys that templates and specifications share.</summary>
    public static PlanHeader Read(HeaderReader reader, FindingBag findings)
    {
        var header = new PlanHeader
        {
            Reader = reader,
            Id = DocumentId.Read(reader, findings),
            Category = reader.Scalar("category"),
            AssignedPersonas = reader.List("assignedPersonas"),
            Reviewer = reader.Scalar("reviewer"),
            BaseUrl = reader.Scalar("baseUrl"),
            Policy = reader.Word("policy", RiskPolicyWords.All),
            Parameters = new ParameterReader(findings).Read(reader.Map.Find("parameters")?.Value),
        };
        if (header.BaseUrl is { } url && !IsAddress(url.Value))
            findings.Add(RuleTable.ValueInvalid, url.Span, "The value of \"baseUrl\" is an absolute http or https address.");
        return header;
    }

    /// <summary>What the front matter of a complete plan said; it stands nowhere any more.</summary>
    public static PlanHeader Of(Plan plan, FindingBag findings) => new()
    {
        Reader = new HeaderReader(new YamlMapping { Span = default, Entries = [] }, findings),
        StandsElsewhere = true,
        AssignedPersonas = [.. plan.AssignedPersonas.Select(Nowhere)],
        Reviewer = plan.Reviewer is { } reviewer ? Nowhere(reviewer) : null,
        BaseUrl = plan.BaseUrl is { } url ? Nowhere(url) : null,
        Policy = plan.Policy,
        Parameters = [.. plan.Parameters.Select(p => new ParameterDeclaration(p, default))],
    };

    /// <summary>Records the parameters that the front matter itself uses.</summary>
    public void UseParameters(ParameterScope scope)
    {
        foreach (var key in (string[])["name", "description", "baseUrl"])
        {
            if (Reader.Map.Find(key)?.Value is YamlScalar value) scope.UseAllIn(value.Segment);
        }
    }

    private static YamlScalar Nowhere(string value) => new() { Value = value, Span = default };

    private static bool IsAddress(string value) =>
        value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || Placeholder.FindIn(value).Any(p => p.Start == 0);
}
