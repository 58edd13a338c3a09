using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class CriterionParameterTests
{
    [Theory]
    [InlineData("`deploy «{{version}}»` passes (since «{{count}}»), file `out/«{{version}}»` exists")]
    [InlineData("`cat v` = «{{version}}»")]
    [InlineData("`cat «{{version}}» = «{{count}}»`")]
    [InlineData("`curl -d '«{{version}}»' http://h:«{{port}}»/` returns 200 with \"«{{count}}»\"")]
    [InlineData("All of:\n- `a «{{count}}»`\n- the page shows «{{version}}»\n")]
    [InlineData("```sh\necho «{{count}}»\n```")]
    [InlineData("One of: `«{{count}}»`, b")]
    [InlineData("output «`build.image`» = «{{version}}»")]
    [InlineData("`a $«{{count}}»`", false)]
    public void Each_use_is_recorded_once_where_it_stands(string marked, bool isUse = true)
    {
        var text = marked.Replace("«", "").Replace("»", "");
        var scope = CriterionReaderTests.Scope();
        CriterionReader.Read(FieldText.Parse(text), new CriterionContext { Scope = scope, Findings = new FindingBag(text.Length) });

        var again = text;
        foreach (var use in scope.Uses.OrderByDescending(u => u.Span.Start)) again = again.Insert(use.Span.End, "»").Insert(use.Span.Start, "«");
        again.ShouldBe(isUse ? marked : text);
    }

    [Theory]
    [InlineData("`curl -s {{home}}/health` returns 200")]
    [InlineData("`{{home}}/health` returns 200")]
    public void An_address_may_begin_with_a_parameter_of_type_url(string text)
    {
        var scope = new ParameterScope([new Parameter { Name = "home", Type = ParameterType.Url }]);

        var read = CriterionReader.Read(FieldText.Parse(text), new CriterionContext { Scope = scope, Findings = new FindingBag(text.Length) });

        read.ShouldBeOfType<HttpCriterion>().Url.ShouldBe("{{home}}/health");
    }

    [Fact]
    public void Commands_are_collected_for_the_policy_checks_each_once()
    {
        const string Text = "`a` passes and prints = 1, `b | c = 2`, file `d` exists, `curl http://h` returns 200, exit code of `e` is 0";
        var context = new CriterionContext { Scope = CriterionReaderTests.Scope(), Findings = new FindingBag(Text.Length) };
        CriterionReader.Read(FieldText.Parse(Text), context);

        context.Commands.Select(c => c.Reading.Command.Text).ShouldBe(["a", "b | c", "e"]);
    }

    [Fact]
    public void A_clause_keeps_its_own_words_on_one_line()
    {
        const string Text = "Free space:  `df -k .`\n   > 100 (a hint), the page  is\r\n\tred.";
        var context = new CriterionContext { Scope = CriterionReaderTests.Scope(), Findings = new FindingBag(Text.Length) };
        var group = CriterionReader.Read(FieldText.Parse(Text), context).ShouldBeOfType<CriterionGroup>();

        group.Text.ShouldBe("Free space:  `df -k .` > 100 (a hint), the page  is red");
        group.Items.Select(i => i.Text).ShouldBe(["Free space:  `df -k .` > 100 (a hint)", "the page  is red"]);
    }

    [Fact]
    public void A_group_of_a_list_says_its_parts()
    {
        const string Text = "Any of:\n- `a`\n- All of: `b`, `c`\n";
        var context = new CriterionContext { Scope = CriterionReaderTests.Scope(), Findings = new FindingBag(Text.Length) };

        CriterionReader.Read(FieldText.Parse(Text), context)!.Text.ShouldBe("Any of: `a`; All of: `b`, `c`");
    }
}
