using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Small plans for tests, as a reader of the tests would draw them.</summary>
internal static class Drawn
{
    public static Command Sh(string script) => new() { Text = script, Script = script };

    public static Criterion ExitZero { get; } = new ExitCodeCriterion { Text = "exit code 0" };

    public static TaskDefinition Step(string id, string script, params string[] dependsOn) => new()
    {
        Id = id,
        Number = 1,
        Title = id,
        Persona = "shell",
        Action = new TaskAction { Text = $"Run `{script}`.", Commands = [Sh(script)] },
        Criterion = ExitZero,
        DependsOn = dependsOn.ToEquatableArray(),
    };

    /// <summary>A step that may change the files it names.</summary>
    public static TaskDefinition Writing(string id, string script, params string[] files) => Step(id, script) with
    {
        Files = files.Select(f => new FileUse { Path = f, Change = FileChange.Modify }).ToEquatableArray(),
    };

    public static TaskDefinition Code(string id, params string[] dependsOn) =>
        Step(id, "unused", dependsOn) with { Persona = "code", Action = new TaskAction { Text = "Do it in C#." } };

    public static TaskDefinition Human(string id, params string[] dependsOn) =>
        Step(id, "unused", dependsOn) with { Persona = "human", Action = new TaskAction { Text = "Do it by hand." } };

    public static TaskDefinition Remote(string id, params string[] dependsOn) =>
        Step(id, "unused", dependsOn) with { Persona = "remote", Action = new TaskAction { Text = "Do it elsewhere." } };

    public static Plan Of(params TaskDefinition[] tasks) => new()
    {
        Id = "plan",
        Name = "Plan",
        Personas =
        [
            new Persona { Id = "code", Name = "Code", Executor = ExecutorKind.Code },
            new Persona { Id = "reviewer", Name = "Reviewer" },
            new Persona { Id = "human", Name = "Human" },
            new Persona { Id = "remote", Name = "Remote", Executor = ExecutorKind.Remote },
            new Persona { Id = "shell", Name = "Shell", Executor = ExecutorKind.Shell, Policy = RiskPolicy.SpendsMoney },
        ],
        Tasks = tasks.ToEquatableArray(),
    };
}
