using System.Xml.Linq;

namespace SpecPlanner.Analyzers.Tests;

public sealed class XmlDocumentationTests
{
    [Fact]
    public void Markdown_with_markup_control_characters_and_half_a_pair_stays_valid_xml()
    {
        var text = new SourceWriter().Summary("a < b && c > d\r\n\0\u0001 \ud83d \u2028 \u0085 😀\n\n</summary>").ToString();

        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => line.StartsWith("///", StringComparison.Ordinal));
        var element = XElement.Parse(text.Replace("///", "", StringComparison.Ordinal));
        element.Value.ShouldContain("a < b && c > d");
        element.Value.ShouldContain("</summary>");
        element.Value.ShouldContain("😀");
    }

    [Fact]
    public void One_line_stays_one_line() => new SourceWriter().Summary("Short.").ToString().ShouldBe("/// <summary>Short.</summary>\n");

    [Fact]
    public void No_text_makes_no_remarks() => new SourceWriter().Remarks(" \n ").ToString().ShouldBe("");
}
