using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SpecPlanner.Compiler;
using RoslynLine = Microsoft.CodeAnalysis.Text.LinePosition;
using RoslynSpan = Microsoft.CodeAnalysis.Text.TextSpan;
using Span = SpecPlanner.Compiler.TextSpan;

namespace SpecPlanner.Analyzers;

/// <summary>Turns a place in a document into a place Roslyn shows.</summary>
internal static class FindingLocation
{
    /// <summary>The location of a span of a file.</summary>
    public static Location Of(string path, LineMap lines, Span span) =>
        Location.Create(path, RoslynSpanOf(span), new LinePositionSpan(PositionOf(lines, span.Start), PositionOf(lines, span.End)));

    /// <summary>A span as Roslyn counts it.</summary>
    public static RoslynSpan RoslynSpanOf(Span span) => new(span.Start, span.Length);

    // Roslyn counts lines and columns from 0.
    private static RoslynLine PositionOf(LineMap lines, int offset)
    {
        var position = lines.PositionOf(offset);
        return new RoslynLine(position.Line - 1, position.Column - 1);
    }
}
