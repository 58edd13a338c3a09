using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>How a step looks in C#.</summary>
internal sealed record StepShape
{
    /// <summary>The step.</summary>
    public required TaskDefinition Task { get; init; }

    /// <summary>Its position in the plan.</summary>
    public required int Position { get; init; }

    /// <summary>The name of its class.</summary>
    public required string ClassName { get; init; }

    /// <summary>Whether its work is a C# method of the project.</summary>
    public required bool IsCode { get; init; }

    /// <summary>The shapes of a plan's steps, in order.</summary>
    public static IReadOnlyList<StepShape> AllOf(Plan plan, NameScope names, ProjectOptions options)
    {
        var coders = new HashSet<string>(
            plan.Personas.Where(p => p.Executor == ExecutorKind.Code).Select(p => p.Id), StringComparer.Ordinal);
        return plan.Tasks.Select((task, position) => new StepShape
        {
            Task = task,
            Position = position,
            ClassName = names.Take(NameOf(task), "Step"),
            IsCode = options.Runtime && coders.Contains(task.Persona),
        }).ToList();
    }

    // A class cannot have the name of one of its own members.
    private static string NameOf(TaskDefinition task)
    {
        var name = Identifier.Pascal(task.Id);
        return name is "Id" or "Persona" or "Definition" or "Criteria" or "ExecuteAsync" ? name + "Step" : name;
    }
}
