using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests.Commands;

public class CommandReaderTests
{
    [Theory]
    [InlineData("ls -l", "ls -l")]
    [InlineData("cp {{x}} {{y}}", "cp \"${SPEC_x}\" \"${SPEC_y}\"")]
    [InlineData("cp pre{{x}}post", "cp pre\"${SPEC_x}\"post")]
    [InlineData("cp {{x}}{{y}}", "cp \"${SPEC_x}\"\"${SPEC_y}\"")]
    [InlineData("echo \"a {{x}} b\"", "echo \"a ${SPEC_x} b\"")]
    [InlineData("echo 'a {{x}} b'", "echo 'a '\"${SPEC_x}\"' b'")]
    [InlineData("echo \"it's {{x}}\"", "echo \"it's ${SPEC_x}\"")]
    [InlineData("echo 'say \"{{x}}\"'", "echo 'say \"'\"${SPEC_x}\"'\"'")]
    [InlineData("echo \\\"{{x}}", "echo \\\"\"${SPEC_x}\"")]
    [InlineData("echo \"\\\"{{x}}\"", "echo \"\\\"${SPEC_x}\"")]
    [InlineData("echo \"$(echo {{x}})\" {{y}}", "echo \"$(echo \"${SPEC_x}\")\" \"${SPEC_y}\"")]
    [InlineData("echo \"$(echo \"{{x}}\")\"", "echo \"$(echo \"${SPEC_x}\")\"")]
    [InlineData("echo $(echo ')' {{x}})", "echo $(echo ')' \"${SPEC_x}\")")]
    [InlineData("case a in a) echo $(case b in b) echo {{x}};; esac);; esac", "case a in a) echo $(case b in b) echo \"${SPEC_x}\";; esac);; esac")]
    [InlineData("cat <<EOF\n\"{{x}}\" '{{y}}'\nEOF\necho {{x}}", "cat <<EOF\n\"${SPEC_x}\" '${SPEC_y}'\nEOF\necho \"${SPEC_x}\"")]
    [InlineData("cat <<A <<B\n{{x}}\nA\n{{y}}\nB\n", "cat <<A <<B\n${SPEC_x}\nA\n${SPEC_y}\nB\n")]
    [InlineData("cat <<-EOF\n\t{{x}}\n\tEOF\n", "cat <<-EOF\n\t${SPEC_x}\n\tEOF\n")]
    [InlineData("echo a # {{x}} it's\necho {{x}}", "echo a # {{x}} it's\necho \"${SPEC_x}\"")]
    [InlineData("echo a#{{x}}", "echo a#\"${SPEC_x}\"")]
    [InlineData("echo ${#y} {{x}}", "echo ${#y} \"${SPEC_x}\"")]
    [InlineData("docker ps --format '{{.Names}}' ${{ x }} \\{{x}}", "docker ps --format '{{.Names}}' ${{ x }} \\{{x}}")]
    [InlineData("sleep $(({{n}} + 1))", "sleep $((${SPEC_n} + 1))")]
    [InlineData("awk 'NR=={{n}}' f", "awk 'NR=='\"${SPEC_n}\"'' f")]
    [InlineData("echo ${y:-{{n}}}", "echo ${y:-${SPEC_n}}")]
    [InlineData("echo `sleep {{wait}}`", "echo `sleep ${SPEC_wait}`")]
    [InlineData("echo $'a\\t{{n}}'", "echo $'a\\t'\"${SPEC_n}\"$''")]
    [InlineData("python3 - <<'EOF'\nprint(\"$a\\n\", {{n}}, `b`)\nEOF\n", "python3 - <<EOF\nprint(\"\\$a\\\\n\", ${SPEC_n}, \\`b\\`)\nEOF\n")]
    [InlineData("echo {{t1.image}} {{site-dir}}", "echo \"${SPEC_t1_image}\" \"${SPEC_site_dir}\"")]
    public void A_placeholder_becomes_a_variable_quoted_for_its_place(string text, string script) =>
        CommandReadings.Script(text).ShouldBe(script);

    [Theory]
    [InlineData("cat <<EOF\n{{x}} \"{{x}}\" \\$a \\\\\nEOF", "v $(touch pwned) \"v $(touch pwned)\" $a \\\n")]
    [InlineData("cat <<'EOF'\n{{n}} $a `b` \\c \\\\\nEOF", "7 $a `b` \\c \\\\\n")]
    [InlineData("cat <<\"EOF\"\n\t{{n}}\\\nEOF2\nEOF", "\t7\\\nEOF2\n")]
    [InlineData("printf '%s|' {{x}}{{n}} 'a{{x}}'\"b{{x}}\"", "v $(touch pwned)7|av $(touch pwned)bv $(touch pwned)|")]
    [InlineData("echo $'a\\t{{n}}b'", "a\t7b\n")]
    [InlineData("printf %s $(( {{n}} * 6 ))", "42")]
    public void A_real_shell_sees_what_was_meant(string text, string output)
    {
        var environment = new Dictionary<string, string> { ["SPEC_x"] = "v $(touch pwned)", ["SPEC_n"] = "7" };
        var (reading, findings) = CommandReadings.Read(text);

        findings.ShouldBeEmpty();
        ShellRun.Of("bash", reading.Command.Script, environment).Output.ShouldBe(output);
    }

    [Theory]
    [InlineData("x {{x}} }}{{ {{", "x")]
    [InlineData("{{b}} {{a}} {{b}}", "a,b")]
    [InlineData("none", "")]
    public void The_names_are_listed_once_and_in_order(string text, string names) =>
        string.Join(",", CommandReadings.Read(text).Reading.Command.Parameters).ShouldBe(names);

    [Fact]
    public void Uses_are_recorded_where_they_stand_in_the_document()
    {
        const string Document = "Some text: `cp {{x}} {{nope}}`.";
        var scope = CommandReadings.Scope();
        var findings = new FindingBag(Document.Length);

        CommandReader.Read(new Segment(Document.Substring(12, 17), 12), Shell.Sh, isScript: false, scope, findings);

        scope.Uses.Select(u => Document.Substring(u.Span.Start, u.Span.Length)).ShouldBe(["{{x}}", "{{nope}}"]);
        findings.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_finding_stands_at_its_placeholder_and_says_what_to_do()
    {
        const string Text = "echo {{x}}\r\n  eval {{y}}\r\n";

        var finding = CommandReadings.Read(Text).Findings.ShouldHaveSingleItem();

        Text.Substring(finding.Span.Start, finding.Span.Length).ShouldBe("{{y}}");
        finding.Message.ShouldBe("{{y}} cannot be made safe here: eval runs code that it finds in its arguments; use a parameter of type int, bool, duration or enum, or a program that does not.");
    }

    [Fact]
    public void A_line_break_inside_a_code_span_moves_no_finding() => Expect.Fields(
        """
        **Persona**: admin
        **Action**: Run `echo a  \
           b &&
           eval [|SPEC1005:{{x}}|] c \
             [|SPEC1005:{{x}}|]`.
        **Success criterion**: `test -f a ||
             eval [|SPEC1005:{{x}}|]` passes.
        """,
        "parameters: { x: { type: string } }");

    [Fact]
    public void Line_endings_do_not_change_a_script()
    {
        const string Text = "cd a\ncat <<EOF\n{{x}}\nEOF\n";

        CommandReadings.Script(Text.Replace("\n", "\r\n", StringComparison.Ordinal)).ShouldBe(CommandReadings.Script(Text));
        CommandReadings.Script(Text.Replace("\n", "\r", StringComparison.Ordinal)).ShouldBe(CommandReadings.Script(Text));
    }

    [Fact]
    public void A_block_loses_the_indentation_all_its_lines_share() =>
        CommandReadings.Script("   cat <<EOF\n     {{x}}\n\n   EOF\n").ShouldBe("cat <<EOF\n  ${SPEC_x}\n\nEOF\n");

    [Fact]
    public void A_line_break_in_a_code_span_is_a_blank() =>
        CommandReadings.Script("df -k\n   {{x}}", Shell.Sh, isScript: false).ShouldBe("df -k \"${SPEC_x}\"");

    [Fact]
    public void A_placeholder_with_blanks_that_names_a_parameter_is_reported()
    {
        var (reading, findings) = CommandReadings.Read("echo {{ x }} {{ other }} ${{ x }} {{.x}}");

        findings.ShouldHaveSingleItem().Message.ShouldBe("{{ x }} with blanks is text, not the parameter; write {{x}}.");
        reading.Command.Script.ShouldBe("echo {{ x }} {{ other }} ${{ x }} {{.x}}");
    }

    [Fact]
    public void Two_names_that_share_a_variable_are_reported()
    {
        var findings = CommandReadings.Read("echo {{site-dir}} {{site_dir}} {{site-dir}}").Findings;

        findings.ShouldHaveSingleItem().Message.ShouldBe("{{site_dir}} and {{site-dir}} would share the variable SPEC_site_dir; rename one of them.");
    }

    [Theory]
    [InlineData("n")]
    [InlineData("flag")]
    [InlineData("wait")]
    [InlineData("stage")]
    public void A_type_whose_values_mean_nothing_to_a_shell_may_stand_where_code_stands(string name)
    {
        string[] places =
        [
            "eval {{p}}", "sh -c 'sleep {{p}}'", "ssh host {{p}}", "echo $(({{p}}))", "{{p}}", "echo {{p}} | sh", "sh <<EOF\n{{p}}\nEOF\n", "cat <<'EOF'\n{{p}}\nEOF\n",
            "awk '{{p}}'", "sed s/a/{{p}}/", "find . -exec echo {{p}} ';'", "[[ {{p}} -eq 1 ]]", "a[{{p}}]=1", "echo ${a[{{p}}]}", "echo `echo {{p}}`", "psql -c 'select {{p}}'", "echo $'{{p}}'",
        ];

        foreach (var place in places) CommandReadings.Read(place.Replace("{{p}}", $"{{{{{name}}}}}", StringComparison.Ordinal)).Findings.ShouldBeEmpty(place);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("odd")]
    [InlineData("dash")]
    [InlineData("dir")]
    [InlineData("url")]
    [InlineData("key")]
    [InlineData("undeclared")]
    [InlineData("step.output")]
    public void Every_other_type_may_not(string name) =>
        CommandReadings.Refused($"eval {{{{{name}}}}}").ShouldBe([name]);

    [Fact]
    public void Only_the_placeholder_that_is_in_danger_is_refused() =>
        CommandReadings.Refused("echo {{x}}; eval {{y}}; cp {{dir}} {{url}}").ShouldBe(["y"]);
}
