using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

/// <summary>Where the findings stand: between « and », in order.</summary>
public class CriterionFindingTests
{
    [Theory]
    [InlineData("The page «works correctly» and is «fast».")]
    [InlineData("The page\n «works\n correctly».")]
    [InlineData("*«properly»*, **«Fast»**")]
    [InlineData("`a` passes, the rest is «user-friendly»")]
    public void Vague_words_of_a_judged_criterion_are_SPEC3002(string marked) => Ids(marked).ShouldAllBe(id => id == "SPEC3002");

    [Theory]
    [InlineData("The log says \"works correctly\"")]
    [InlineData("`works-correctly --fast` passes")]
    [InlineData("Works correctly: `a`")]
    [InlineData("File `fast` exists")]
    [InlineData("The fasting clerk enjoys breakfast")]
    [InlineData("The page shows 7 rows (properly)")]
    public void Elsewhere_the_same_words_are_fine(string text) => Ids(text).ShouldBeEmpty();

    [Theory]
    [InlineData("All of: `a`, «`b` does things (really)», `c`.")]
    [InlineData("`a` passes, «`out/x` exists» and `b` passes")]
    [InlineData("- `a`\n- «see http://127.0.0.1/x»\n")]
    [InlineData("The size is red, «the weight > 5».")]
    [InlineData("The page is red, «file out/a.txt exists», `a` passes")]
    [InlineData("«exit code of make is 0»")]
    [InlineData("`a` contains \"x\" and «\"y\"»")]
    [InlineData("«`/health`»")]
    [InlineData("«```\nx\n```»")]
    public void What_looks_like_a_check_and_is_none_is_SPEC3003_at_the_clause(string marked) => Ids(marked).ShouldBe(["SPEC3003"]);

    [Fact]
    public void A_relative_address_needs_a_baseUrl()
    {
        Findings("`/health` returns 200", baseUrl: null).ShouldHaveSingleItem().Message
            .ShouldBe("Nobody but a person can check this clause: `/health` is a relative address; give the front matter a baseUrl, or write the whole address.");
        Findings("`/health` returns 200", baseUrl: "http://h/").ShouldBeEmpty();
        CriterionReaderTests.Read("`/health` returns 200", "http://h/base/").ShouldBe("http GET http://h/base/health = 200");
    }

    [Theory]
    [InlineData("«`make test`» returns 0")]
    [InlineData("`/a` returns «600»")]
    [InlineData("`a` exits with «-1»")]
    [InlineData("`a` matches `«[a-z»`")]
    [InlineData("`a matches «\"[a-z\"»`")]
    [InlineData("`du` < «5kB»")]
    [InlineData("JSON «`a[0]`» exists")]
    [InlineData("«One of: `a`, `b`»")]
    [InlineData("«`curl -k https://h`» returns 200")]
    [InlineData("`a`, «any of: `b`», `c`")]
    [InlineData("- `a`\n- «All of:»\n")]
    [InlineData("`a` passes, and «any of»:\n- `b`\n- `c`")]
    public void A_form_used_wrongly_is_SPEC3004(string marked) => Ids(marked).ShouldBe(["SPEC3004"]);

    [Theory]
    [InlineData("`make test` returns 2", "\"returns\" speaks of an address. For the exit code write `make test` exits with 2, for what the command prints write `make test` prints = 2.")]
    [InlineData("exit code 300", "300 is no exit code: a program ends with a number from 0 to 255.")]
    [InlineData("`du` < 5kB", "\"5kB\" is no plain number, so it would be compared letter by letter; write digits only, such as 1500000 or 0.5, and let the command print the same unit.")]
    [InlineData("`out/x` exists", "Nobody but a person can check this clause: to check a file write file `out/x` exists.")]
    [InlineData("`ls | wc -l` > 7 files", "Nobody but a person can check this clause: behind \">\" stands more than one value; put a value of several words between quotation marks, and a remark in parentheses.")]
    [InlineData("It is fast", "\"fast\" says too little to be judged; name the limit, such as `/health` returns 200 within 2s.")]
    [InlineData("File a.txt exists", "Nobody but a person can check this clause: to check a file put its path into a code span: file `a.txt` exists.")]
    [InlineData("exit code of make is 0", "Nobody but a person can check this clause: for the action's last command write exit code 0, for another one exit code of `command` is 0.")]
    [InlineData("`a` contains \"x\" and \"y\"", "Nobody but a person can check this clause: nothing says what has to hold \"y\"; write the verb again, such as contains \"y\".")]
    [InlineData("`a` or `b`", "\"or\" joins nothing here, so a person has to judge the clause; begin the field or list item with \"Any of:\" and separate the checks by commas.")]
    public void A_message_says_what_to_write_instead(string text, string message) =>
        Findings(text).Select(f => f.Message).ShouldBe([message]);

    [Theory]
    [InlineData("`a` passes «or» `b` passes")]
    [InlineData("All of: `a`, `b` «or» `c`")]
    [InlineData("- exit code 0 «or» 1\n")]
    public void An_or_outside_any_of_is_SPEC3006(string marked) => Ids(marked).ShouldBe(["SPEC3006"]);

    [Theory]
    [InlineData("Any of: `a` or `b`")]
    [InlineData("`a or b` passes")]
    [InlineData("File `a` contains \"x or y\" (or so)")]
    [InlineData("Build or lint: `make`")]
    public void Elsewhere_or_is_fine(string text) => Ids(text).ShouldBeEmpty();

    [Theory]
    [InlineData("`a` passes, file `b` is > 1 KB and JSON `c` = 1")]
    [InlineData("Any of: https://h/x returns 301, exit code 0")]
    [InlineData("The heading is blue")]
    [InlineData("")]
    public void What_fits_has_no_findings(string text) => Ids(text).ShouldBeEmpty();

    [Fact]
    public void A_project_can_add_vague_words()
    {
        const string Text = "The page is snappy and properly set";
        var findings = new FindingBag(Text.Length);
        var terms = new VagueTerms([("snappy", "say how many milliseconds"), .. VagueTermList.Terms]);
        CriterionReader.Read(FieldText.Parse(Text), new CriterionContext { Scope = CriterionReaderTests.Scope(), Findings = findings, VagueTerms = terms });

        findings.Findings.Select(f => f.Message).First().ShouldBe("\"snappy\" says too little to be judged; say how many milliseconds.");
        findings.Findings.Count.ShouldBe(2);
    }

    private static List<string> Ids(string marked)
    {
        var text = marked.Replace("«", "").Replace("»", "");
        var findings = Findings(text);
        var again = text;
        foreach (var span in findings.Select(f => f.Span).OrderByDescending(s => s.Start))
            again = again.Insert(span.End, "»").Insert(span.Start, "«");
        again.ShouldBe(marked);
        return [.. findings.Select(f => f.Rule.Id)];
    }

    private static IReadOnlyList<Finding> Findings(string text, string? baseUrl = "http://127.0.0.1:8080")
    {
        var findings = new FindingBag(text.Length);
        CriterionReader.Read(FieldText.Parse(text), new CriterionContext { Scope = CriterionReaderTests.Scope(), Findings = findings, BaseUrl = baseUrl });
        return findings.Findings;
    }
}
