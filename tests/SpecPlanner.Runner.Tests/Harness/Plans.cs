using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

/// <summary>Plans written by hand, for the commands to show.</summary>
public static class Plans
{
    public static Command Sh(string text, params string[] parameters) => new() { Text = text, Script = text, Parameters = [.. parameters] };

    public static Persona Operator { get; } = new() { Id = "operator", Name = "Operator", Executor = ExecutorKind.Shell, Description = "Runs commands on this machine.", Tools = ["tar", "sh"] };

    public static Persona Editor { get; } = new() { Id = "editor", Name = "Editor" };

    public static PlanCatalogue Empty { get; } = new() { Plans = [] };

    /// <summary>Uses everything that a plan can show.</summary>
    public static Plan Release { get; } = new()
    {
        Id = "release",
        Name = "Release",
        Category = "operations",
        Description = "Packs the site and sends it out.",
        Source = "templates/operations/release.md",
        AssignedPersonas = ["operator", "editor"],
        Personas = [Editor, Operator],
        Policy = RiskPolicy.NetworkWrite,
        Reviewer = "editor",
        Parameters =
        [
            new Parameter { Name = "site", Type = ParameterType.Path, Default = "site", Description = "The folder to pack" },
            new Parameter { Name = "stage", Type = ParameterType.Enum, Values = ["staging", "production"] },
            new Parameter { Name = "version", Pattern = @"\d+\.\d+", Default = "2.0" },
            new Parameter { Name = "keep", Type = ParameterType.Int, Min = 1, Max = 9, Default = "5" },
            new Parameter { Name = "token", Type = ParameterType.Secret, Default = "hunter2" },
        ],
        Tasks =
        [
            new TaskDefinition
            {
                Id = "pack", Number = 1, Title = "Pack \"the\" site", Persona = "operator",
                Description = "Everything goes into one archive.",
                Action = new TaskAction { Text = "Run `tar -czf out.tgz {{site}}`.", Commands = [Sh("tar -czf out.tgz {{site}}", "site")] },
                Criterion = new CriterionGroup
                {
                    Text = "All of: …",
                    Items =
                    [
                        new ExitCodeCriterion { Text = "exit code 0" },
                        new FileCriterion { Text = "file", Path = "out.tgz", Check = FileCheck.Size, Comparison = Comparison.Greater, Value = "100" },
                        new OutputCriterion { Text = "output", Command = Sh("tar -tzf out.tgz"), Comparison = Comparison.Contains, Value = "index.html" },
                    ],
                },
                Timeout = TimeSpan.FromMinutes(90),
                Retries = new RetryPolicy { Count = 2, Backoff = TimeSpan.FromSeconds(5) },
                Files = [new FileUse { Path = "out.tgz", Layer = "infra", Purpose = "the archive" }],
                Locks = ["archive", "{{stage}}"],
                Substeps = [new Substep { Text = "Pages", On = true }, new Substep { Text = "Uploads" }],
                Outputs = [new OutputDefinition { Name = "sum", Command = Sh("cksum out.tgz") }],
            },
            new TaskDefinition
            {
                Id = "notes", Number = 2, Title = "Write the notes", Persona = "editor",
                Action = new TaskAction { Text = "Say what changed." },
                Criterion = new JudgedCriterion { Text = "the notes name every change" },
            },
            new TaskDefinition
            {
                Id = "send", Number = 3, Title = "Send it out", Persona = "operator", DependsOn = ["pack", "notes"], Policy = RiskPolicy.NetworkWrite,
                Action = new TaskAction { Text = "Send it:", Commands = [new Command { Text = "set -u\n./send {{stage}}\n", Script = "", Shell = Shell.Bash, IsScript = true }] },
                Criterion = new HttpCriterion { Text = "/", Url = "http://127.0.0.1/{{version}}", Status = 200, Contains = "ok", Within = TimeSpan.FromSeconds(5), Times = 3, Gap = TimeSpan.FromSeconds(1) },
                OnFailure = new FailureResponse { Kind = FailureKind.RollBack, Text = "Tell everybody." },
            },
            new TaskDefinition
            {
                Id = "end", Number = 4, Title = "Grüße <an> alle; #1 & `so`", Persona = "editor", DependsOn = ["pack", "send"],
                Action = new TaskAction { Text = "Say hello." },
                Criterion = new FileCriterion { Text = "no lock", Path = "lock", Check = FileCheck.Exists, Negated = true },
            },
        ],
        Rollbacks =
        [
            new RollbackSection
            {
                Text = "If any step 3+ fails:", Tasks = ["send", "end"],
                Items =
                [
                    new RollbackItem { Text = "Unpack: `tar -xzf out.tgz`.", Commands = [Sh("tar -xzf out.tgz")] },
                    new RollbackItem { Text = "Tell the operator." },
                ],
            },
        ],
        SuccessCriterion = new JsonCriterion { Text = "JSON", Path = "state", Comparison = Comparison.Equal, Value = "live" },
    };

    /// <summary>Two steps, no frills.</summary>
    public static Plan Tidy { get; } = new()
    {
        Id = "tidy",
        Name = "Tidy up",
        Category = "chores",
        Personas = [Operator],
        Tasks =
        [
            new TaskDefinition
            {
                Id = "sweep", Number = 1, Title = "Sweep", Persona = "operator",
                Action = new TaskAction { Text = "Run `true`.", Commands = [Sh("true")] },
                Criterion = new ExitCodeCriterion { Text = "exit code 0" },
            },
        ],
    };

    public static PlanCatalogue Two { get; } = Catalogue([Editor, Operator], Release, Tidy);

    public static PlanCatalogue Catalogue(IReadOnlyList<Persona> personas, params Plan[] plans) => new()
    {
        Plans = [.. plans.Select(p => new CatalogueEntry { Id = p.Id, Name = p.Name, Category = p.Category, Description = p.Description, Plan = () => p })],
        Personas = [.. personas.Select(p => new PersonaEntry { Id = p.Id, Persona = () => p })],
    };
}
