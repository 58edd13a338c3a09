using System.Text.Json.Nodes;
using Json.Schema;
using SpecPlanner.Docs;

namespace SpecPlanner.Compiler.Tests;

/// <summary>The schemas hold for every document here, and refuse what the compiler refuses.</summary>
public sealed class FrontMatterSchemaTests
{
    // Each as YAML; for some keys it is right, for others it is not.
    private static readonly string[] Values =
        ["text", "42", "0", "20000", "0.5", "-1", "true", "human", "paused", "read_only", "http://127.0.0.1", "'{{address}}'", "''", "", "[one, two]", "[]", "[[one]]", "{ a: 1 }", "{ requirements: 0.5 }", "{ requirements: 2 }", "{ requirement: 1 }",
         "{ a: { type: int, min: 1 } }", "{ a: { type: number } }", "{ a: { typ: int } }", "{ 1a: { type: int } }", "{ a: text }", "{ a: }"];

    private static readonly string[] AboutShape = ["SPEC0003", "SPEC0004", "SPEC0008"];

    private static readonly IReadOnlyDictionary<DocumentKind, string> Sound = new Dictionary<DocumentKind, string>
    {
        [DocumentKind.Template] = "id: example\nname: Example\ncategory: operations\nassignedPersonas: [admin]\nsuccessCriteria: \"`test -f done` passes\"\n",
        [DocumentKind.Specification] = "id: example\nname: Example\n",
        [DocumentKind.Persona] = "id: example\n",
        [DocumentKind.Initiative] = "id: example\n",
    };

    public static TheoryData<DocumentKind> Kinds => [.. FrontMatterSchema.Kinds];

    [Fact]
    public void Every_front_matter_of_the_repository_is_valid()
    {
        var documents = RepositoryDocuments.All.Where(d => !SpecCompiler.Compile([d]).Documents[0].AllFindings.Any(f => IsAboutShape(f))).ToList();
        var refused = documents.Where(d => !IsValid(d.Kind, HeaderOf(d.Text)));

        documents.Count.ShouldBeGreaterThan(25);
        refused.Select(d => d.Path).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_sound_one_is_valid_and_each_required_key_is_missed(DocumentKind kind)
    {
        IsValid(kind, Sound[kind]).ShouldBeTrue();
        foreach (var key in HeaderKeys.Of(kind))
        {
            var without = string.Concat(Sound[kind].Split('\n').Where(l => l.Length > 0 && !l.StartsWith(key.Name + ":", StringComparison.Ordinal)).Select(l => l + "\n"));
            IsValid(kind, without).ShouldBe(!key.IsRequired, key.Name);
            FindingsOf(kind, without).Contains("SPEC0003").ShouldBe(key.IsRequired, key.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Schema_and_compiler_refuse_the_same_values(DocumentKind kind)
    {
        var differences = new List<string>();
        foreach (var key in HeaderKeys.Of(kind).Select(k => k.Name).Append("unheardOf"))
        {
            foreach (var value in Values)
            {
                var header = string.Concat(Sound[kind].Split('\n').Where(l => l.Length > 0 && !l.StartsWith(key + ":", StringComparison.Ordinal)).Select(l => l + "\n")) + $"{key}: {value}\n";
                var found = FindingsOf(kind, header).Intersect(AboutShape).ToList();
                if (IsValid(kind, header) != (found.Count == 0)) differences.Add($"{key}: {value}: the compiler says {(found.Count == 0 ? "nothing" : string.Join(", ", found))}");
            }
        }

        differences.ShouldBeEmpty();
    }

    private static bool IsAboutShape(ReportedFinding finding) => AboutShape.Contains(finding.Rule.Id) || finding.Rule.Id is "SPEC0001" or "SPEC0002" or "SPEC0007";

    private static IEnumerable<string> FindingsOf(DocumentKind kind, string header) =>
        SpecCompiler.Compile([new SourceDocument("templates/operations/example.md", kind, $"---\n{header}---\n")]).Documents[0].AllFindings.Select(f => f.Rule.Id);

    private static bool IsValid(DocumentKind kind, string header) =>
        JsonSchema.FromText(RepositoryFiles.Read(FrontMatterSchema.PathOf(kind))).Evaluate(YamlAsJson.Of(header)).IsValid;

    private static string HeaderOf(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Skip(1).TakeWhile(l => l.TrimEnd() != "---"));
    }
}
