namespace SpecPlanner.Compiler;

/// <summary>Collects the findings of one document and keeps every span inside it.</summary>
internal sealed class FindingBag(int documentLength)
{
    private readonly List<Finding> _findings = [];

    /// <summary>What was found, in the order it was found.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Adds a finding; a span that reaches outside the document is cut to it.</summary>
    public void Add(Rule rule, TextSpan span, string message)
    {
        var start = Math.Max(0, Math.Min(span.Start, documentLength));
        var end = Math.Max(start, Math.Min(span.End, documentLength));
        _findings.Add(new Finding(rule, TextSpan.FromBounds(start, end), message));
    }
}
