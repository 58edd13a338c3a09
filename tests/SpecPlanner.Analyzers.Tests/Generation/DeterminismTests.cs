using System.Globalization;

namespace SpecPlanner.Analyzers.Tests;

[Covers("specplanner/REQ-14")]
public sealed class DeterminismTests
{
    private static readonly TestProject Project = Snapshot.Named("every-feature").Project;

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        var shuffled = Project with { Files = [.. Project.Files.Reverse()] };

        shuffled.Generate().ShouldBe(Project.Generate(), ignoreOrder: true);
    }

    [Fact]
    public void Line_endings_and_byte_order_marks_do_not_matter()
    {
        var crlf = Project with { Files = [.. Project.Files.Select(f => f.With("\ufeff" + f.Markdown.Replace("\n", "\r\n", StringComparison.Ordinal)))] };

        crlf.Generate().ShouldBe(Project.Generate(), ignoreOrder: true);
    }

    // The machine may know no cultures but the invariant one, so what differs in them is made up: minus sign, decimal comma, dotless i, digits' order of days.
    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_does_not_matter(string name)
    {
        var expected = Project.Generate();
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (OtherCulture.Named(name), OtherCulture.Named(name));
        try
        {
            (-1.5).ToString(CultureInfo.CurrentCulture).ShouldNotBe("-1.5", "the culture has to be another one");
            Project.Generate().ShouldBe(expected, ignoreOrder: true);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public void Where_the_project_lies_does_not_matter()
    {
        var moved = Project with { Files = [.. Project.Files.Select(f => f.Under("/a/much longer folder/"))] };

        moved.Generate().ShouldBe(Project.Generate(), ignoreOrder: true);
    }

    [Fact]
    public void Every_line_ends_with_a_line_feed_alone() =>
        Project.Generate().Values.ShouldAllBe(text => !text.Contains('\r', StringComparison.Ordinal) && text.EndsWith('\n'));
}
