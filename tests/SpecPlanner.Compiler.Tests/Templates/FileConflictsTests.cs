namespace SpecPlanner.Compiler.Tests;

public class FileConflictsTests
{
    // A restore after a failure of the one would undo what the other has proved.
    [Theory]
    [InlineData("conf", "conf")]
    [InlineData("conf", "./conf")]
    [InlineData("site", "site/pages/index.html")]
    [InlineData("site/", "site//b")]
    [InlineData("{{place}}/x", "{{place}}/x")]
    public void Two_steps_that_write_one_file_side_by_side_are_reported_at_both(string first, string second) => Steps(
        Step(1, "**Depends on**: none", $"[|SPEC4003:`{first}` (modify)|]"),
        Step(2, "**Depends on**: none", $"[|SPEC4003:`{second}` (create)|]"));

    [Theory]
    [InlineData("conf", "conf2")]
    [InlineData("site", "site-b/x")]
    [InlineData("a/b", "a/c")]
    [InlineData("{{place}}/x", "{{place}}/y")]
    public void Other_files_are_no_conflict(string first, string second) => Steps(
        Step(1, "**Depends on**: none", $"`{first}` (modify)"),
        Step(2, "**Depends on**: none", $"`{second}` (delete)"));

    [Fact]
    public void An_order_through_other_steps_is_one() => Steps(
        Step(1, "**Depends on**: none", "`conf` (modify)"),
        Step(2, "**Depends on**: step 1", "`other` (modify)"),
        Step(3, "**Depends on**: step 2", "`conf` (modify)"));

    // "site-b" sorts between a folder and what is in it.
    [Fact]
    public void A_file_in_a_folder_is_found_behind_names_that_begin_alike() => Steps(
        Step(1, "**Depends on**: none", "[|SPEC4003:`site` (modify)|]"),
        Step(2, "**Depends on**: none", "`site-b` (modify)"),
        Step(3, "**Depends on**: none", "[|SPEC4003:`site/x` (modify)|]"));

    // A run keeps them apart, and who names a lock in both has said that any order is right.
    [Fact]
    public void A_lock_in_both_is_an_answer() => Steps(
        Step(1, "**Depends on**: none\n**Locks**: the-conf", "`conf` (modify)"),
        Step(2, "**Depends on**: none\n**Locks**: THE-conf", "`conf` (modify)"));

    private static void Steps(params string[] steps) => Expect.Body("## Steps\n" + string.Concat(steps), "parameters: { place: { type: path, default: here } }");

    private static string Step(int number, string order, string files) =>
        $"### Step {number}: S{number}\n**Persona**: admin\n{order}\n**Action**: Run `echo {{{{place}}}}`.\n**Files**: {files}\n**Success criterion**: `test -f done` passes.\n";
}
