namespace SpecPlanner.Compiler.Tests;

/// <summary>A page of <c>docs/rules</c>, and its two examples as documents that can be compiled.</summary>
internal sealed record RulePage(string Id, string Text)
{
    public static RulePage Of(string id) => new(id, RepositoryFiles.Read($"docs/rules/{id}.md"));

    /// <summary>The findings of a section's example, all documents of it together.</summary>
    public IReadOnlyList<ReportedFinding> FindingsOf(string section)
    {
        if (IsAboutProse) return ProseFindings(section);
        return [.. Compiled(DocumentsOf(section)).SelectMany(d => d.Findings).Where(f => !f.IsSuppressed)];
    }

    /// <summary>What a comment on the line before each finding of the non-compliant example suppresses, as the page says.</summary>
    public IEnumerable<ReportedFinding> SuppressedFindings()
    {
        var documents = IsAboutProse
            ? [Whole("specs/example.md", InSpecification(string.Concat(Fences("Non-compliant").Select(f => f.Content))))]
            : DocumentsOf("Non-compliant");
        var found = Compiled(documents).First(d => d.Findings.Any(f => f.Rule.Id == Id));
        var source = found.Document.Source;
        var line = source.Text.LastIndexOf('\n', found.Findings.First(f => f.Rule.Id == Id).Span.Start) + 1;
        var commented = source with { Text = source.Text.Insert(line, Comment(source.Text[..line])) };
        return Compiled([.. documents.Select(d => d.Path == source.Path ? commented : d)]).SelectMany(d => d.Findings).Where(f => f.Rule.Id == Id && f.IsSuppressed);
    }

    private bool IsAboutProse => RuleTable.All.Single(r => r.Id == Id).Category == "Prose" && !Text.Contains("```md spec", StringComparison.Ordinal);

    // In front matter YAML's comment, in a diagram Mermaid's.
    private string Comment(string before)
    {
        if (before.Split("\n---\n").Length == 1) return $"# spec:disable {Id} because the page says so\n";
        var isInDiagram = before.LastIndexOf("```mermaid", StringComparison.Ordinal) is var fence and >= 0 && !before[(fence + 3)..].Contains("```", StringComparison.Ordinal);
        return isInDiagram ? $"%% spec:disable {Id} because the page says so\n" : $"<!-- spec:disable {Id} because the page says so -->\n";
    }

    private static IEnumerable<BoundDocument> Compiled(IReadOnlyList<SourceDocument> documents)
    {
        var own = documents.Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        return SpecCompiler.Compile([.. documents, .. Personas.All]).Documents.Where(d => own.Contains(d.Document.Source.Path));
    }

    // A page about prose shows a specification, of which only the prose matters.
    private IReadOnlyList<ReportedFinding> ProseFindings(string section) =>
        [.. ReviewedText.Of(string.Concat(Fences(section).Select(f => f.Content))).Findings.Select(f => new ReportedFinding(f.Rule, f.Span, f.Message))];

    private List<SourceDocument> DocumentsOf(string section)
    {
        var header = "";
        var documents = new List<SourceDocument>();
        foreach (var (info, content) in Fences(section))
        {
            if (info == "yaml") header += content;
            else if (info == "md spec") documents.Add(Whole("specs/example.md", InSpecification(content)));
            else if (info.Contains(' ', StringComparison.Ordinal)) documents.Add(Whole(info.Split(' ')[1], content));
            else documents.Add(Whole("templates/operations/example.md", InTemplate(content, header)));
        }

        if (documents.Count == 0) documents.Add(Whole("templates/operations/example.md", InTemplate("**Action**: Run `make`.", header)));
        return documents;
    }

    private static SourceDocument Whole(string path, string content)
    {
        var layer = path.StartsWith("user:", StringComparison.Ordinal) ? Layer.User : Layer.Project;
        var relative = path.Replace("user:", "", StringComparison.Ordinal);
        var kind = relative.Split('/')[0] switch { "personas" => DocumentKind.Persona, "specs" => DocumentKind.Specification, _ => DocumentKind.Template };
        return new SourceDocument(layer == Layer.User ? "user/" + relative : relative, kind, content) { Layer = layer };
    }

    // A fragment of a specification gets front matter, with gates that only a page about gates minds.
    private static string InSpecification(string fragment) => fragment.StartsWith("---", StringComparison.Ordinal) ? fragment : Spec.Header + fragment;

    // A fragment of a step gets what it does not show: the heading and the fields a step cannot be without.
    private string InTemplate(string fragment, string header)
    {
        var isAboutPersonas = Id == RuleTable.StepWithoutPersona.Id;
        if (!header.Contains("policy", StringComparison.Ordinal)) header += "policy: network_write\n";
        var isSteps = fragment.StartsWith("### ", StringComparison.Ordinal);
        var steps = (isSteps ? fragment : "### Step 1: Do it\n" + fragment).Split("### ", StringSplitOptions.RemoveEmptyEntries);
        return Expect.FrontMatter("baseUrl: http://127.0.0.1:8080\n" + header) + "## Steps\n" + string.Concat(steps.Select(s => "### " + Completed(s, isAboutPersonas)));
    }

    private static string Completed(string step, bool saysPersona)
    {
        foreach (var (field, value) in new[] { ("Action", "Run `make`."), ("Success criterion", "`test -f done` passes."), ("Persona", "admin") })
        {
            if (step.Contains($"**{field}**:", StringComparison.OrdinalIgnoreCase)) continue;
            if (field == "Persona" && saysPersona) continue;
            step = step.TrimEnd('\n') + $"\n**{field}**: {value}\n";
        }

        return step;
    }

    private IEnumerable<(string Info, string Content)> Fences(string section)
    {
        string? info = null;
        var fence = "";
        var content = "";
        var heading = "";
        foreach (var line in Text.Split('\n'))
        {
            if (info is null && line.StartsWith("## ", StringComparison.Ordinal)) heading = line[3..];
            else if (info is null && line.StartsWith("```", StringComparison.Ordinal))
            {
                fence = new string('`', line.TakeWhile(c => c == '`').Count());
                info = line[fence.Length..];
                content = "";
            }
            else if (info is not null && line == fence)
            {
                if (heading == section) yield return (info, content);
                info = null;
            }
            else if (info is not null)
            {
                content += line + "\n";
            }
        }
    }
}
