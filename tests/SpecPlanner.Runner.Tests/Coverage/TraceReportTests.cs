using System.Text.Json;
using System.Xml.Linq;

namespace SpecPlanner.Runner.Tests;

public class TraceReportTests
{
    [Fact]
    public void A_matrix_as_text_names_what_is_missing_where_it_stands() => Text(TraceReports.HalfDone()).ShouldBeAsExpected();

    [Fact]
    public void Without_tests_nothing_is_said_about_tests()
    {
        var text = Text(TraceReports.HalfDone(withTests: false));

        text.ShouldNotContain("TESTS");
        text.ShouldNotContain("SPEC6010");
        text.ShouldEndWith("checkout: 3 requirements, 2 with tasks, 1 done.\nTransitions: 1 of 1 proved: 1 by runtime assertion.\nInvariants: there are none.\nOf later releases: REQ-4.\n");
    }

    [Fact]
    public void A_matrix_as_a_page_of_Markdown() => TraceMarkdown.Of(TraceReports.HalfDone()).ShouldBeAsExpected();

    [Fact]
    public void A_matrix_as_JSON()
    {
        var json = TraceJson.Of(TraceReports.HalfDone());

        json.ShouldBeAsExpected();
        JsonDocument.Parse(json).RootElement.GetProperty("requirements").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public void A_matrix_as_a_page_of_HTML()
    {
        var page = TraceHtml.Of(TraceReports.HalfDone());

        page.ShouldBeAsExpected();
        page.ShouldNotContain("http", Case.Insensitive, "it needs nothing from elsewhere");
    }

    // Whatever is named or seen arrives as text: an XML reader finds only our own elements.
    [Fact]
    public void Nothing_that_is_named_becomes_markup()
    {
        var page = TraceHtml.Of(TraceReports.HalfDone());
        var body = page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)].Replace("<br>", "<br/>", StringComparison.Ordinal);

        var names = XElement.Parse(body).DescendantsAndSelf().Select(e => e.Name.LocalName).Distinct();

        names.Except(["body", "h1", "h2", "h3", "p", "ul", "li", "code", "div", "table", "thead", "tbody", "tr", "th", "td", "a", "br", "section", "span", "dl", "dt", "dd"]).ShouldBeEmpty();
        XElement.Parse(body).Value.ShouldContain("how <b>it</b> was rejected");
    }

    private static string Text(TraceReport report)
    {
        var console = ConsoleDouble.New() with { CurrentFolder = "/" };
        TraceText.Write(console, report, file => "/" + file);
        return console.Out.ToString()!;
    }
}
