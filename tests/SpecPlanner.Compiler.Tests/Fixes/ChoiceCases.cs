namespace SpecPlanner.Compiler.Tests;

/// <summary>Documents with something that can be mended in several ways, and one of them.</summary>
internal static class ChoiceCases
{
    private const string Template = "templates/operations/example.md";

    private const string Specification = "specs/example.md";

    private const string Todo = ": `TODO: the command that shows it` passes";

    public static IReadOnlyList<(string Name, string Path, string Title, string Markup)> All { get; } =
    [
        // SPEC3002
        ("vague criterion by a command", Template, "Prove it by a command that passes", Step($"The page works correctly«→{Todo}»")),
        ("vague criterion before a full stop", Template, "Prove it by a command that passes", Step($"The page works«→{Todo}». It is blue.")),
        ("vague criterion by what is printed", Template, "Prove it by what a command prints", Step("The version is correct«→: `TODO: the command that prints it` = \"TODO\"»")),
        ("vague criterion by a number", Template, "Prove it by a number that a command prints", Step("- There are enough pages«→: `TODO: the command that counts it` ≥ 1»\n- `a` passes", isList: true)),
        ("vague criterion by a file", Template, "Prove it by a file that exists", Step("The page is well documented«→: file `TODO/the/file` exists»")),
        ("vague criterion by an answer", Template, "Prove it by an answer over HTTP", Step("The site is healthy«→: `http://todo.invalid/` returns 200»")),
        ("vague criterion by an answer in time", Template, "Prove it by an answer within a time", Step("The site is fast«→: `http://todo.invalid/` returns 200 within 2s»")),
        ("vague criterion by a failure", Template, "Prove it by a command that must fail", Step("The site is robust«→: `TODO: the command that must fail` exits with 2»")),
        ("vague criterion of the whole in quotes", Template, "Prove it by a command that passes", Step("`a` passes", front: $"successCriteria: \"The site works«→{Todo}»\"")),

        // SPEC3003
        ("command in no form", Template, "Write `make test` passes", Step("«The run of `make test` is green→`make test` passes»")),
        ("command that a person judges", Template, "Take the backticks away, for a person to judge", Step("The run of «`→»make test«`→» is green")),
        ("address in no form", Template, "Write `http://localhost:8080/health` returns 200", Step("«http://localhost:8080/health is up→`http://localhost:8080/health` returns 200»")),
        ("relative address in no form", Template, "Write `/health` returns 200", Step("«`/health` is up→`/health` returns 200»", front: "baseUrl: http://localhost:8080")),
        ("path in no form", Template, "Write file `out/a.txt` exists", Step("«`out/a.txt` is there→file `out/a.txt` exists»")),
        ("something that exists", Template, "Write file `backup`", Step("«→file »`backup` exists")),
        ("words before a sign", Template, "Name the command that prints it", Step("Free space«→: `TODO: the command that prints it`» > 100")),
        ("value of several words", Template, "Put the whole value between quotation marks", Step("`cat a` = «→\"»all is well«→\"»")),
        ("remark behind a value", Template, "Put what stands behind the value into parentheses", Step("`cat a` = 7 «→(»so it seems«→)»")),
        ("text that lost its verb", Template, "Write contains \"b\"", Step("`cat a` contains \"a\" and «→contains »\"b\"")),
        ("exit code of a word", Template, "Put the command into a code span", Step("exit code of «→`»make«→`» is 0")),
        ("exit code of the last command", Template, "Write exit code 0", Step("«exit code of make is 0→exit code 0»", action: "Run `make`.")),
        ("block without a language", Template, "Run the block with sh", Step("\n```«→sh»\nmake test\n```")),

        // SPEC3001
        ("no criterion, behind the action", Template, "Prove it by a command to be named", Bare("**Action**: Look around.«→\n**Success criterion**: `TODO: the command that shows it` passes.»\n**Timeout**: 10m\n")),
        ("no criterion, behind a block", Template, "Prove it by exit code 0", Bare("**Action**:\n```sh\nmake\n```«→\n**Success criterion**: Exit code 0.»\n\n")),
        ("no criterion, for a file", Template, "Prove it by file `out/a.txt` exists", Bare("**Action**: Look around.«→\n**Success criterion**: File `out/a.txt` exists.»\n**Files**: `out/a.txt` (create)\n")),
        ("no criterion, for a file that goes", Template, "Prove it by file `a.txt` does not exist", Bare("**Files**: `a.txt` (delete)\n**Success criterion**:«→ File `a.txt` does not exist.»\n**Action**: Look around.\n")),
        ("task without a criterion", Specification, "Prove it by a command to be named", Spec("### T001: Sell\n**Persona**: builder\n**Covers**: REQ-1, REQ-2, REQ-3«→\n**Success criterion**: `TODO: the command that shows it` passes.»\n")),

        // SPEC0003
        ("missing name", Template, "Write \"name: Example\"", "---\nid: example«→\nname: Example»\ncategory: operations\nassignedPersonas: [admin]\nsuccessCriteria: \"`a` passes\"\n---\n" + Bare("**Action**: Look around.\n**Success criterion**: `a` passes.\n", front: false)),
        ("missing success criteria", Template, "Write \"successCriteria: \"`TODO: the command that shows it` passes\"\"",
            "---\nid: example\nname: Example\ncategory: operations\nassignedPersonas: [admin]«→\nsuccessCriteria: \"`TODO: the command that shows it` passes\"»\n---\n" + Bare("**Action**: Look around.\n**Success criterion**: `a` passes.\n", front: false)),

        // SPEC4002
        ("cycle, one of two", Template, "Take \"ship\" out of \"Depends on\" of \"build\"", Steps("step 1«, step 3→»", "step 2")),
        ("cycle, the first of a list", Template, "Take \"ship\" out of \"Depends on\" of \"build\"", Steps("«`ship` (soon) and →»step 1", "step 2")),
        ("cycle, the only one", Template, "Take \"build\" out of \"Depends on\" of \"ship\"", Steps("steps 1, 3", "«step 2→none»")),
        ("cycle, out of a range", Template, "Take \"ship\" out of \"Depends on\" of \"look\"", Front() + One("Look", "1", "**Depends on**: «steps 2-3→build»\n") + One("Build", "2", "**Depends on**: none\n") + One("Ship", "3", "**Depends on**: step 1\n")),
        ("cycle, out of a list item", Template, "Take \"ship\" out of \"Depends on\" of \"build\"", Steps("\n- step 1«\n- step 3→»", "step 2")),
        ("cycle, by the order", Template, "Let \"build\" wait for nothing", Steps(null, "step 2", first: "**Depends on**: step 3\n", none: true)),
        ("cycle of tasks", Specification, "Take \"T002\" out of \"Depends on\" of \"T001\"",
            Spec("### T001: Sell\n**Persona**: builder\n**Depends on**: «T002→none»\n**Covers**: REQ-1, REQ-2, REQ-3\n**Success criterion**: `sell --check` passes.\n\n### T002: Count\n**Persona**: builder\n**Depends on**: T001\n**Success criterion**: `count --check` passes.\n")),

        // SPEC1006
        ("numbers that prose speaks of", Template, "Number the steps in order", Front() + One("Look") + One("Build", "«3→2»").Replace("Build it.", "Build it as in step 3.", StringComparison.Ordinal)),
        ("number of two steps", Template, "Number the steps in order", Front() + One("Look") + One("Build", "«1→2»") + One("Ship", "«2→3»", "**Depends on**: step 1\n")),

        // SPEC9001
        ("suppression without a reason", Template, "Add a reason", Step("The page works").Replace("**Success", "<!-- spec:disable SPEC3002«→ because TODO: say why» -->\n**Success", StringComparison.Ordinal)),
        ("suppression without a reason in front matter", Template, "Add a reason", Step("`a` passes", front: "# spec:disable SPEC0004 because«→ TODO: say why»\ncolour: red")),
        ("rule that is none", Template, "Write \"SPEC3002\"", Step("The page works").Replace("**Success", "<!-- spec:disable «SPEC302→SPEC3002» because the eye is the measure -->\n**Success", StringComparison.Ordinal)),

        ("suppression of an error beside another", Template, "Take SPEC3001 out of the comment", Step("The page works").Replace("**Success", "<!-- spec:disable SPEC3002«, SPEC3001→» because the eye is the measure -->\n**Success", StringComparison.Ordinal)),
        ("suppression of nothing", Template, "Delete the comment", Step("`a` passes").Replace("**Success", "«<!-- spec:disable SPEC3002 because the eye is\n  the measure -->\n→»**Success", StringComparison.Ordinal)),
        ("suppression of nothing in front matter", Template, "Delete the comment", Step("`a` passes", front: "policy: write_local«  # spec:disable SPEC0004 because it is new→»")),
        ("suppression of nothing beside another", Template, "Take SPEC1009 out of the comment", Step("The page works").Replace("**Success", "<!-- spec:disable «SPEC1009, →»SPEC3002 because the eye is the measure -->\n**Success", StringComparison.Ordinal)),

        // SPEC1001, SPEC1008
        ("line that looks like a field", Template, "Make it the field \"Timeout\"", Bare("**Action**: Look around.\n«- Timeout:→**Timeout**:» 10m\n**Success criterion**: `a` passes.\n")),
        ("file without what happens to it", Template, "Write (modify)", Step("`a` passes", more: "**Files**: `a.txt`«→ (modify)», `b.txt` (create)\n")),

        // SPEC6002
        ("uncovered, by the neighbour's task", Specification, "Cover REQ-2 in T002", Spec(Task("T001", "REQ-3") + Task("T002", "REQ-1«→, REQ-2»"))),
        ("uncovered, by a task that covers nothing", Specification, "Cover REQ-2 in T002", Spec(Task("T001", "REQ-1, REQ-3") + Task("T002", null))),

        ("covered too early", Specification, "Take REQ-2 out of \"Covers\" of T001", Spec(Task("T001", "REQ-1«, REQ-2→», REQ-3")).Replace("**REQ-2** The", "**REQ-2** (release 2) The", StringComparison.Ordinal)),

        // SPEC2005, SPEC9003
        ("step above the template", Template, "Lower the step's policy to write_local", Step("`a` passes", front: "policy: write_local", more: "**Policy**: «network_write→write_local»\n")),
        ("template below the step", Template, "Raise the template's policy to network_write", Step("`a` passes", front: "policy: «write_local→network_write»", more: "**Policy**: network_write\n")),
        ("step above its persona", Template, "Lower the step's policy to read_only", Step("`a` passes", front: "assignedPersonas: [looker]", more: "**Policy**: «write_local→read_only»\n", action: "Run `ls`.").Replace("**Persona**: admin", "**Persona**: looker", StringComparison.Ordinal)),
        ("step and template below the command", Template, "Raise the policy of the template and of the step to network_write",
            Step("`a` passes", front: "policy: «read_only→network_write»", more: "**Policy**: «read_only→network_write»\n", action: "Run `git push`.")),

        // Names of a series, and names that are as near
        ("id of a series", Specification, "Write \"REQ-2\"", Spec(Task("T001", "REQ-1, REQ-3, «REQ-7→REQ-2»"))),
        ("misspelt parameter that is declared", Template, "Declare the parameter \"verison\"",
            Step("`a` passes", front: "parameters:\n  version: { type: string }«→\n  verison: { type: string }»", action: "Run `echo {{version}} {{verison}}`.")),
        ("empty dependency", Template, "Write \"none\"", Step("`a` passes", more: "**Depends on**:«→ none»\n")),
    ];

    private static string Front(string more = "") => Expect.FrontMatter(more);

    private static string One(string title, string number = "1", string more = "") =>
        (title == "Look" ? "## Steps\n" : "") + $"### Step {number}: {title}\n**Persona**: admin\n{more}**Action**: {title} it.\n**Success criterion**: `a` passes.\n";

    private static string Step(string criterion, string front = "", string more = "", string action = "Look around.", bool isList = false) =>
        Front(front) + $"## Steps\n### Step 1: Look\n**Persona**: admin\n{more}**Action**: {action}\n**Success criterion**:{(isList || criterion[0] == '\n' ? "\n" : " ")}{criterion.TrimStart('\n')}\n";

    private static string Bare(string fields, bool front = true) => (front ? Front() : "") + "## Steps\n### Step 1: Look\n**Persona**: admin\n" + fields;

    private static string Steps(string? build, string ship, string first = "", bool none = false) =>
        Front() + One("Look", "1", first) + One("Build", "2", build is null ? "" : $"**Depends on**: {build}\n").Replace("### Step 2: Build", none ? "### Step 2: Build«→\n**Depends on**: none»" : "### Step 2: Build", StringComparison.Ordinal)
        + One("Ship", "3", $"**Depends on**: {ship}\n");

    private static string Spec(string tasks) =>
        "---\nid: example\nname: Example\n---\n## Requirements\n- **REQ-1** The system MUST sell.\n- **REQ-2** The system MUST count.\n- **REQ-3** The system MUST tell.\n\n## Tasks\n" + tasks;

    private static string Task(string id, string? covers) =>
        $"### {id}: Sell\n**Persona**: builder{(covers is null ? "«→\n**Covers**: REQ-2»" : $"\n**Covers**: {covers}")}\n**Success criterion**: `sell --check {id}` passes.\n\n";
}
