using System.Globalization;
using System.Text;

namespace SpecPlanner.Benchmarks.Templates;

/// <summary>Writes task templates such as operators keep them: the same ones for the same seed.</summary>
internal static class TemplateText
{
    private const int StepsEach = 6;

    private static readonly string[] Services = ["shop", "billing", "search", "mail", "wiki", "reports", "gateway", "archive", "ledger", "forum"];
    private static readonly string[] Verbs = ["deploy", "upgrade", "rotate", "migrate", "rebuild", "restore"];

    private static readonly string[] Remarks =
    [
        "Nothing is overwritten in place: a version is laid down beside the live one, checked there, and then the link moves.",
        "Run it in a quiet hour; each step says what it expects, and the run stops at the first that does not hold.",
        "It needs `sh`, `tar` and `curl`, which every *Linux* and macOS machine has. See the [operations notes](https://example.org/notes) for the reasons.",
        "The data folder is never deleted. What is pruned are snapshots, and only when newer ones are **complete**.",
        "Ask the owner of the service before you change its port, its user or its certificate.",
    ];

    /// <summary>The personas that the templates assign.</summary>
    public static IReadOnlyList<(string Path, string Text)> Personas { get; } =
    [
        ("personas/operator.md", "---\nid: operator\nname: Operator\nexecutor: shell\npolicy: network_write\n---\nYou change machines with care, and say what you did.\n"),
        ("personas/probe.md", "---\nid: probe\nname: Probe\nexecutor: shell\npolicy: network_get\n---\nYou look and measure, and change nothing.\n"),
    ];

    public static IReadOnlyList<(string Path, string Text)> Write(int count) => [.. Enumerable.Range(1, count).Select(Template)];

    /// <summary>The front matter between its fences, and the Markdown after it: what each parser is for.</summary>
    public static (string FrontMatter, string Body) Split(string text)
    {
        const string fence = "---\n";
        var end = text.IndexOf("\n" + fence, fence.Length, StringComparison.Ordinal) + 1;
        return (text[fence.Length..end], text[(end + fence.Length)..]);
    }

    private static (string Path, string Text) Template(int number)
    {
        var random = new Random(number);
        var service = Services[random.Next(Services.Length)];
        var verb = Verbs[random.Next(Verbs.Length)];
        var id = string.Create(CultureInfo.InvariantCulture, $"{verb}-{service}-{number:0000}");
        var steps = Steps(random, service);
        var text = new StringBuilder();
        AppendFrontMatter(text, id, verb, service, steps);
        AppendOverview(text, random, verb, service);
        AppendSteps(text, random, steps);
        AppendRollback(text, service);
        return ($"templates/operations/{id}.md", text.ToString());
    }

    private static StepRecipe[] Steps(Random random, string service)
    {
        var recipes = StepRecipe.All.ToArray();
        random.Shuffle(recipes);

        // Both personas have work to do, so that every template is free of findings about them.
        var probe = recipes.First(r => r.Persona == "probe");
        return [.. recipes.Where(r => r != probe).Take(StepsEach - 1).Append(probe).Select(r => r with { Title = r.Title.Replace("NAME", service), Body = r.Body.Replace("NAME", service) })];
    }

    private static void AppendFrontMatter(StringBuilder text, string id, string verb, string service, StepRecipe[] steps)
    {
        text.Append($"---\nid: {id}\nname: {char.ToUpperInvariant(verb[0])}{verb[1..]} {service}\ncategory: operations\n");
        text.Append($"description: Take {service} to another version, and prove that it answers.\nassignedPersonas: [operator, probe]\n");
        text.Append("successCriteria: \"`test -d data` and `/health` returns 200\"\nbaseUrl: http://127.0.0.1:8080\npolicy: network_write\n");
        var all = string.Concat(steps.Select(s => s.Body));
        var parameters = new (string Name, string Declaration)[]
        {
            ("environment", "{ type: enum, values: [staging, production], default: staging, description: Where to deploy }"),
            ("version", "{ type: string, pattern: '\\d+\\.\\d+', default: \"2.0\", description: The version to deploy }"),
            ("keep", "{ type: int, min: 1, max: 99, default: 5, description: How many snapshots stay }"),
        };
        var used = parameters.Where(p => all.Contains("{{" + p.Name + "}}", StringComparison.Ordinal)).ToArray();
        if (used.Length > 0) text.Append("parameters:\n");
        foreach (var (name, declaration) in used) text.Append($"  {name}: {declaration}\n");
        text.Append("---\n\n");
    }

    private static void AppendOverview(StringBuilder text, Random random, string verb, string service)
    {
        text.Append($"## Overview\n\nHow to {verb} **{service}** without losing a request.\n");
        for (var i = random.Next(2, 5); i > 0; i--) text.Append(Remarks[random.Next(Remarks.Length)]).Append('\n');
        text.Append($"\n## Prerequisites\n\n- The folder `data/{service}` is there.\n- Port 8080 answers on this machine.\n\n## Steps\n\n");
    }

    private static void AppendSteps(StringBuilder text, Random random, StepRecipe[] steps)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            text.Append($"### Step {i + 1}: {steps[i].Title}\n\n**Persona**: {steps[i].Persona}\n");
            if (i > 1 && random.Next(3) == 0) text.Append($"**Depends on**: step {random.Next(1, i)}, step {i}\n");
            text.Append(steps[i].Body).Append("\n\n");
        }
    }

    private static void AppendRollback(StringBuilder text, string service) => text.Append(
        $"## Rollback\n\nIf any step 3+ fails:\n\n1. Put the data back: `tar -xzf out/{service}-saved.tgz`.\n"
        + $"2. Move the link back: `ln -sfn releases/previous current`.\n3. Tell the owner of {service} which step failed, and what was seen.\n\n"
        + "## Notes\n\nThe steps can be run again: each looks at what is there first.\n");
}
