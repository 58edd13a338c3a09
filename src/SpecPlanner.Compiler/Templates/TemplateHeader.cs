namespace SpecPlanner.Compiler;

/// <summary>Reads the front matter of a template.</summary>
internal static class TemplateHeader
{
    /// <summary>Reads the keys and reports what is missing, unknown or of the wrong shape.</summary>
    /// <remarks>Who has to be assigned is known only when the steps are read: <see cref="RequirePersonas"/>.</remarks>
    public static PlanHeader Read(SourceDocument document, FrontMatterBlock frontMatter, FindingBag findings)
    {
        var reader = new HeaderReader(frontMatter.Root!, findings);
        var fixes = new KeyFixes(document, frontMatter);
        reader.ReportUnknownKeys(HeaderKeys.NamesOf(DocumentKind.Template), "A template");
        reader.Require("id", frontMatter.Opening, "A template", fixes.Id);
        reader.Require("name", frontMatter.Opening, "A template", fixes.Name);
        reader.Require("category", frontMatter.Opening, "A template", fixes.Category);
        reader.Require("successCriteria", frontMatter.Opening, "A template", fixes.SuccessCriteria);
        return PlanHeader.Read(reader, findings);
    }

    /// <summary>Reports assigned personas that are missing.</summary>
    public static void RequirePersonas(PlanHeader header, IReadOnlyList<StepSyntax> steps, SourceDocument document, FrontMatterBlock frontMatter) =>
        header.Reader.Require("assignedPersonas", frontMatter.Opening, "A template",
            () => new KeyFixes(document, frontMatter).Personas(steps.Where(s => s.Persona is not null).Select(s => s.Task.Persona)));
}
