using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A bundle to make without starting an attempt.</summary>
public sealed record BundleRequest
{
    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The task's id.</summary>
    public required string Task { get; init; }

    /// <summary>The absolute path of the folder to work in.</summary>
    public required string Target { get; init; }

    /// <summary>The values of parameters, secrets too where they are known; they are hidden.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The run that the task's next attempt is of; <see langword="null"/> without one.</summary>
    public RunState? Run { get; init; }

    /// <summary>Where the documents are.</summary>
    public PlanSources Sources { get; init; } = PlanSources.None;

    /// <summary>The time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Makes the bundle.</summary>
    /// <exception cref="RunRefusedException">The plan has no such task, or does not define its persona.</exception>
    public Task<Bundle> MakeAsync(CancellationToken stop)
    {
        var task = Plan.Tasks.FirstOrDefault(t => string.Equals(t.Id, Task, StringComparison.Ordinal))
            ?? throw new RunRefusedException([$"The plan \"{Plan.Id}\" has no task \"{Task}\".{Compiler.Suggestion.For(Task, Plan.Tasks.Select(t => t.Id))}"]);
        var persona = WorkContext.PersonaOf(Plan, task.Persona)
            ?? throw new RunRefusedException([$"Task \"{task.Id}\" is for the persona \"{task.Persona}\", which the plan does not define."]);
        var state = Run?.TaskOf(task.Id);
        var strategy = Strategies.Next(task, state?.Failures ?? 0);
        return BundleMaking.MakeAsync(
            new BundleMaterial
            {
                Plan = Plan,
                Task = Strategies.With(task, strategy),
                Persona = persona,
                Setting = SettingOf(),
                Run = Run,
                Attempt = state is { IsUnderWay: true } ? state.Attempt : (state?.Attempt ?? 0) + 1,
                Strategy = strategy,
                Limit = task.Timeout,
                Tried = state?.Tried ?? [],
                Sources = Sources,
                Now = Now,
            },
            stop);
    }

    private ProcessSetting SettingOf()
    {
        var values = new RunValues(Plan, Target, Parameters) { OutputLimit = 1024 };
        return Run is { } run ? values.For(run, "", static _ => { }) : new ProcessSetting { Folder = Target, Marker = "", Parameters = Parameters, Mask = values.Mask };
    }
}
