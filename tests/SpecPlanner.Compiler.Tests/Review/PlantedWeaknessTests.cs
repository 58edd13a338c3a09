namespace SpecPlanner.Compiler.Tests;

/// <summary>Twelve specifications of different kinds: what was planted is found, and what else is found is mostly right.</summary>
public class PlantedWeaknessTests
{
    private const string Missed = "missed: ";

    private static readonly Dictionary<string, ReviewedText> Reviews = SpecificationTexts.All.ToDictionary(f => f.Name, f => ReviewedText.Of(f.Text), StringComparer.Ordinal);

    [Fact]
    public void There_are_twelve_specifications_and_enough_is_planted()
    {
        SpecificationTexts.All.Count.ShouldBe(12);
        SpecificationTexts.Rows("planted", 3).Count.ShouldBeGreaterThanOrEqualTo(40);
        SpecificationTexts.Rows("planted", 3).Select(r => r[1]).Distinct().Order(StringComparer.Ordinal).ShouldBe(["W1", "W2", "W3", "W4", "W5", "W6", "W7"]);
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void What_was_planted_is_found(string name, string kind, string quotes) => Find(name, kind, quotes).ShouldNotBeEmpty();

    [Fact]
    public void Of_what_was_planted_in_the_two_held_out_is_missed_what_is_marked_so()
    {
        var rows = SpecificationTexts.Rows("planted-holdout", 3);
        rows.Select(r => r[0].Replace(Missed, "", StringComparison.Ordinal)).Distinct().ShouldBe(SpecificationTexts.HeldOut, ignoreOrder: true);

        var missed = rows.Where(r => !Find(r[0].Replace(Missed, "", StringComparison.Ordinal), r[1], r[2]).Any()).Select(r => string.Join(" | ", r));

        missed.ShouldBe(rows.Where(r => r[0].StartsWith(Missed, StringComparison.Ordinal)).Select(r => string.Join(" | ", r)));
    }

    [Fact]
    public void What_else_is_found_is_listed_and_at_most_one_in_three_is_wrong()
    {
        var planted = SpecificationTexts.Rows("planted", 3).Concat(SpecificationTexts.Rows("planted-holdout", 3));
        var known = planted.SelectMany(r => Find(r[0].Replace(Missed, "", StringComparison.Ordinal), r[1], r[2])).ToHashSet();
        var others = Reviews.OrderBy(r => r.Key, StringComparer.Ordinal)
            .SelectMany(r => r.Value.Weaknesses.Where(w => !known.Contains(w)).Select(w => $"{r.Key} | {w.Kind.Name()} | {r.Value.At(w.Span).Replace('\n', ' ')}"));
        var judged = SpecificationTexts.Rows("others", 5);

        string.Join("\n", others).ShouldBe(string.Join("\n", judged.Select(r => string.Join(" | ", r[1..4]))));
        judged.ShouldAllBe(r => r[0] == "right" || r[0] == "wrong");
        (judged.Count(r => r[0] == "wrong") * 3).ShouldBeLessThanOrEqualTo(judged.Count);
    }

    public static TheoryData<string, string, string> Planted()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in SpecificationTexts.Rows("planted", 3)) data.Add(row[0], row[1], row[2]);
        return data;
    }

    private static IEnumerable<Weakness> Find(string name, string kind, string quotes)
    {
        var review = Reviews[name];
        foreach (var quote in quotes.Split(" // ").Select(q => q.Replace("\\n", "\n", StringComparison.Ordinal).Trim('/', ' ')))
        {
            review.Text.ShouldContain(quote);
            for (var at = review.Text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = review.Text.IndexOf(quote, at + 1, StringComparison.Ordinal))
            {
                foreach (var weakness in review.Weaknesses)
                {
                    if (weakness.Kind.Name() == kind && weakness.Span.Start < at + quote.Length && at < weakness.Span.End) yield return weakness;
                }
            }
        }
    }
}
