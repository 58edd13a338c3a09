namespace SpecPlanner.Compiler.Tests;

public class LockChecksTests
{
    [Theory]
    [InlineData("db", "db")]
    [InlineData("db", "DB")]
    [InlineData("port:8080, db", "db, port:8080")]
    [InlineData("{{place}}-db", "{{place}}-db")]
    [InlineData("{{place}}-db", "here-db")]
    [InlineData("{{place}}", "anything")]
    public void A_lock_that_two_steps_name_may_keep_them_apart(string first, string second) => Steps(first, second);

    [Theory]
    [InlineData("[|SPEC4007:staging|]", "[|SPEC4007:production|]")]
    [InlineData("[|SPEC4007:{{place}}-db|]", "[|SPEC4007:here-port|]")]
    [InlineData("db, [|SPEC4007:port|]", "db")]
    public void One_that_a_step_alone_names_keeps_nobody_apart(string first, string second) => Steps(first, second);

    [Fact]
    public void The_nearest_other_lock_is_suggested_and_written_where_others_share_it()
    {
        var lone = Steps("staging-db", "staging-db", "[|SPEC4007:stagin-db|]").Findings.ShouldHaveSingleItem();
        lone.Message.ShouldBe("No other step names the lock \"stagin-db\", so it keeps nobody apart. Name it wherever the same thing is used, or delete it. Did you mean \"staging-db\"?");
        lone.Fixes.ShouldHaveSingleItem().IsChoice.ShouldBeFalse();

        // Who knows which of the two is the slip of the pen.
        Steps("[|SPEC4007:staging-db|]", "[|SPEC4007:stagin-db|]").Findings.ShouldAllBe(f => f.Fixes.Single().IsChoice);
    }

    [Fact]
    public void A_lock_that_a_step_names_twice_counts_once() => Steps("db, [|SPEC1007:DB|]", "db").Plan!.Tasks[0].Locks.ShouldBe(["db"]);

    [Fact]
    public void A_name_is_known_when_the_run_begins_and_no_secret() =>
        Steps("[|SPEC1008:{{token}}-db|]", "[|SPEC1008:{{s1.port}}|]").Findings.Select(f => f.Message).ShouldBe(
        [
            "\"{{token}}\" is a secret, and the names of locks are shown to everybody. Use another parameter.",
            "\"{{s1.port}}\" is not known when the run begins, and locks must be. Use a parameter.",
        ]);

    [Fact]
    public void Tasks_of_a_specification_have_locks_too()
    {
        var bound = Spec.Body("""
            ## Tasks
            ### T1: Build it
            **Persona**: builder
            **Locks**: db, [|SPEC4007:port|]
            **Success criterion**: `dotnet test --filter T1` passes.
            ### T2: Build more
            **Persona**: builder
            **Locks**: db
            **Success criterion**: `dotnet test --filter T2` passes.
            """);

        bound.Plan!.Tasks[0].Locks.ShouldBe(["db", "port"]);
        bound.Findings.ShouldHaveSingleItem().Message.ShouldStartWith("No other task names");
    }

    private static BoundDocument Steps(params string[] locks) =>
        Expect.Body("## Steps\n" + string.Concat(locks.Select((l, i) => Step(i + 1, l))), "parameters: { place: { type: string, default: here }, token: { type: secret } }");

    private static string Step(int number, string locks) =>
        $"### Step {number}: S{number}\n**Persona**: admin\n**Depends on**: {(number == 1 ? "none" : "step 1")}\n**Action**: Run `echo {{{{place}}}} {{{{token}}}}`.\n**Locks**: {locks}\n**Outputs**: port = `echo 1`\n**Success criterion**: `test -f done` passes.\n";
}
