using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests.Commands;

public class ProgramTableTests
{
    public static TheoryData<string, IReadOnlyList<string>> Tables() => new()
    {
        { nameof(CodeReaders), [.. CodeReaders.All.Select(r => r.Program)] },
        { nameof(Wrapper), [.. Wrapper.All.Select(w => w.Program)] },
        { nameof(PolicyNeeds), [.. PolicyNeeds.All.Select(n => n.Words)] },
        { nameof(PowerShellNeeds), [.. PowerShellNeeds.All.Select(n => n.Words)] },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Each_table_is_sorted_and_without_repeats(string table, IReadOnlyList<string> rows) =>
        string.Join("\n", rows).ShouldBe(string.Join("\n", rows.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), table);

    [Fact]
    public void Readers_differ_by_more_than_case() =>
        CodeReaders.All.Select(r => r.Program).ShouldBeUnique(StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("python3.11", "python")]
    [InlineData("python3", "python")]
    [InlineData("lua5.4", "lua")]
    [InlineData("SH", "sh")]
    [InlineData("powershell.exe", "powershell")]
    [InlineData("sqlite3", "sqlite3")]
    [InlineData("m4", "m4")]
    [InlineData("ls", null)]
    [InlineData("7z", null)]
    [InlineData("...", null)]
    public void A_version_is_no_part_of_a_name(string program, string? known) =>
        (ProgramTable.ReaderOf(program)?.Program).ShouldBe(known);

    [Theory]
    [InlineData("ls -l", null)]
    [InlineData("some-tool --delete", null)]
    [InlineData("rm -rf a", RiskPolicy.WriteLocal)]
    [InlineData("/bin/rm a", RiskPolicy.WriteLocal)]
    [InlineData("echo a > b", RiskPolicy.WriteLocal)]
    [InlineData("echo a >> b", RiskPolicy.WriteLocal)]
    [InlineData("{ echo a; } > b", RiskPolicy.WriteLocal)]
    [InlineData("echo a > /dev/null 2>&1", null)]
    [InlineData("echo a 2> /dev/null", null)]
    [InlineData("echo a >&2", null)]
    [InlineData("cat < a", null)]
    [InlineData("curl http://a", RiskPolicy.NetworkGet)]
    [InlineData("curl -fsS http://a | grep ok", RiskPolicy.NetworkGet)]
    [InlineData("curl -X POST http://a", RiskPolicy.NetworkWrite)]
    [InlineData("curl -XPOST http://a", RiskPolicy.NetworkWrite)]
    [InlineData("curl --request PUT http://a", RiskPolicy.NetworkWrite)]
    [InlineData("curl --request=DELETE http://a", RiskPolicy.NetworkWrite)]
    [InlineData("curl -X GET http://a", RiskPolicy.NetworkGet)]
    [InlineData("curl -d a=b http://a", RiskPolicy.NetworkWrite)]
    [InlineData("curl -sd a=b http://a", RiskPolicy.NetworkWrite)]
    [InlineData("curl --data-binary @f http://a", RiskPolicy.NetworkWrite)]
    [InlineData("curl -H 'Accept: application/json' http://a", RiskPolicy.NetworkGet)]
    [InlineData("git status", null)]
    [InlineData("git commit -m push", RiskPolicy.WriteLocal)]
    [InlineData("git push", RiskPolicy.NetworkWrite)]
    [InlineData("git -C dir push origin main", RiskPolicy.NetworkWrite)]
    [InlineData("cd a && git push", RiskPolicy.NetworkWrite)]
    [InlineData("if true; then git push; fi", RiskPolicy.NetworkWrite)]
    [InlineData("echo \"$(git push)\"", RiskPolicy.NetworkWrite)]
    [InlineData("echo `git push`", RiskPolicy.NetworkWrite)]
    [InlineData("f() { git push; }", RiskPolicy.NetworkWrite)]
    [InlineData("sudo -u a git push", RiskPolicy.NetworkWrite)]
    [InlineData("timeout 5 env A=b git push", RiskPolicy.NetworkWrite)]
    [InlineData("sh -c 'git push'", RiskPolicy.NetworkWrite)]
    [InlineData("trap 'rm -rf tmp' EXIT", RiskPolicy.WriteLocal)]
    [InlineData("eval 'git push'", RiskPolicy.NetworkWrite)]
    [InlineData("kubectl apply -f a.yml", RiskPolicy.NetworkWrite)]
    [InlineData("kubectl -n prod apply -f a.yml", RiskPolicy.NetworkWrite)]
    [InlineData("kubectl get pods", RiskPolicy.NetworkGet)]
    [InlineData("docker push a", RiskPolicy.NetworkWrite)]
    [InlineData("docker run --rm a rm b", RiskPolicy.WriteLocal)]
    [InlineData("npm publish", RiskPolicy.NetworkWrite)]
    [InlineData("dotnet nuget push a.nupkg", RiskPolicy.NetworkWrite)]
    [InlineData("dotnet test", null)]
    [InlineData("aws --region a ec2 run-instances --image-id b", RiskPolicy.SpendsMoney)]
    [InlineData("terraform apply", RiskPolicy.SpendsMoney)]
    [InlineData("tar -czf a b", RiskPolicy.WriteLocal)]
    [InlineData("tar czf a b", RiskPolicy.WriteLocal)]
    [InlineData("tar -tzf a", null)]
    [InlineData("sed -n 1p a", null)]
    [InlineData("sed -i s/a/b/ c", RiskPolicy.WriteLocal)]
    [InlineData("find . -name a -delete", RiskPolicy.WriteLocal)]
    [InlineData("pip3 install a", RiskPolicy.NetworkGet)]
    [InlineData("mkfs.ext4 a", null)]
    public void What_a_command_plainly_needs(string text, RiskPolicy? needs) =>
        CommandReadings.Read(text).Reading.Needs.ShouldBe(needs);

    [Theory]
    [InlineData("cd a && ls | /usr/bin/grep b", "grep,ls")]
    [InlineData("A=b ls; echo x", "ls")]
    [InlineData("sudo env A=b timeout 5 curl a", "curl,env,sudo,timeout")]
    [InlineData("f() { tar a; }; f; echo $(wc b)", "tar,wc")]
    [InlineData("if test -f a; then cp a b; else mv c d; fi", "cp,mv")]
    [InlineData("case $a in b) df;; *) du;; esac", "df,du")]
    [InlineData("for i in a; do cat \"$i\"; done", "cat")]
    [InlineData("while read l; do wc; done < <(sort a)", "sort,wc")]
    [InlineData("sh -c 'ls; df'", "df,ls,sh")]
    [InlineData("docker exec web ls", "docker,ls")]
    [InlineData("'l's; d\\f", "df,ls")]
    [InlineData("# ls\ndf", "df")]
    [InlineData("> a", "")]
    public void The_programs_of_a_command_are_listed(string text, string programs)
    {
        var reading = CommandReadings.Read(text).Reading;
        string.Join(",", reading.Programs).ShouldBe(programs);
        reading.HasComputedProgram.ShouldBeFalse();
    }

    [Theory]
    [InlineData("$CMD a")]
    [InlineData("\"$CMD\" a")]
    [InlineData("./bin/$a")]
    [InlineData("$(which ls) a")]
    [InlineData("`which ls` a")]
    [InlineData("eval ls")]
    [InlineData(". ./a.sh")]
    [InlineData("source a.sh")]
    [InlineData("/bin/l?")]
    [InlineData("{ls,a}")]
    [InlineData("sudo --odd a ls")]
    [InlineData("env $A")]
    [InlineData("{{stage}}")]
    [InlineData("echo 'a")]
    public void A_program_that_cannot_be_named_is_noted(string text) =>
        CommandReadings.Read(text).Reading.HasComputedProgram.ShouldBeTrue();
}
