using System.Text.RegularExpressions;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Collects the findings of one document and keeps every span inside it.</summary>
internal sealed class FindingBag(int documentLength)
{
    // What a message quotes of the document is for recognising it, not for reading it.
    private const int LongestQuote = 80;

    private static readonly Regex Quote = new("\"[^\"]*\"", RegexOptions.CultureInvariant, PatternLimit.Own);

    private readonly List<Finding> _findings = [];

    /// <summary>What was found, in the order it was found.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Adds a finding; a span that reaches outside the document is cut to it.</summary>
    public void Add(Rule rule, TextSpan span, string message, Fix? fix = null) => Add(rule, span, message, fix is null ? [] : [fix]);

    /// <summary>Adds a finding that can be mended in several ways, the best first.</summary>
    public void Add(Rule rule, TextSpan span, string message, IEnumerable<Fix> fixes)
    {
        var start = Math.Max(0, Math.Min(span.Start, documentLength));
        var end = Math.Max(start, Math.Min(span.End, documentLength));
        _findings.Add(new Finding(rule, TextSpan.FromBounds(start, end), OneLine(message)) { Fixes = fixes.ToEquatableArray() });
    }

    private static string OneLine(string message)
    {
        if (message.Length <= LongestQuote && message.IndexOf('\n') < 0 && message.IndexOf('\r') < 0) return message;
        var cut = Quote.Replace(message, m => Shorten(m.Value));
        return cut.Replace("\r\n", " ").Replace('\r', ' ').Replace('\n', ' ');
    }

    private static string Shorten(string quote)
    {
        var content = quote.Substring(1, quote.Length - 2);
        var end = Math.Min(SourceLines.EndOfLine(content, 0), LongestQuote);
        return end == content.Length ? quote : "\"" + content.Substring(0, end).TrimEnd() + "…\"";
    }
}
