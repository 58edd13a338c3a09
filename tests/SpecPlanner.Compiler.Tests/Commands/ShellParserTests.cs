using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests.Commands;

/// <summary>No text is too odd for the reader.</summary>
public class ShellParserTests
{
    private static readonly string[] Pieces =
    [
        "a", "b=c", "sh", "-c", " ", " ", "\n", "\t", ";", ";;", "&", "&&", "|", "||", "|&", "(", ")", "((", "))", "{", "}", "[", "]", "[[", "]]", "$", "$(", "${", "$((", "`", "'", "\"", "\\",
        "\\\n", "<", ">", "<<", "<<-", "<<<", "<(", ">(", ">&", "EOF", "\nEOF\n", "#", "if ", "then ", "fi", "while ", "do ", "done", "case ", "in ", "esac", "for ", "function ", "!", "time ",
        "coproc ", "=", "*", "~", "$'", "$\"", "$x", "${x", "@", "\0", "ü", "\ud800", "{{", "}}", "eval ", "let ", "test ", "declare ", "printf ", "env ", "sudo ", "docker run ",
    ];

    [Theory]
    [InlineData(Shell.Sh)]
    [InlineData(Shell.Bash)]
    [InlineData(Shell.Pwsh)]
    public void A_script_without_placeholders_comes_out_unchanged_whatever_it_is(Shell shell)
    {
        var random = new Random(20_260_101);
        for (var round = 0; round < 4_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            if (Placeholder.FindIn(text).Any()) continue;

            // A block whose every line is indented loses that indentation; this one is not.
            var script = "x" + text;
            CommandReadings.Script(script, shell).ShouldBe(script);
        }
    }

    [Theory]
    [InlineData(Shell.Sh)]
    [InlineData(Shell.Bash)]
    [InlineData(Shell.Pwsh)]
    public void Nothing_throws_and_every_finding_stands_at_a_placeholder(Shell shell)
    {
        var random = new Random(7);
        for (var round = 0; round < 4_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(4) == 0 ? "{{x}}" : Pieces[random.Next(Pieces.Length)]));
            var placeholders = Placeholder.FindIn(text).Select(p => new TextSpan(p.Start + 1, p.Length)).ToHashSet();
            var (reading, findings) = CommandReadings.Read("x" + text, shell);
            (reading.Command.Parameters.Count > 0).ShouldBe(placeholders.Count > 0, text);

            findings.Where(f => !placeholders.Contains(f.Span)).ShouldBeEmpty(text);
        }
    }

    [Theory]
    [InlineData("sh")]
    [InlineData("bash")]
    public void What_is_accepted_at_random_executes_nothing_of_a_value(string shell)
    {
        // Pieces that a shell accepts often enough, and that start nothing harmful by themselves.
        string[] pieces =
        [
            "echo ", "printf %s ", ": ", "{{x}}", "{{x}}", " {{x}} ", "'", "'", "\"", "\"", "$(", ")", "(", "{ ", "; }", ";", "\n", "|", "&&", "||", "\\", "if true; then ", "; fi", "A=", "$A", "\"$A\"",
            "eval ", "sh -c ", "env ", "cat <<EOF\n", "\nEOF\n", "case a in ", ") ", ";; esac", "for A in ", "; do ", "; done", "[ ", " ]", "$((", "))", "${A:-", "}", "#", " ", "`", "set -- ", "$1", "read A ", "<<< ", "test ",
        ];
        var random = new Random(42);
        var ran = 0;
        for (var round = 0; round < 12_000 && ran < 150; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(2, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (!text.Contains("{{x}}", StringComparison.Ordinal)) continue;
            var (reading, findings) = CommandReadings.Read(text, shell == "sh" ? Shell.Sh : Shell.Bash);
            if (findings.Count > 0) continue;

            ran++;
            foreach (var value in (string[])["$(touch pwned)", "'; touch pwned; '", "a[$(touch pwned)]", "touch pwned"])
            {
                ShellRun.Of(shell, reading.Command.Script, new Dictionary<string, string> { ["SPEC_x"] = value })
                    .Files.ShouldNotContain("pwned", $"{text} became {reading.Command.Script} and executed {value}");
            }
        }

        ran.ShouldBe(150);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("{ ")]
    [InlineData("$(")]
    [InlineData("\"$(")]
    [InlineData("${a:-")]
    [InlineData("$((")]
    [InlineData("((")]
    [InlineData("if ")]
    [InlineData("case a in a) ")]
    [InlineData("f() ")]
    [InlineData("<(")]
    [InlineData("a=(")]
    [InlineData("`")]
    [InlineData("! ")]
    [InlineData("coproc ")]
    [InlineData("while ")]
    [InlineData("@{")]
    [InlineData("$[")]
    public void No_nesting_is_too_deep(string open)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000));
        foreach (var shell in (Shell[])[Shell.Sh, Shell.Bash, Shell.Pwsh])
        {
            CommandReadings.Script(deep + "a", shell).ShouldBe(deep + "a");
        }
    }

    [Fact]
    public void A_placeholder_too_deep_to_be_read_is_refused()
    {
        var text = "echo {{y}}; " + string.Concat(Enumerable.Repeat("$( ", 100_000)) + "echo {{x}}";

        CommandReadings.Refused(text).ShouldBe(["y", "x"]);
        CommandReadings.Script(text).ShouldEndWith("echo \"${SPEC_x}\"");
    }

    [Fact]
    public void Twenty_levels_are_read() =>
        CommandReadings.Refused(string.Concat(Enumerable.Repeat("echo $(", 20)) + "echo {{x}}" + new string(')', 20)).ShouldBeEmpty();

    [Theory]
    [InlineData("echo 'a", "quote is not closed")]
    [InlineData("echo \"a", "quote is not closed")]
    [InlineData("echo `a", "backtick is not closed")]
    [InlineData("(echo a", "\")\" closes")]
    [InlineData("if a; then b", "\"fi\" closes")]
    [InlineData("echo a)", "stands where a command should start")]
    [InlineData("cat <<EOF\na", "no line \"EOF\"")]
    [InlineData("echo \"${a:-'b'}\"", "shells disagree about a quote")]
    [InlineData("echo a \\", "ends with a backslash")]
    [InlineData("cat <<EOF\nEO\\\nF\nEOF\n", "shells disagree where a here-document ends")]
    public void What_breaks_off_refuses_every_placeholder_and_says_why(string rest, string because)
    {
        var findings = CommandReadings.Read("echo {{n}}\n" + rest).Findings;
        findings.ShouldHaveSingleItem().Message.ShouldContain(because);
    }
}
