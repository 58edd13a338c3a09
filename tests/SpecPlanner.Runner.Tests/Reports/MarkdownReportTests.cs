using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SpecPlanner.Runner.Tests;

public class MarkdownReportTests
{
    [Fact]
    public void A_failed_run_is_a_page_that_says_what_failed_what_was_seen_and_how_to_go_on() => Page(Histories.Failed).ShouldBeAsExpected();

    [Fact]
    public void Nothing_that_is_printed_or_named_breaks_the_page() => Page(Histories.Hostile).ShouldBeAsExpected();

    [Fact]
    public void A_run_that_was_taken_up_again_says_when_and_by_whom()
    {
        var page = Page(Histories.TakenUp);

        page.ShouldContain("""
            ## Times it was taken up

            * 2026-01-02 03:04:05 UTC by ada with SpecPlanner 1.2.3: last heard of 2026-01-02 03:04:13 UTC, cut off
            * 2026-01-03 03:04:15 UTC by grace with SpecPlanner 9.9.9: no end is recorded
            """);
        page.ShouldContain("**Attempt 1**, 2026-01-02 03:04:13 UTC: interrupted after 0.00 s: The runner ended without a word.");
    }

    [Fact]
    public void A_rollback_is_told_item_by_item_and_files_that_were_brought_back_by_name()
    {
        var page = Page(Histories.RolledBack);

        page.ShouldContain("\n* restored: out.tgz\n");
        page[page.IndexOf("## Rollback", StringComparison.Ordinal)..].ShouldStartWith("""
            ## Rollback

            ### If any step 3+ fails

            * **done**, Unpack: \`tar -xzf out.tgz\`. (1.00 s)
              * begun 2026-01-02 03:04:14 UTC, cut off
              * `tar -xzf out.tgz`: Exit code 0, 0.02 s.
            * **done**, Tell the operator. (1.00 s), by grace
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_secret_is_named_and_never_shown()
    {
        var page = Page(Histories.Packed);

        page.ShouldContain("* token: given, a secret\n");
        page.ShouldNotContain("hunter2");
    }

    [Fact]
    public void The_markup_of_a_hostile_page_is_only_our_own()
    {
        // A reader of the field's own: whatever is named, printed or seen must arrive as text.
        var page = Markdown.Parse(Page(Histories.Hostile), new MarkdownPipelineBuilder().UsePipeTables().Build());

        page.Descendants<HeadingBlock>().Count().ShouldBe(4);
        page.Descendants<HtmlBlock>().ShouldBeEmpty();
        page.Descendants<HtmlInline>().ShouldBeEmpty();
        page.Descendants<TableRow>().Select(r => r.Count).ShouldBe([4, 4]);
        page.Descendants<FencedCodeBlock>().Count().ShouldBe(3);
    }

    private static string Page(History history) =>
        MarkdownReport.Of(ConsoleDouble.New() with { CurrentFolder = "/elsewhere" }, history.Reported).Replace(Path.GetTempPath(), "/tmp/", StringComparison.Ordinal);
}
