namespace SpecPlanner.Compiler.Tests;

/// <summary>Reads and checks the machines of marked Markdown, and compares the findings, all of them, with the marks.</summary>
internal static class Machines
{
    /// <summary>The machines of a section, read and checked.</summary>
    public static IReadOnlyList<MachineSyntax> Expect(string markup)
    {
        var marked = MarkedText.Parse(markup);
        var (machines, findings) = Read(marked.Text);
        string.Join("\n", findings.OrderBy(f => f.Span.Start).ThenBy(f => f.Rule.Id, StringComparer.Ordinal).Select(f => Show(marked.Text, f.Rule.Id, f.Span)))
            .ShouldBe(string.Join("\n", marked.Expected.OrderBy(e => e.Span.Start).ThenBy(e => e.Id, StringComparer.Ordinal).Select(e => Show(marked.Text, e.Id, e.Span))),
                string.Join("\n", findings.Select(f => $"{f.Rule.Id} {f.Message}")));
        return machines;
    }

    /// <summary>The machine of a diagram, with invariants below it.</summary>
    public static MachineSyntax Diagram(string lines, string invariants = "") => Expect(Around(lines, invariants)).ShouldHaveSingleItem();

    /// <summary>A section with one machine.</summary>
    public static string Around(string lines, string invariants = "") => $"## State machines\n### M1 Order\n```mermaid\nstateDiagram-v2\n{lines}\n```\n{invariants}\n";

    /// <summary>The machines of a text, and what was found.</summary>
    public static (IReadOnlyList<MachineSyntax> Machines, IReadOnlyList<Finding> Findings) Read(string text)
    {
        var findings = new FindingBag(text.Length);
        var lines = new LineMap(text);
        var outline = OutlineReader.Read(text, 0, lines, findings).ShouldNotBeNull();
        var headings = outline.Headings.ToList();
        var section = headings.FindIndex(h => h.Text.Text == "State machines");
        var machines = section < 0 ? [] : MachineSection.Read(outline, section, findings);
        var flows = headings.Find(h => h.Text.Text == "Flows");
        MachineChecks.Check(machines, flows?.Text.Span, lines, findings);
        return (machines, findings.Findings);
    }

    private static string Show(string text, string id, TextSpan span)
    {
        var at = new LineMap(text).PositionOf(span.Start);
        return $"{id} ({at.Line},{at.Column}) \"{text.Substring(span.Start, span.Length)}\"";
    }
}
