using System.Net;
using System.Text;

namespace SpecPlanner.Runner;

/// <summary>An evaluation as one HTML page that needs nothing else.</summary>
internal static class EvaluationHtml
{
    /// <summary>What a page with sections needs beside the sheet of coverage.</summary>
    public const string Css = """
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem; margin: .4rem 0; } dt { color: var(--quiet); } dd { margin: 0; }
        .summary { font-size: 1.05rem; } .wide { margin: .8rem 0; } td { overflow-wrap: anywhere; } thead th { text-transform: none; }

        """;

    /// <summary>The page.</summary>
    public static string Of(EvaluationPage page)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append("<title>").Append(Text(page.Title)).Append(": evaluation</title>\n<style>\n").Append(TraceStyle.Css).Append(Css).Append("</style>\n</head>\n<body>\n")
            .Append("<h1>").Append(Text(page.Title)).Append("</h1>\n<p class=\"summary\">").Append(Text(page.Summary)).Append("</p>\n");
        foreach (var section in page.Sections) Append(html, section);
        return html.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>Writes a section.</summary>
    public static void Append(StringBuilder html, PageSection section)
    {
        html.Append("<h2>").Append(Text(section.Title)).Append("</h2>\n");
        if (section.Facts.Count > 0)
        {
            html.Append("<dl>\n");
            foreach (var fact in section.Facts) html.Append("<dt>").Append(Text(fact.Name)).Append("</dt><dd").Append(ClassOf(fact.Tone)).Append('>').Append(Text(fact.Value)).Append("</dd>\n");
            html.Append("</dl>\n");
        }

        foreach (var table in section.Tables.Where(t => t.Rows.Count > 0))
        {
            html.Append("<div class=\"wide\"><table>\n<thead><tr>").AppendJoin("", table.Header.Select(h => $"<th>{Text(h)}</th>")).Append("</tr></thead>\n<tbody>\n");
            foreach (var row in table.Rows) html.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{Text(cell)}</td>")).Append("</tr>\n");
            html.Append("</tbody>\n</table></div>\n");
        }
    }

    private static string ClassOf(Tone tone) => tone switch
    {
        Tone.Good => " class=\"good\"",
        Tone.Bad => " class=\"bad\"",
        Tone.Notice => " class=\"notice\"",
        Tone.Quiet => " class=\"quiet\"",
        _ => "",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(TextWidth.OneLine(text));
}
