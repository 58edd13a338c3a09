using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads one document: guard, front matter, outline, and what its kind asks for.</summary>
public static class DocumentParser
{
    /// <summary>Reads a document. Never throws on any text; what is wrong is a finding inside the document.</summary>
    public static ParsedDocument Parse(SourceDocument source)
    {
        var lines = new LineMap(source.Text);
        var findings = new FindingBag(source.Text.Length);
        var model = new DocumentModel { Path = source.Path, Kind = source.Kind, Layer = source.Layer, LayerOrder = source.LayerOrder, Owned = source.Owned };
        if (!DocumentGuard.Accepts(source.Text, lines, findings)) return new ParsedDocument(source, lines, model, findings.Findings);

        var frontMatter = FrontMatterBlock.Read(source.Text, findings);
        if (frontMatter.Root is null) return new ParsedDocument(source, lines, model, findings.Findings);
        return source.Kind switch
        {
            DocumentKind.Template => ParseTemplate(source, lines, model, frontMatter, findings),
            DocumentKind.Persona => ParsePersona(source, lines, model, frontMatter, findings),
            DocumentKind.Specification => ParseSpecification(source, lines, model, frontMatter, findings),
            _ => ParseInitiative(source, lines, model, frontMatter, findings),
        };
    }

    private static ParsedDocument ParseTemplate(SourceDocument source, LineMap lines, DocumentModel model, FrontMatterBlock frontMatter, FindingBag findings)
    {
        if (OutlineReader.Read(source.Text, frontMatter.BodyStart, lines, findings) is not { } outline)
            return new ParsedDocument(source, lines, model, findings.Findings);

        var template = TemplateReader.Read(source, frontMatter, outline, lines, findings);
        var suppressions = SuppressionReader.Read(source.Text, frontMatter, outline, lines, findings);
        model = model with
        {
            Id = template.Header.Id?.Value,
            Plan = template.Plan,
            TasksWithoutPolicy = template.Steps.Where(s => s.OwnPolicy is null).Select(s => s.Task.Id).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            PersonasNamed = PlanPersonas.NamedBy(template.Plan),
        };
        return new ParsedDocument(source, lines, model, findings.Findings) { IdSpan = template.Header.Id?.Span, Template = template, Suppressions = suppressions };
    }

    private static ParsedDocument ParseSpecification(SourceDocument source, LineMap lines, DocumentModel model, FrontMatterBlock frontMatter, FindingBag findings)
    {
        if (OutlineReader.Read(source.Text, frontMatter.BodyStart, lines, findings) is not { } outline)
            return new ParsedDocument(source, lines, model, findings.Findings);

        var specification = SpecificationReader.Read(source, frontMatter, outline, lines, findings);
        var weaknesses = ProseReview.Review(specification, findings);
        var suppressions = ResolutionChecks.WithEffect(
            SuppressionReader.Read(source.Text, frontMatter, outline, lines, findings), specification.Coverage, findings);
        var plan = specification.Plan.Plan;
        model = model with
        {
            Id = specification.Header.Plan.Id?.Value,
            Specification = specification.Specification,
            Plan = plan,
            TasksWithoutPolicy = specification.Plan.Steps.Where(s => s.OwnPolicy is null).Select(s => s.Task.Id).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            PersonasNamed = PlanPersonas.NamedBy(plan),
        };
        return new ParsedDocument(source, lines, model, findings.Findings) { IdSpan = specification.Header.Plan.Id?.Span, Specification = specification, Suppressions = suppressions, Weaknesses = weaknesses };
    }

    private static ParsedDocument ParsePersona(SourceDocument source, LineMap lines, DocumentModel model, FrontMatterBlock frontMatter, FindingBag findings)
    {
        if (OutlineReader.Read(source.Text, frontMatter.BodyStart, lines, findings) is not { } outline)
            return new ParsedDocument(source, lines, model, findings.Findings);

        var persona = PersonaReader.Read(source, frontMatter, outline, findings, out var id);
        var suppressions = SuppressionReader.Read(source.Text, frontMatter, outline, lines, findings);
        return new ParsedDocument(source, lines, model with { Id = id?.Value, Persona = persona }, findings.Findings) { IdSpan = id?.Span, Suppressions = suppressions };
    }

    // Of the bodies of initiatives only the comments are read; their ids count, so that no two documents share one.
    private static ParsedDocument ParseInitiative(SourceDocument source, LineMap lines, DocumentModel model, FrontMatterBlock frontMatter, FindingBag findings)
    {
        if (OutlineReader.Read(source.Text, frontMatter.BodyStart, lines, findings) is not { } outline)
            return new ParsedDocument(source, lines, model, findings.Findings);

        var header = new HeaderReader(frontMatter.Root!, findings);
        header.ReportUnknownKeys(HeaderKeys.NamesOf(DocumentKind.Initiative), "An initiative");
        header.Require("id", frontMatter.Opening, "An initiative", new KeyFixes(source, frontMatter).Id);
        var id = DocumentId.Read(header, findings);
        DocumentId.CheckFileName(source.Path, id, findings);
        foreach (var key in HeaderKeys.Of(DocumentKind.Initiative))
        {
            if (key.Shape == HeaderShape.Word) header.Word(key.Name, key.Words.ToDictionary(w => w, _ => true, StringComparer.Ordinal));
            else if (key.Shape == HeaderShape.Text) header.Text(key.Name);
        }

        var suppressions = SuppressionReader.Read(source.Text, frontMatter, outline, lines, findings);
        return new ParsedDocument(source, lines, model with { Id = id?.Value }, findings.Findings) { IdSpan = id?.Span, Suppressions = suppressions };
    }
}
