using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class ActionReaderTests
{
    [Theory]
    [InlineData("Run `df -k .`.", "df -k .")]
    [InlineData("First, execute `a`, then `b --c` and `d`.", "a", "b --c", "d")]
    [InlineData("Restart the service via `systemctl restart app`.", "systemctl restart app")]
    [InlineData("Do it with `make all` or using `ninja`.", "make all", "ninja")]
    [InlineData("Run the `smoke.sh` script in the repo.", "smoke.sh")]
    [InlineData("Run the following command: `a b`", "a b")]
    [InlineData("RUN `` echo `date` ``", "echo `date`")]
    [InlineData("`make deploy`", "make deploy")]
    [InlineData("`make deploy`.", "make deploy")]
    [InlineData("Run `a\nb`", "a b")]
    [InlineData("Look at `/metrics`.")]
    [InlineData("Replace it with `foo.conf`.")]
    [InlineData("Deploy with `v2.0` and `--force`.")]
    [InlineData("Call `https://example.org`.")]
    [InlineData("Prose alone.")]
    [InlineData("We run. Then `x y`.")]
    [InlineData("\n```sh\na\nb\n```", "a\nb\n")]
    [InlineData("Pack it:\n\n```bash\na\n```\n\nThen run `b`.", "a\n", "b")]
    [InlineData("\n```\na\n```", "a\n")]
    [InlineData("\n```json\n{}\n```")]
    [InlineData("\n```console\n$ a\nout\n$ b\n```", "a\n \nb\n")]
    [InlineData("\n- Run `a`\n- Look\n  - call `b c`\n1. Execute\n   ```sh\n   c\n   ```", "a", "b c", "c\n")]
    public void Commands_are_found_where_a_reader_would_run_them(string action, params string[] commands)
    {
        var bound = Expect.Compile(new SourceDocument("templates/operations/example.md", DocumentKind.Template,
            Expect.FrontMatter() + "## Steps\n### Step 1: Do it\n**Persona**: admin\n**Action**: " + action + "\n**Success criterion**: `test -f done` passes.\n"));
        bound.Plan!.Tasks[0].Action.Commands.Select(c => c.Text.TrimEnd('\n')).ShouldBe(commands.Select(c => c.TrimEnd('\n')));
        bound.Plan.Tasks[0].Criterion.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("sh", Shell.Sh)]
    [InlineData("bash", Shell.Bash)]
    [InlineData("pwsh", Shell.Pwsh)]
    [InlineData("PowerShell", Shell.Pwsh)]
    [InlineData("shell", Shell.Sh)]
    public void The_language_of_a_fence_is_its_shell(string language, Shell shell)
    {
        var command = Expect.Fields($"**Persona**: admin\n**Action**:\n```{language}\nGet-Item a\n```\n**Success criterion**: `test -f done` passes.").Plan!.Tasks[0].Action.Commands.Single();
        command.Shell.ShouldBe(shell);
        command.IsScript.ShouldBeTrue();
    }

    [Fact]
    public void A_command_that_nothing_runs_is_said() => Expect.Fields(
        """
        **Persona**: admin
        **Action**: Run `make`. Somebody did [|SPEC1009:`git pull --rebase`|] before.
        **Success criterion**: `test -f done` passes.
        """);

    [Fact]
    public void A_program_in_another_language_is_not_run_and_that_is_said() => Expect.Fields(
        """
        **Persona**: admin
        **Action**: Do it:
        [|SPEC1009:```python
        print()
        ```|]
        **Success criterion**: `test -f done` passes.
        """);

    [Fact]
    public void A_parameter_in_a_fence_is_found_at_its_place_and_quoted()
    {
        var bound = Expect.Fields("**Persona**: admin\n**Action**:\n1. Do\n   ```sh\n   echo {{a}} \"[|SPEC1002:{{b}}|]\"\n   ```\n**Success criterion**: `test -f done` passes.", "parameters: { a: { type: string } }");
        bound.Plan!.Tasks[0].Action.Commands[0].Script.TrimEnd().ShouldBe("echo \"${SPEC_a}\" \"${SPEC_b}\"");
    }
}
