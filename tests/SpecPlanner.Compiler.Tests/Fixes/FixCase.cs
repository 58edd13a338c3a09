using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler.Tests;

/// <summary>A document with something to mend, marked «before→after»; an empty side is an insertion or a removal.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Title">The title of the fix that is shown.</param>
/// <param name="Markup">The document.</param>
/// <param name="IsChoice">Whether only a person may pick the fix.</param>
internal sealed record FixCase(string Name, string Path, string Title, string Markup, bool IsChoice)
{
    private static readonly Regex Mark = new("«([^→]*)→([^»]*)»", RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FixCase> All { get; } =
    [
        .. FixCases.All.Select(c => new FixCase(c.Name, "templates/operations/example.md", c.Title, c.Markup, IsChoice: false)),
        .. KeyAndPlanCases.All.Select(c => new FixCase(c.Name, c.Path, c.Title, c.Markup, IsChoice: false)),
        .. ChoiceCases.All.Select(c => new FixCase(c.Name, c.Path, c.Title, c.Markup, IsChoice: true)),
    ];

    /// <summary>The document before the fix.</summary>
    public string Before => Mark.Replace(Markup, "$1");

    /// <summary>The document after it.</summary>
    public string After => Mark.Replace(Markup, "$2");

    /// <summary>The documents before the fix, with the personas; the first is the one that is mended.</summary>
    public BoundSet Bind() => Bind(Before);

    /// <summary>The same with another text.</summary>
    public BoundSet Bind(string text)
    {
        var kind = Path.StartsWith("specs/", StringComparison.Ordinal) ? DocumentKind.Specification
            : Path.StartsWith("personas/", StringComparison.Ordinal) ? DocumentKind.Persona
            : DocumentKind.Template;
        return BoundSet.Of([.. Personas.All.Prepend(new SourceDocument(Path, kind, text)).Select(DocumentParser.Parse)]);
    }
}
