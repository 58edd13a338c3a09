namespace SpecPlanner.Compiler.Tests;

/// <summary>Documents with one thing to mend, marked «before→after»; an empty side is an insertion or a removal.</summary>
internal static class FixCases
{
    public static IReadOnlyList<(string Name, string Title, string Markup)> All { get; } =
    [
        ("persona under the heading", "State the persona \"admin\"",
            Front() + "## Steps\n### Step 1: Look«→\n**Persona**: admin»\n**Action**: Look around.\n**Success criterion**: `a` passes.\n"),
        ("persona behind a description", "State the persona \"admin\"",
            Front() + "## Steps\n### Step 1: Look\nLook before you leap.\n\n«→**Persona**: admin\n»**Action**: Look around.\n**Success criterion**: `a` passes.\n"),
        ("persona in an empty field", "State the persona \"admin\"",
            Front() + "## Steps\n### Step 1: Look\n**Persona**:«→ admin»\n**Action**: Look around.\n**Success criterion**: `a` passes.\n"),
        ("persona under an underlined heading", "State the persona \"admin\"",
            Front() + "# Template\n\nSteps\n-----\n### Step 1: Look ###«→\n**Persona**: admin»\n**Action**: Look around.\n**Success criterion**: `a` passes.\n"),
        ("unknown persona of a step", "Write \"admin\"",
            Front() + "## Steps\n### Step 1: Look\n**Persona**:\t«amdin→admin»\n**Action**: Look around.\n**Success criterion**: `a` passes.\n"),
        ("unknown persona in front matter", "Write \"monitor\"", Front("reviewer: '«monitr→monitor»'") + Step()),
        ("unknown reviewer", "Write \"reviewer\"",
            Front() + "## Steps\n### Step 1: Look\n**Persona**: admin\n**Action**: Look around.\n**Success criterion**: The page is blue\n**Reviewer**: «reveiwer→reviewer»\n"),
        ("unknown key", "Write \"description\"", Front("«descripton→description»: One line.") + Step()),
        ("unknown policy", "Write \"network_write\"", Front("policy: «network_wirte→network_write»") + Step()),
        ("unknown key of a parameter", "Write \"default\"", Front("parameters:\n  site: { type: string, «defalt→default»: a }") + Step("Run `echo {{site}}`.")),
        ("unknown field", "Write \"Success criterion\"",
            Front() + "## Steps\n### Step 1: Look\n**Persona**: admin\n**Action**: Look around.\n**Success criterion**: `a` passes.\n"
            + "### Step 2: Look\n".Replace("Look", "Again") + "**Persona**: admin\n**Action**: Look around.\n**«Succes criterion→Success criterion»**: `a` passes.\n"),
        ("unknown step to wait for", "Write \"build\"",
            Front() + "## Steps\n### Step 1: Build\n**Persona**: admin\n**Action**: Look around.\n**Success criterion**: `a` passes.\n"
            + "### Step 2: Check\n**Persona**: admin\n**Depends on**: step «biuld→build»\n**Action**: Look around.\n**Success criterion**: `a` passes.\n"),
        ("unknown step to go back to", "Write \"build\"",
            Front() + "## Steps\n### Step 1: Build\n**Persona**: admin\n**Action**: Look around.\n**Success criterion**: `a` passes.\n"
            + "### Step 2: Check\n**Persona**: admin\n**Action**: Look around.\n**On failure**: Go to `«buld→build»`.\n**Success criterion**: `a` passes.\n"),
        ("unknown step in a rollback", "Write \"build\"",
            Front() + "## Steps\n### Step 1: Build\n**Persona**: admin\n**Action**: Look around.\n**Success criterion**: `a` passes.\n## Rollback\nIf step `«biuld→build»` fails:\n- Look.\n"),
        ("unknown output", "Write \"image\"",
            Front() + "## Steps\n### Step 1: Build\n**Persona**: admin\n**Action**: Look around.\n**Outputs**: image = `cat image`\n**Success criterion**: `a` passes.\n"
            + "### Step 2: Check\n**Persona**: admin\n**Action**: Run `echo {{build.«imgae→image»}}`.\n**Success criterion**: `a` passes.\n"),
        ("unknown step of an output", "Write \"build\"",
            Front() + "## Steps\n### Step 1: Build\n**Persona**: admin\n**Action**: Look around.\n**Outputs**: image = `cat image`\n**Success criterion**: `a` passes.\n"
            + "### Step 2: Check\n**Persona**: admin\n**Action**: Run `echo {{«biuld→build».image}}`.\n**Success criterion**: `a` passes.\n"),
        ("unused persona of a flow list", "Take \"monitor\" out of assignedPersonas", Front("assignedPersonas: [admin«, monitor→»]") + Step()),
        ("unused persona at the front of a flow list", "Take \"monitor\" out of assignedPersonas", Front("assignedPersonas: [ «monitor, →»\"admin\" ]") + Step()),
        ("unused persona of a block list", "Take \"monitor\" out of assignedPersonas", Front("assignedPersonas:\n  - admin\n«  - monitor # soon\n→»") + Step()),
        ("unused parameter of a flow map", "Remove the parameter \"b\"", Front("parameters: { a: { type: int }«, b: { type: int, min: 1 }→» }") + Step("Run `echo {{a}}`.")),
        ("unused parameter of a block map", "Remove the parameter \"b\"",
            Front("parameters:\n  a: { type: int }\n«  b:\n    type: int\n    description: >\n      Two\n      lines.\n→»  c:") + Step("Run `echo {{a}} {{c}}`.")),
        ("unused parameter that is the only one", "Remove the parameter \"a\"", Front("«parameters:\n  a:\n    type: int\n→»policy: write_local") + Step()),
        ("undeclared parameter", "Declare the parameter \"site\"", Front("policy: write_local\n«→parameters:\n  site: { type: string }\n»", isOpen: true) + Step("Run `echo {{site}}`.")),
        ("undeclared parameter beside others", "Declare the parameter \"site\"",
            Front("parameters:\n    keep:\n        type: int«→\n    site: { type: string }»\npolicy: write_local") + Step("Run `echo {{site}} {{keep}}`.")),
        ("undeclared parameter in a flow map", "Declare the parameter \"site\"", Front("parameters: { keep: { type: int }«→, site: { type: string }» }") + Step("Run `echo {{site}} {{keep}}`.")),
        ("undeclared parameter under an empty key", "Declare the parameter \"site\"", Front("parameters:«→\n  site: { type: string }»\npolicy: write_local") + Step("Run `echo {{site}}`.")),
        ("misspelt parameter", "Write \"version\"", Front("parameters: { version: { type: string } }") + Step("Run `echo {{version}} {{ «verison→version» }}`.").Replace("{{ ", "{{").Replace(" }}", "}}")),
        ("lock that one step alone names", "Write \"staging-db\"",
            Front() + Step(more: "**Locks**: staging-db\n") + "### Step 2: Again\n**Persona**: admin\n**Action**: Look around.\n**Locks**: staging-db\n**Success criterion**: `a` passes.\n"
            + "### Step 3: More\n**Persona**: admin\n**Action**: Look around.\n**Locks**: `«stagign-db→staging-db»`\n**Success criterion**: `a` passes.\n"),
        ("understated policy of a step", "Raise the step's policy to network_write", Front() + Step("Run `git push`.", "**Policy**: «read_only→network_write»\n")),
        ("understated policy of a template", "Raise the template's policy to network_write", Front("policy: \"«write_local→network_write»\"") + Step("Run `git push`.")),
        ("id that is not the file's name", "Write the id \"example\"", Front().Replace("id: example", "id: \"«sample→example»\"") + Step()),
    ];

    private static string Front(string more = "", bool isOpen = false)
    {
        var front = Expect.FrontMatter(more);
        return isOpen ? front.Replace("»\n---", "»---") : front;
    }

    private static string Step(string action = "Look around.", string more = "") =>
        $"## Steps\n### Step 1: Look\n**Persona**: admin\n**Action**: {action}\n{more}**Success criterion**: `a` passes.\n";
}
