using System.Reflection;
using System.Text.RegularExpressions;
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
    public void The_table_holds_at_least_120_clauses_accepted_rejected_and_judged()
    {
        var readings = Rows().Select(r => r.Reading).ToList();
        readings.Count.ShouldBeGreaterThanOrEqualTo(120);
        readings.Count(r => !r.Contains("judged(", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(60, "accepted");
        readings.Count(r => r.Contains("!3004", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(20, "rejected");
        readings.Count(r => r.Contains("judged(", StringComparison.Ordinal) && !r.Contains("!3004", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(20, "judged");
    }

    [Fact]
    public void The_table_accepts_every_kind_of_criterion_and_every_word_of_it()
    {
        var read = Rows().Where(r => !r.Reading.Contains('!')).Select(r => Criterion(r.Clause)).OfType<Criterion>().SelectMany(Parts).ToList();

        read.Select(c => c.GetType()).Distinct().ShouldBe(typeof(Criterion).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Criterion))), ignoreOrder: true);
        read.OfType<FileCriterion>().Select(f => f.Check).Distinct().ShouldBe(Enum.GetValues<FileCheck>(), ignoreOrder: true);
        read.OfType<OutputCriterion>().Select(o => o.Comparison).Distinct().ShouldBe(Enum.GetValues<Comparison>(), ignoreOrder: true);
        read.OfType<CriterionGroup>().Select(g => g.Kind).Distinct().ShouldBe(Enum.GetValues<GroupKind>(), ignoreOrder: true);

        // Each of them also under "not", but for groups, which it does not bind, and prose, of which it is a word.
        read.Where(c => c.Negated).Select(c => c.GetType()).Distinct().ShouldBe(
            typeof(Criterion).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Criterion)) && t != typeof(CriterionGroup) && t != typeof(JudgedCriterion)), ignoreOrder: true);
    }

    [Fact]
    public void The_table_shows_every_finding_a_clause_can_have() =>
        Rows().SelectMany(r => Regex.Matches(r.Reading, "(?<= !)[0-9]{4}", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value)).Distinct().ShouldBe(["3002", "3003", "3004", "3006"], ignoreOrder: true);

    private static IEnumerable<(string Clause, string Reading)> Rows() => Table().Select(r => ((string)((object[])r)[0], (string)((object[])r)[1]));

    private static Criterion? Criterion(string text) =>
        CriterionReader.Read(FieldText.Parse(text), new CriterionContext { Scope = Scope(), Findings = new FindingBag(text.Length), BaseUrl = "http://127.0.0.1:8080" });

    private static IEnumerable<Criterion> Parts(Criterion criterion) => criterion is CriterionGroup group ? group.Items.SelectMany(Parts).Prepend(group) : [criterion];

    // In the table \n is a line break and \t a tab.
    private static string Unescape(string text) => text.Replace("\\n", "\n").Replace("\\t", "\t");
}
