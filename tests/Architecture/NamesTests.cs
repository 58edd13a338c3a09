using System.Text.RegularExpressions;

namespace SpecPlanner.Architecture.Tests;

public class NamesTests
{
    // Such a name says that nobody asked what the thing is.
    private static readonly Regex SaysNothing = new("^(helpers?|util(s|ity|ities)?|commons?|managers?|misc|shared)$", RegexOptions.IgnoreCase);
    private static readonly Regex SaysNothingAtItsEnd = new(@"\b(?:class|record|struct|interface)\s+\w*(?:Helper|Utils?|Manager)\b");

    [Fact]
    public void A_folder_is_a_stage_or_a_thing()
    {
        var folders = Repository.Folders("src").ToArray();

        folders.ShouldContain("src/SpecPlanner.Model/Graphs");
        folders.Where(f => f.Split('/').Any(part => SaysNothing.IsMatch(part))).ShouldBeEmpty();
    }

    [Fact]
    public void A_type_is_named_by_a_noun_of_the_field() =>
        Repository.Files("src", ".cs").Where(f => SaysNothingAtItsEnd.IsMatch(f.Text)).Select(f => f.Path).ShouldBeEmpty();

    [Theory]
    [InlineData("Helpers", true)]
    [InlineData("utils", true)]
    [InlineData("Common", true)]
    [InlineData("Managers", true)]
    [InlineData("Commands", false)]
    [InlineData("Values", false)]
    public void A_folder_name_that_says_nothing_is_seen(string name, bool seen) => SaysNothing.IsMatch(name).ShouldBe(seen);

    [Theory]
    [InlineData("internal static class PathHelper", true)]
    [InlineData("public interface IRunManager", true)]
    [InlineData("public sealed record PlanCatalogue", false)]
    public void A_type_name_that_says_nothing_is_seen(string declaration, bool seen) => SaysNothingAtItsEnd.IsMatch(declaration).ShouldBe(seen);
}
