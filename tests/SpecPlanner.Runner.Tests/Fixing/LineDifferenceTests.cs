namespace SpecPlanner.Runner.Tests;

public class LineDifferenceTests
{
    [Fact]
    public void Changes_far_apart_are_hunks_of_their_own()
    {
        var before = string.Join('\n', Enumerable.Range(1, 30)) + "\n";
        var after = before.Replace("\n5\n", "\nfive\n", StringComparison.Ordinal).Replace("\n25\n", "\n", StringComparison.Ordinal);

        LineDifference.Between(before, after).ShouldBe(
        [
            "@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8",
            "@@ -22,7 +22,6 @@", " 22", " 23", " 24", "-25", " 26", " 27", " 28",
        ]);
    }

    [Fact]
    public void Equal_texts_have_none() => LineDifference.Between("a\r\nb", "a\r\nb").ShouldBeEmpty();

    [Fact]
    public void How_a_line_ends_belongs_to_it() =>
        LineDifference.Between("a\r\nb", "a\nb\n").ShouldBe(["@@ -1,2 +1,2 @@", "-a\r", "-b", "\\ No newline at end of file", "+a", "+b"]);

    // Whatever the texts, the lines that are kept and added are the new text, those kept and removed the old one.
    [Fact]
    public void Any_difference_leads_from_the_one_text_to_the_other()
    {
        var random = new Random(20261127);
        for (var round = 0; round < 500; round++)
        {
            var (before, after) = (Text(random), Text(random));
            var lines = LineDifference.Between(before, after).Where(l => l[0] != '@').ToList();
            if (before == after) lines.ShouldBeEmpty();
            Applied(before, LineDifference.Between(before, after)).ShouldBe(after);
        }
    }

    private static string Text(Random random) => string.Join('\n', Enumerable.Range(0, random.Next(1, 25)).Select(_ => "abc"[random.Next(3)])) + "\n";

    private static string Applied(string before, IEnumerable<string> difference)
    {
        var old = before.TrimEnd('\n').Split('\n');
        var now = new List<string>();
        var position = 0;
        foreach (var line in difference)
        {
            if (line[0] == '@')
            {
                var start = int.Parse(line[4..line.IndexOf(',')], System.Globalization.CultureInfo.InvariantCulture) - 1;
                while (position < start) now.Add(old[position++]);
                continue;
            }

            if (line[0] != '+') old[position++].ShouldBe(line[1..]);
            if (line[0] != '-') now.Add(line[1..]);
        }

        while (position < old.Length) now.Add(old[position++]);
        return string.Join('\n', now) + "\n";
    }
}
