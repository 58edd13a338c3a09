using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads a persona: who it is, how it works, what it may do, and its prompt.</summary>
internal static class PersonaReader
{
    /// <summary>The words for executors.</summary>
    public static readonly IReadOnlyDictionary<string, ExecutorKind> Executors = new Dictionary<string, ExecutorKind>(StringComparer.Ordinal)
    {
        ["human"] = ExecutorKind.Human,
        ["shell"] = ExecutorKind.Shell,
        ["agent"] = ExecutorKind.Agent,
        ["chat"] = ExecutorKind.Chat,
        ["code"] = ExecutorKind.Code,
        ["remote"] = ExecutorKind.Remote,
    };

    /// <summary>The word for an executor.</summary>
    public static string WordFor(ExecutorKind executor) => Executors.First(e => e.Value == executor).Key;

    /// <summary>The persona, or <see langword="null"/> when it has no id.</summary>
    public static Persona? Read(SourceDocument document, FrontMatterBlock frontMatter, Outline outline, FindingBag findings, out YamlScalar? id)
    {
        var header = new HeaderReader(frontMatter.Root!, findings);
        header.ReportUnknownKeys(HeaderKeys.NamesOf(DocumentKind.Persona), "A persona");
        header.Require("id", frontMatter.Opening, "A persona", new KeyFixes(document, frontMatter).Id);
        id = DocumentId.Read(header, findings);
        DocumentId.CheckFileName(document.Path, id, findings);

        var executor = header.Word("executor", Executors) ?? ExecutorKind.Human;
        if (executor == ExecutorKind.Agent) header.Require("command", frontMatter.Opening, "A persona whose executor is an agent");
        var persona = new Persona
        {
            Id = id?.Value ?? "",
            Name = header.Text("name") ?? id?.Value ?? "",
            Executor = executor,
            Command = header.Text("command"),
            Policy = header.Word("policy", RiskPolicyWords.All),
            Tools = header.Texts("tools"),
            Concurrency = Concurrency(header, findings),
            Description = header.Text("description") ?? "",
            Capabilities = header.Texts("capabilities"),
            Model = header.Text("model"),
            Temperature = Temperature(header, findings),
            Prompt = Prompt(outline, frontMatter.BodyStart),
        };
        return id is null ? null : persona;
    }

    private static int? Concurrency(HeaderReader header, FindingBag findings)
    {
        if (header.Integer("concurrency") is not { } value) return null;
        if (value is >= 1 and <= 10_000) return (int)value;
        findings.Add(RuleTable.ValueInvalid, header.Scalar("concurrency")!.Span, "The value of \"concurrency\" is a whole number from 1 to 10000.");
        return null;
    }

    private static string? Temperature(HeaderReader header, FindingBag findings)
    {
        if (header.Scalar("temperature") is not { } scalar) return null;
        var text = scalar.Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)) return text;
        findings.Add(RuleTable.ValueInvalid, scalar.Span, "The value of \"temperature\" is a number such as 0.2.");
        return null;
    }

    private static string Prompt(Outline outline, int bodyStart)
    {
        var start = bodyStart;
        var end = outline.Text.Length;
        for (var i = 0; i < outline.Headings.Count; i++)
        {
            if (!string.Equals(outline.Headings[i].Text.Text, "System Prompt", StringComparison.OrdinalIgnoreCase)) continue;
            start = outline.Headings[i].Span.End;
            end = outline.EndOfSection(i);
            break;
        }

        return SourceLines.Normalize(outline.Text.Substring(start, end - start)).Trim();
    }
}
