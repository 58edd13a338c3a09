namespace SpecPlanner.Compiler;

/// <summary>The fields of a step.</summary>
internal enum StepField
{
    Persona,
    DependsOn,
    Action,
    SuccessCriterion,
    OnFailure,
    Timeout,
    Retries,
    Policy,
    Files,
    Locks,
    Substeps,
    Strategies,
    Outputs,
    Reviewer,
    Estimate,
    Covers,
    Phase,
    Notes,
}

/// <summary>The names of fields, and the synonyms that are accepted in silence.</summary>
internal static class FieldNames
{
    private static readonly (string Name, StepField Field)[] Table =
    [
        ("Persona", StepField.Persona),
        ("Depends on", StepField.DependsOn), ("Dependencies", StepField.DependsOn), ("Dependency", StepField.DependsOn),
        ("Action", StepField.Action), ("Actions", StepField.Action),
        ("Success criterion", StepField.SuccessCriterion), ("Success criteria", StepField.SuccessCriterion),
        ("Acceptance criteria", StepField.SuccessCriterion), ("Acceptance criterion", StepField.SuccessCriterion),
        ("On failure", StepField.OnFailure), ("If it fails", StepField.OnFailure),
        ("Timeout", StepField.Timeout), ("Time-out", StepField.Timeout), ("Time limit", StepField.Timeout),
        ("Retries", StepField.Retries), ("Retry", StepField.Retries),
        ("Policy", StepField.Policy),
        ("Files", StepField.Files), ("File", StepField.Files),
        ("Locks", StepField.Locks), ("Lock", StepField.Locks),
        ("Substeps", StepField.Substeps), ("Sub-steps", StepField.Substeps),
        ("Strategies", StepField.Strategies), ("Strategy", StepField.Strategies),
        ("Outputs", StepField.Outputs), ("Output", StepField.Outputs),
        ("Reviewer", StepField.Reviewer),
        ("Estimate", StepField.Estimate),
        ("Covers", StepField.Covers),
        ("Phase", StepField.Phase),
        ("Notes", StepField.Notes), ("Note", StepField.Notes),
    ];

    private static readonly Dictionary<string, StepField> ByName =
        Table.ToDictionary(t => t.Name, t => t.Field, StringComparer.OrdinalIgnoreCase);

    /// <summary>The field of a name, whatever its case; <see langword="null"/> when there is none.</summary>
    public static StepField? Find(string name, bool isTask) =>
        ByName.TryGetValue(name, out var field) && (isTask || !IsOfTasks(field)) ? field : null;

    /// <summary>The name that the language page uses.</summary>
    public static string Canonical(StepField field) => Table.First(t => t.Field == field).Name;

    /// <summary>A field's name, or synonym, as the table spells it; <see langword="null"/> when there is none.</summary>
    public static string? Spelling(string name) => Table.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase)).Name;

    /// <summary>The names that an unknown one may have been meant for.</summary>
    public static IEnumerable<string> NearTo(string name, bool isTask) =>
        Table.Where(t => (isTask || !IsOfTasks(t.Field)) && !(t.Field == StepField.Locks && name.StartsWith("block", StringComparison.OrdinalIgnoreCase))).Select(t => t.Name);

    // What only the tasks of a specification have.
    private static bool IsOfTasks(StepField field) => field is StepField.Covers or StepField.Phase;
}
