using System.Reflection;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class CriterionReaderTests
{
    /// <summary>Reads a clause; the findings' ids follow the reading, each with a "!".</summary>
    internal static string Read(string text, string? baseUrl = "http://127.0.0.1:8080")
    {
        var findings = new FindingBag(text.Length);
        var criterion = CriterionReader.Read(FieldText.Parse(text), new CriterionContext { Scope = Scope(), Findings = findings, BaseUrl = baseUrl });
        return CriterionNotation.Of(criterion) + string.Concat(findings.Findings.Select(f => " !" + f.Rule.Id[4..]));
    }

    internal static ParameterScope Scope() => new(
    [
        new Parameter { Name = "version", Default = "2.0" },
        new Parameter { Name = "count", Type = ParameterType.Int, Default = "3" },
        new Parameter { Name = "port", Type = ParameterType.Int, Default = "8080" },
    ]);

    public static TheoryData<string, string> Table()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("clauses.txt")!;
        using var reader = new StreamReader(stream);
        var table = new TheoryData<string, string>();
        string? clause = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("    => ", StringComparison.Ordinal)) table.Add(Unescape(clause!), line[7..]);
            else clause = line;
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_clause_has_its_one_reading(string clause, string reading) => Read(clause).ShouldBe(reading);

    [Theory]
    [MemberData(nameof(Table))]
    public void Line_endings_change_no_reading(string clause, string reading) => Read(clause.ReplaceLineEndings("\r\n")).ShouldBe(reading);

    [Fact]
    public void The_table_holds_at_least_120_clauses() => Table().Count.ShouldBeGreaterThanOrEqualTo(120);

    // In the table \n is a line break and \t a tab.
    private static string Unescape(string text) => text.Replace("\\n", "\n").Replace("\\t", "\t");
}
