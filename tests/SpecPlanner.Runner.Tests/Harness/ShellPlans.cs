using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

/// <summary>Plans that really run: quick, and on any machine with a shell.</summary>
public static class ShellPlans
{
    /// <summary>Runs whatever program a step names.</summary>
    private static readonly Persona Anyone = Plans.Operator with { Tools = [] };

    /// <summary>Two steps that write and check a file; all its values have defaults.</summary>
    public static Plan Greet { get; } = new()
    {
        Id = "greet",
        Name = "Greet",
        Category = "demo",
        Description = "Writes a greeting.",
        Personas = [Anyone],
        Parameters =
        [
            new Parameter { Name = "who", Default = "you" },
            new Parameter { Name = "count", Type = ParameterType.Int, Min = 1, Max = 3, Default = "1" },
        ],
        Tasks =
        [
            Step(1, "write", "Write it", "printf 'hello %s\\n' {{who}} > greeting", "printf 'hello %s\\n' \"${SPEC_who}\" > greeting", "who"),
            Step(2, "read", "Read it", "cat greeting") with
            {
                DependsOn = ["write"],
                Criterion = new OutputCriterion { Text = "`cat greeting` contains \"hello\"", Command = Plans.Sh("cat greeting"), Comparison = Comparison.Contains, Value = "hello" },
            },
        ],
        SuccessCriterion = new FileCriterion { Text = "file `greeting` is not empty", Path = "greeting", Check = FileCheck.NotEmpty },
    };

    /// <summary>Fails in its second step.</summary>
    public static Plan Break { get; } = Greet with
    {
        Id = "break",
        Name = "Break",
        Tasks =
        [
            Greet.Tasks[0],
            Step(2, "fall", "Fall over", "echo going; echo 'no way' >&2; exit 3") with { DependsOn = ["write"] },
            Step(3, "rest", "Rest", "true") with { DependsOn = ["fall"] },
        ],
        Rollbacks = [new RollbackSection { Text = "If any step fails:", Tasks = ["write", "fall", "rest"], Items = [new RollbackItem { Text = "Sweep up: `rm -f greeting`.", Commands = [Plans.Sh("rm -f greeting")] }] }],
    };

    /// <summary>Has a step for a person, and is judged at the end.</summary>
    public static Plan Visit { get; } = Greet with
    {
        Id = "visit",
        Name = "Visit",
        Personas = [Plans.Editor, Anyone],
        Tasks =
        [
            Greet.Tasks[0],
            new TaskDefinition
            {
                Id = "go", Number = 2, Title = "Go there", Persona = "editor", DependsOn = ["write"],
                Action = new TaskAction { Text = "Visit {{who}}." },
                Criterion = new FileCriterion { Text = "file `greeting` exists", Path = "greeting" },
            },
        ],
        SuccessCriterion = new JudgedCriterion { Text = "{{who}} was pleased" },
    };

    /// <summary>Needs a secret and a parameter without a default.</summary>
    public static Plan Login { get; } = Greet with
    {
        Id = "login",
        Name = "Log in",
        Parameters =
        [
            new Parameter { Name = "user" },
            new Parameter { Name = "token", Type = ParameterType.Secret },
        ],
        Tasks = [Step(1, "login", "Log in", "echo {{user}} {{token}} | wc -c", "echo \"${SPEC_user}\" \"${SPEC_token}\" | wc -c", "token", "user"), Step(2, "rest", "Rest", "true") with { DependsOn = ["login"] }],
        SuccessCriterion = null,
    };

    public static PlanCatalogue All { get; } = Plans.Catalogue([Plans.Editor, Plans.Operator], Break, Greet, Login, Visit);

    private static TaskDefinition Step(int number, string id, string title, string text, string? script = null, params string[] parameters) => new()
    {
        Id = id,
        Number = number,
        Title = title,
        Persona = "operator",
        Action = new TaskAction { Text = $"Run `{text}`.", Commands = [new Command { Text = text, Script = script ?? text, Parameters = [.. parameters] }] },
        Criterion = new ExitCodeCriterion { Text = "exit code 0" },
    };
}
