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

    [Theory]
    [InlineData("Do not run [|SPEC1009:`rm -rf out`|]; instead run `true`.", "true")]
    [InlineData("Never execute `x` here. Run `y`.", "y")]
    [InlineData("Don't run `x`. Then run `y`.", "y")]
    [InlineData("Don’t ever run the command `x`. Run `y`.", "y")]
    [InlineData("Do not, under any circumstances, run [|SPEC1009:`rm -rf /tmp/x`|]. Run `y`.", "y")]
    [InlineData("Run `y` rather than run `x`.", "y")]
    [InlineData("Do not wait, run `y`.", "y")]
    [InlineData("Sleep 30s then run `y`, and run `z`.", "y", "z")]
    [InlineData("Run `y` and stop if it fails.", "y")]
    [InlineData("To check if it is up, run `y`.", "y")]
    [InlineData("Run `y`. If it fails, look.", "y")]
    public void What_is_forbidden_is_not_run(string action, params string[] commands) => ShouldRun(action, commands);

    [Theory]
    [InlineData("If the disk is full, run [|SPEC1012:`x`|]. Otherwise run [|SPEC1012:`y`|]. Run `z`.", "z")]
    [InlineData("If [|SPEC1009:`test -f a`|] passes, run [|SPEC1012:`x`|], then [|SPEC1012:`y`|]. Run `z`.", "z")]
    [InlineData("Save all before you run [|SPEC1012:`reboot`|]. Run `z`.", "z")]
    [InlineData("Unless told not to, call [|SPEC1012:`x`|]; run `z`.", "z")]
    [InlineData("Run [|SPEC1012:`x`|] when asked. Run `z`.", "z")]
    [InlineData("Run [|SPEC1012:`x`|], but only if needed. Run `z`.", "z")]
    public void What_stands_behind_a_condition_is_not_run_and_that_is_a_warning(string action, params string[] commands) => ShouldRun(action, commands);

    [Theory]
    [InlineData("If the disk is full:\n- Run [|SPEC1012:`x`|].\n- Run [|SPEC1012:`y`|].\n\nThen run `z`.", "z")]
    [InlineData("Run `z`. When it is up:\n\n[|SPEC1012:```sh\nx\n```|]", "z")]
    [InlineData("If the disk is full:\n\nRun [|SPEC1012:`x`|].\n\nRun `z`.", "z")]
    [InlineData("- Run `z`.\n- Only if asked:\n  1. Run [|SPEC1012:`x`|].\n- Run `y`.", "z", "y")]
    [InlineData("Unless told not to:\n- First\n  - Run [|SPEC1012:`x`|].\n", new string[0])]
    [InlineData("If it is down, run these:\n- [|SPEC1012:`x`|]\n", new string[0])]
    [InlineData("Work on; when told to, hold until a file says go:\n\n```sh\nz\n```", "z\n")]
    [InlineData("Check if it is up:\n- Run `z`.\n", "z")]
    [InlineData("Do this:\n- Run `z`.\n", "z")]
    [InlineData("Stop if it fails. Do this:\n- Run `z`.\n", "z")]
    [InlineData("Run `if test -f a; then b; fi`:\n- Run `z`.\n", "if test -f a; then b; fi", "z")]
    public void A_condition_on_the_line_above_counts_too(string action, params string[] commands) => ShouldRun(action, commands);

    private static void ShouldRun(string action, string[] commands) =>
        Expect.Fields($"**Persona**: admin\n**Action**: {action}\n**Success criterion**: `test -f done` passes.")
            .Plan!.Tasks[0].Action.Commands.Select(c => c.Text).ShouldBe(commands);

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
