namespace SpecPlanner.Compiler.Tests;

/// <summary>More documents with one right way to mend them: keys, numbers, and what specifications say.</summary>
internal static class KeyAndPlanCases
{
    private const string Template = "templates/operations/example.md";

    private const string Steps = "## Steps\n### Step 1: Look\n**Persona**: admin\n**Action**: Look around.\n**Success criterion**: `a` passes.\n";

    private const string Rest = "successCriteria: \"`test -f done` passes\"\n---\n";

    public static IReadOnlyList<(string Name, string Path, string Title, string Markup)> All { get; } =
    [
        ("missing id", Template, "Write \"id: example\"", "---\n«→id: example\n»name: Example\ncategory: operations\nassignedPersonas: [admin]\n" + Rest + Steps),
        ("id without a value", Template, "Write \"id: example\"", "---\nid:«→ example»\nname: Example\ncategory: operations\nassignedPersonas: [admin]\n" + Rest + Steps),
        ("empty id", Template, "Write \"id: example\"", "---\nid: «\"\"→example»\nname: Example\ncategory: operations\nassignedPersonas: [admin]\n" + Rest + Steps),
        ("missing category", Template, "Write \"category: operations\"", "---\nid: example\nname: >\n  Example of\n  two lines«→\ncategory: operations»\nassignedPersonas: [admin]\n" + Rest + Steps),
        ("missing personas", Template, "Write \"assignedPersonas: [admin, monitor]\"",
            "---\nid: example\nname: Example\ncategory: operations # where it lies«→\nassignedPersonas: [admin, monitor]»\n" + Rest + Steps
            + "### Step 2: Watch\n**Persona**: monitor\n**Action**: Watch it.\n**Success criterion**: `a` passes.\n"),
        ("missing id of a persona", "personas/helper.md", "Write \"id: helper\"", "---\n«→id: helper\n»name: Helper\n---\nHelps. Look around.\n"),
        ("missing id of a specification", "specs/example.md", "Write \"id: example\"", "---\n«→id: example\n»name: Example\n---\n## Goal\nLook around.\n"),

        ("unassigned persona of a flow list", Template, "Add \"monitor\" to assignedPersonas", Front("[admin«→, monitor»]") + Watched()),
        ("unassigned persona of a quoted flow list", Template, "Add \"monitor\" to assignedPersonas", Front("[ \"admin\"«→, monitor» ]") + Watched()),
        ("unassigned persona of a block list", Template, "Add \"monitor\" to assignedPersonas", Front("\n    - admin # does it«→\n    - monitor»") + Watched()),
        ("unassigned persona beside a single one", Template, "Add \"monitor\" to assignedPersonas", Front("«admin→[admin, monitor]»") + Watched()),

        ("gap in the numbers", Template, "Number the steps in order",
            Front("[admin]") + Steps + Step("«3→2»", "Build") + Step("«5→3»", "Ship", "**Depends on**: steps 1, «3→2»\n**On failure**: Go to step «3→2»\n")
            + "## Rollback\nIf step «5→3» fails:\n- Look.\n"),
        ("repeat in the numbers", Template, "Number the steps in order", Front("[admin]") + Steps + Step("2", "Build") + Step("«2→3»", "Ship", "**Depends on**: step 1\n") + Step("«3→4»", "Tell", "**Depends on**: `ship`\n")),
        ("range that runs backwards", Template, "Write \"1-2\"", Front("[admin]") + Steps + Step("2", "Build") + Step("3", "Ship", "**Depends on**: steps «2-1→1-2»\n")),
        ("range of ids that runs backwards", "specs/example.md", "Write \"REQ-1-REQ-2\"", Specification("**Covers**: «REQ-2-REQ-1→REQ-1-REQ-2»\n")),
        ("unknown id in Covers", "specs/example.md", "Write \"REQ-2\"", Specification("**Covers**: REQ-1, «RQE-2→REQ-2»\n")),
        ("obsolete requirement", "specs/example.md", "Take REQ-2 out of \"Covers\" of T002", Specification("**Covers**: «REQ-2, →»REQ-1\n").Replace("**REQ-2** The", "**REQ-2** (obsolete) The", StringComparison.Ordinal)),
        ("obsolete requirement and nothing else", "specs/example.md", "Take REQ-2 out of \"Covers\" of T002", Specification("«**Covers**: REQ-2\n→»").Replace("**REQ-2** The", "**REQ-2** (obsolete) The", StringComparison.Ordinal)),
        ("misspelt answer of a resolution", "specs/example.md", "Write \"REQ-1\"",
            Specification("**Covers**: REQ-1, REQ-2\n").Replace("## Tasks", "## Goal\n<!-- spec:resolve SPEC7004 mandatory («RQE-1→REQ-1») because it is measured there -->\nThe system is fast.\n\n## Tasks", StringComparison.Ordinal)),
        ("unknown task to wait for", "specs/example.md", "Write \"T001\"", Specification("**Covers**: REQ-1, REQ-2\n**Depends on**: «TO01→T001»\n", depends: false)),
        ("unknown behaviour of a flow's step", "specs/example.md", "Write \"B-CHECK\"", WithFlow("«B-CHEKC→B-CHECK»", "Variants")),
        ("unknown kind of a behaviour", "specs/example.md", "Write \"input\"", WithFlow("B-CHECK", "Variants").Replace("(input)", "(«inputt→input»)", StringComparison.Ordinal)),
        ("misspelt section", "specs/example.md", "Write \"Requirements\"", Specification("**Covers**: REQ-1, REQ-2\n").Replace("Requirements", "«Requirments→Requirements»", StringComparison.Ordinal)),
        ("unknown invariant of a guard", "specs/example.md", "Write \"I1\"", WithMachine("II1→I1")),
        ("unknown field of a flow", "specs/example.md", "Write \"Variants\"", WithFlow("B-CHECK", "«Varaints→Variants»")),
        ("unknown source of an output", Template, "Write \"file\"", Front("[admin]") + Steps.Replace("**Success", "**Outputs**: image = «fiel→file» `image.txt`\n**Success", StringComparison.Ordinal)),
        ("file without its code span", Template, "Put `out/a.txt` into a code span", Front("[admin]") + Steps.Replace("`a` passes", "File «→`»out/a.txt«→`» exists", StringComparison.Ordinal)),
        ("path that exists", Template, "Write file `out/a.txt`", Front("[admin]") + Steps.Replace("`a` passes", "«→file »`out/a.txt` exists", StringComparison.Ordinal)),
        ("misspelt instruction", Template, "Write \"spec:disable\"",
            Front("[admin]") + "## Steps\n### Step 1: Look\n**Persona**: admin\n**Action**: Look around.\n<!-- «spec:disabel→spec:disable» SPEC3002 because the eye is the measure -->\n**Success criterion**: The page works\n"),
    ];

    private static string Front(string personas) => "---\nid: example\nname: Example\ncategory: operations\nassignedPersonas: " + personas + "\n" + Rest;

    private static string Step(string number, string title, string more = "") =>
        $"### Step {number}: {title}\n**Persona**: admin\n{more}**Action**: {title} it.\n**Success criterion**: `a` passes.\n";

    private static string Watched() => Steps + "### Step 2: Watch\n**Persona**: monitor\n**Action**: Watch it.\n**Success criterion**: `a` passes.\n";

    private static string Specification(string more, bool depends = true) =>
        "---\nid: example\nname: Example\n---\n## Requirements\n- **REQ-1** The system MUST sell.\n- **REQ-2** The system MUST count.\n\n## Tasks\n"
        + "### T001: Prepare\n**Persona**: builder\n**Action**: Look around.\n**Success criterion**: `prepare --check` passes.\n\n"
        + "### T002: Sell\n**Persona**: builder\n" + (depends ? "**Depends on**: T001\n" : "") + more + "**Success criterion**: `sell --check` passes.\n";

    private static string WithFlow(string step, string field) => Specification("**Covers**: REQ-1, REQ-2, B-CHECK\n").Replace(
        "## Tasks",
        $"## Capabilities\n### C1 Sell (domain: Sales)\n- **B-CHECK** (input) Check the order — REQ-1\n\n## Flows\n### F1 Sell it (steel thread)\n1. {step}\n\n**{field}**:\n- If it is late, then wait\n\n## Tasks",
        StringComparison.Ordinal);

    private static string WithMachine(string guard) => Specification("**Covers**: REQ-1, REQ-2, TR1\n").Replace(
        "## Tasks",
        $"## State machines\n### M1 Order (primary)\n```mermaid\nstateDiagram-v2\n    [*] --> Open\n    Open --> Paid : TR1 pay [«{guard}»]\n    Paid --> [*]\n```\n- **I1** the money is there\n\n## Tasks",
        StringComparison.Ordinal);
}
