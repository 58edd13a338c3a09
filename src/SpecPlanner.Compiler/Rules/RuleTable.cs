namespace SpecPlanner.Compiler;

/// <summary>Every rule, by name. Ids are API: they are never reused and never change their meaning.</summary>
public static class RuleTable
{
    /// <summary>SPEC0001: front matter is missing or not at the start.</summary>
    public static Rule FrontMatterMissing { get; } = new("SPEC0001", "Front matter is missing or not at the start", RuleSeverity.Error);

    /// <summary>SPEC0002: front matter is not valid YAML.</summary>
    public static Rule FrontMatterInvalid { get; } = new("SPEC0002", "Front matter is not valid YAML", RuleSeverity.Error);

    /// <summary>SPEC0003: a required key is missing.</summary>
    public static Rule RequiredKeyMissing { get; } = new("SPEC0003", "Required key is missing", RuleSeverity.Error) { Fix = RuleFix.Automatic };

    /// <summary>SPEC0004: an unknown key.</summary>
    public static Rule UnknownKey { get; } = new("SPEC0004", "Unknown key", RuleSeverity.Warning) { Fix = RuleFix.Automatic };

    /// <summary>SPEC0005: id and file name, or category and folder, differ.</summary>
    public static Rule NameMismatch { get; } = new("SPEC0005", "Id and file name, or category and folder, differ", RuleSeverity.Warning) { Fix = RuleFix.Automatic };

    /// <summary>SPEC0006: a duplicate id.</summary>
    public static Rule DuplicateId { get; } = new("SPEC0006", "Duplicate id", RuleSeverity.Error);

    /// <summary>SPEC0007: the document is refused (size, nesting, encoding).</summary>
    public static Rule DocumentRefused { get; } = new("SPEC0007", "Document is refused", RuleSeverity.Error);

    /// <summary>SPEC0008: a value has the wrong shape.</summary>
    public static Rule ValueInvalid { get; } = new("SPEC0008", "Value is not valid", RuleSeverity.Error) { Fix = RuleFix.Automatic };

    /// <summary>SPEC0009: another layer hides this document.</summary>
    public static Rule HiddenByLayer { get; } = new("SPEC0009", "Document is hidden by a stronger layer", RuleSeverity.Info);

    /// <summary>SPEC1001: an unknown field.</summary>
    public static Rule UnknownField { get; } = new("SPEC1001", "Unknown field", RuleSeverity.Warning) { Fix = RuleFix.Automatic };

    /// <summary>SPEC1002: an undeclared parameter.</summary>
    public static Rule UndeclaredParameter { get; } = new("SPEC1002", "Undeclared parameter", RuleSeverity.Error) { Fix = RuleFix.Automatic };

    /// <summary>SPEC1003: an unused parameter.</summary>
    public static Rule UnusedParameter { get; } = new("SPEC1003", "Unused parameter", RuleSeverity.Warning) { Fix = RuleFix.Automatic };

    /// <summary>SPEC1004: a parameter's value or default breaks its type.</summary>
    public static Rule ParameterTypeBroken { get; } = new("SPEC1004", "Parameter value or default breaks its type", RuleSeverity.Error);

    /// <summary>SPEC1005: a parameter stands where it cannot be safe.</summary>
    public static Rule UnsafeParameter { get; } = new("SPEC1005", "Parameter where it cannot be safe", RuleSeverity.Error);

    /// <summary>SPEC1006: step numbers have gaps or repeats.</summary>
    public static Rule StepNumbers { get; } = new("SPEC1006", "Step numbers have gaps or repeats", RuleSeverity.Warning) { Fix = RuleFix.Automatic };

    /// <summary>SPEC1007: a field is given twice, or contradicts another.</summary>
    public static Rule FieldConflict { get; } = new("SPEC1007", "Field repeats or contradicts another", RuleSeverity.Warning);

    /// <summary>SPEC1008: a field's value cannot be read.</summary>
    public static Rule FieldInvalid { get; } = new("SPEC1008", "Field value cannot be read", RuleSeverity.Error) { Fix = RuleFix.Automatic };

    /// <summary>SPEC1009: a command-like span is mentioned but not run.</summary>
    public static Rule MentionedNotRun { get; } = new("SPEC1009", "Command is mentioned, not run", RuleSeverity.Info, IsGapOrProse: true);

    /// <summary>SPEC1010: a template has no steps, or a step has no action.</summary>
    public static Rule NothingToDo { get; } = new("SPEC1010", "Nothing to do", RuleSeverity.Error);

    /// <summary>SPEC1011: what <c>On failure</c> says is none of its forms.</summary>
    public static Rule FailureProse { get; } = new("SPEC1011", "On failure is read as Stop", RuleSeverity.Warning, IsGapOrProse: true);

    /// <summary>SPEC1012: a command stands behind a condition that nothing checks.</summary>
    public static Rule ConditionalCommand { get; } = new("SPEC1012", "Command behind a condition", RuleSeverity.Warning);

    /// <summary>SPEC1013: a step wants to roll back, and no rollback answers for it.</summary>
    public static Rule NothingToRollBack { get; } = new("SPEC1013", "Nothing would be rolled back", RuleSeverity.Warning);

    /// <summary>SPEC1014: an entry or section of a specification is read as prose.</summary>
    public static Rule UnreadEntry { get; } = new("SPEC1014", "Entry of a specification is read as prose", RuleSeverity.Warning, IsGapOrProse: true) { Fix = RuleFix.Automatic };

    /// <summary>SPEC2001: a persona that is in no layer.</summary>
    public static Rule UnknownPersona { get; } = new("SPEC2001", "Persona is in no layer", RuleSeverity.Error) { Fix = RuleFix.Automatic };

    /// <summary>SPEC2002: a persona that is not among the assigned ones.</summary>
    public static Rule UnassignedPersona { get; } = new("SPEC2002", "Persona is not among assignedPersonas", RuleSeverity.Error) { Fix = RuleFix.Automatic };

    /// <summary>SPEC2003: an assigned persona that is never used.</summary>
    public static Rule UnusedPersona { get; } = new("SPEC2003", "Assigned persona is never used", RuleSeverity.Warning) { Fix = RuleFix.Automatic };

    /// <summary>SPEC2004: a step without a persona.</summary>
    public static Rule StepWithoutPersona { get; } = new("SPEC2004", "Step without a persona", RuleSeverity.Warning) { Fix = RuleFix.Automatic };

    /// <summary>SPEC2005: a policy is exceeded.</summary>
    public static Rule PolicyExceeded { get; } = new("SPEC2005", "Policy is exceeded", RuleSeverity.Error) { Fix = RuleFix.Choice };

    /// <summary>SPEC2006: the executor cannot carry the action out.</summary>
    public static Rule ExecutorCannot { get; } = new("SPEC2006", "Executor cannot carry the action out", RuleSeverity.Error);

    /// <summary>SPEC2007: a program that the persona may not run.</summary>
    public static Rule ToolNotAllowed { get; } = new("SPEC2007", "Program is not among the persona's tools", RuleSeverity.Error);

    /// <summary>SPEC3001: a task or step without a success criterion.</summary>
    public static Rule CriterionMissing { get; } = new("SPEC3001", "Task or step without a success criterion", RuleSeverity.Error) { Fix = RuleFix.Choice };

    /// <summary>SPEC3002: a vague criterion.</summary>
    public static Rule VagueCriterion { get; } = new("SPEC3002", "Vague criterion", RuleSeverity.Warning, IsGapOrProse: true) { Fix = RuleFix.Choice };

    /// <summary>SPEC3003: read as judged, though it looks like a check.</summary>
    public static Rule ReadAsJudged { get; } = new("SPEC3003", "Read as judged, though it looks like a check", RuleSeverity.Warning) { Fix = RuleFix.Automatic };

    /// <summary>SPEC3004: a form is used wrongly.</summary>
    public static Rule CriterionMisused { get; } = new("SPEC3004", "Criterion form is used wrongly", RuleSeverity.Error);

    /// <summary>SPEC3005: judge and doer are one.</summary>
    public static Rule JudgeIsDoer { get; } = new("SPEC3005", "Judge and doer are one", RuleSeverity.Error);

    /// <summary>SPEC3006: "or" outside an "Any of:" group.</summary>
    public static Rule StrayOr { get; } = new("SPEC3006", "\"or\" outside an \"Any of:\" group", RuleSeverity.Warning);

    /// <summary>SPEC3007: a criterion that proves little.</summary>
    public static Rule WeakVerification { get; } = new("SPEC3007", "Verification proves little", RuleSeverity.Warning, IsGapOrProse: true);

    /// <summary>SPEC4001: an unknown reference.</summary>
    public static Rule UnknownReference { get; } = new("SPEC4001", "Unknown reference", RuleSeverity.Error) { Fix = RuleFix.Automatic };

    /// <summary>SPEC4002: a cycle.</summary>
    public static Rule Cycle { get; } = new("SPEC4002", "Cycle", RuleSeverity.Error) { Fix = RuleFix.Choice };

    /// <summary>SPEC4003: two writers of one file without an order.</summary>
    public static Rule UnorderedWriters { get; } = new("SPEC4003", "Two writers of one file without an order", RuleSeverity.Error);

    /// <summary>SPEC4004: a dependency in a later phase.</summary>
    public static Rule LaterPhase { get; } = new("SPEC4004", "Dependency in a later phase", RuleSeverity.Error);

    /// <summary>SPEC4005: a task is larger or smaller than tasks should be.</summary>
    public static Rule TaskSize { get; } = new("SPEC4005", "Task of an unusual size", RuleSeverity.Info, IsGapOrProse: true);

    /// <summary>SPEC4006: the steel thread waits for a feature.</summary>
    public static Rule SteelThreadWaits { get; } = new("SPEC4006", "Steel thread waits for a feature", RuleSeverity.Warning);

    /// <summary>SPEC4007: a lock that one step alone names.</summary>
    public static Rule LoneLock { get; } = new("SPEC4007", "Lock that keeps nobody apart", RuleSeverity.Warning) { Fix = RuleFix.Automatic };

    /// <summary>SPEC5001: a state that nothing leads to.</summary>
    public static Rule UnreachableState { get; } = new("SPEC5001", "State cannot be reached", RuleSeverity.Error);

    /// <summary>SPEC5002: a state without a way out, in which the machine does not end.</summary>
    public static Rule DeadEnd { get; } = new("SPEC5002", "State without a way out", RuleSeverity.Error);

    /// <summary>SPEC5003: a guard that names an invariant that does not exist.</summary>
    public static Rule GuardWithoutInvariant { get; } = new("SPEC5003", "Guard without an invariant", RuleSeverity.Error) { Fix = RuleFix.Automatic };

    /// <summary>SPEC5004: two transitions from one state on one trigger that can both fire.</summary>
    public static Rule TransitionsOverlap { get; } = new("SPEC5004", "Two transitions can both fire", RuleSeverity.Error);

    /// <summary>SPEC5005: something in a machine that cannot be read.</summary>
    public static Rule MachineUnreadable { get; } = new("SPEC5005", "Part of a machine cannot be read", RuleSeverity.Error);

    /// <summary>SPEC5006: something in a diagram that is not supported.</summary>
    public static Rule DiagramUnsupported { get; } = new("SPEC5006", "Diagram says what is not supported", RuleSeverity.Error);

    /// <summary>SPEC5007: no initial state, or several.</summary>
    public static Rule InitialState { get; } = new("SPEC5007", "Initial state is missing or not one", RuleSeverity.Error);

    /// <summary>SPEC5008: a way out of a state in which the machine ends.</summary>
    public static Rule WayOutOfTerminal { get; } = new("SPEC5008", "Way out of a terminal state", RuleSeverity.Error);

    /// <summary>SPEC5009: an invariant that no guard names.</summary>
    public static Rule InvariantUnused { get; } = new("SPEC5009", "Invariant is never used", RuleSeverity.Warning);

    /// <summary>SPEC5010: flows without a primary machine.</summary>
    public static Rule PrimaryMachineMissing { get; } = new("SPEC5010", "Flows without a primary machine", RuleSeverity.Warning);

    /// <summary>SPEC5011: a machine with too many states.</summary>
    public static Rule MachineTooBig { get; } = new("SPEC5011", "Machine is too big", RuleSeverity.Info);

    /// <summary>SPEC5012: guards over too many invariants to decide whether they overlap.</summary>
    public static Rule OverlapUndecided { get; } = new("SPEC5012", "Overlap of guards was not decided", RuleSeverity.Info);

    /// <summary>SPEC5013: two primary machines.</summary>
    public static Rule SeveralPrimaryMachines { get; } = new("SPEC5013", "Several primary machines", RuleSeverity.Error);

    /// <summary>SPEC6001: a coverage gate is not met.</summary>
    public static Rule GateNotMet { get; } = new("SPEC6001", "Gate is not met", RuleSeverity.Error);

    /// <summary>SPEC6002: nothing covers a requirement, behaviour or transition.</summary>
    public static Rule Uncovered { get; } = new("SPEC6002", "Uncovered item", RuleSeverity.Warning, IsGapOrProse: true) { Fix = RuleFix.Choice };

    /// <summary>SPEC6003: a task covers content of a later release.</summary>
    public static Rule ReleaseLeakage { get; } = new("SPEC6003", "Release leakage", RuleSeverity.Error) { Fix = RuleFix.Choice };

    /// <summary>SPEC6004: no criterion names a covered transition or guard.</summary>
    public static Rule UnnamedTransition { get; } = new("SPEC6004", "No criterion names a covered transition or guard", RuleSeverity.Info, IsGapOrProse: true);

    /// <summary>SPEC6005: a question that blocks the plan is open.</summary>
    public static Rule BlockingQuestion { get; } = new("SPEC6005", "Blocking question is open", RuleSeverity.Error);

    /// <summary>SPEC6006: a task or a test covers a requirement that was given up.</summary>
    public static Rule ObsoleteCovered { get; } = new("SPEC6006", "Obsolete requirement is covered", RuleSeverity.Warning) { Fix = RuleFix.Automatic };

    /// <summary>SPEC6010: a requirement that no test covers.</summary>
    public static Rule RequirementUntested { get; } = new("SPEC6010", "Requirement that no test covers", RuleSeverity.Warning, IsGapOrProse: true) { IsFoundLater = true };

    /// <summary>SPEC6011: a test covers what is not there.</summary>
    public static Rule CoverUnknown { get; } = new("SPEC6011", "Test covers what is not there", RuleSeverity.Warning) { IsFoundLater = true, IsInCSharp = true };

    /// <summary>SPEC7001: a part of the product is described, and nothing says what is done with it (W1).</summary>
    public static Rule StructureWithoutBehavior { get; } = new("SPEC7001", "Structure without behaviour", RuleSeverity.Warning, IsGapOrProse: true);

    /// <summary>SPEC7002: a demand outside the requirements (W2).</summary>
    public static Rule ImplicitRequirement { get; } = new("SPEC7002", "Implicit requirement", RuleSeverity.Warning, IsGapOrProse: true);

    /// <summary>SPEC7003: a matter that cuts across the product, without a task (W3).</summary>
    public static Rule ConcernWithoutTask { get; } = new("SPEC7003", "Cross-cutting concern without a task", RuleSeverity.Warning, IsGapOrProse: true);

    /// <summary>SPEC7004: a quality without a measure (W4).</summary>
    public static Rule QualityWithoutMeasure { get; } = new("SPEC7004", "Quality without a measure", RuleSeverity.Info, IsGapOrProse: true);

    /// <summary>SPEC7005: something was left to be written later (W5).</summary>
    public static Rule Fragment { get; } = new("SPEC7005", "Fragment", RuleSeverity.Warning, IsGapOrProse: true);

    /// <summary>SPEC7006: two statements that cannot both hold (W6).</summary>
    public static Rule Contradiction { get; } = new("SPEC7006", "Contradiction", RuleSeverity.Warning, IsGapOrProse: true);

    /// <summary>SPEC7007: a phrase that two readers read differently (W7).</summary>
    public static Rule Ambiguity { get; } = new("SPEC7007", "Ambiguity", RuleSeverity.Warning, IsGapOrProse: true);

    /// <summary>SPEC7008: a resolution that has no effect.</summary>
    public static Rule ResolutionWithoutEffect { get; } = new("SPEC7008", "Resolution without effect", RuleSeverity.Warning, IsGapOrProse: true) { Fix = RuleFix.Automatic };

    /// <summary>SPEC7009: the language of the prose is not known to the review.</summary>
    public static Rule LanguageNotReviewed { get; } = new("SPEC7009", "Language is not reviewed", RuleSeverity.Info, IsGapOrProse: true);

    /// <summary>SPEC8001: two ids have one name in C#.</summary>
    public static Rule NameClash { get; } = new("SPEC8001", "Two ids have one name in C#", RuleSeverity.Error);

    /// <summary>SPEC8002: a code step waits or loops and never looks at its cancellation token.</summary>
    public static Rule CancellationIgnored { get; } = new("SPEC8002", "Code step ignores its cancellation token", RuleSeverity.Warning) { IsFoundLater = true, IsInCSharp = true };

    /// <summary>SPEC8003: a code step that cannot fail.</summary>
    public static Rule AlwaysSucceeds { get; } = new("SPEC8003", "Code step always succeeds", RuleSeverity.Warning) { IsFoundLater = true, IsInCSharp = true };

    /// <summary>SPEC8004: a secret parameter is written to a log or to the console.</summary>
    public static Rule SecretWritten { get; } = new("SPEC8004", "Secret is written out", RuleSeverity.Warning) { IsFoundLater = true, IsInCSharp = true };

    /// <summary>SPEC8005: a guard that holds whatever happens.</summary>
    public static Rule GuardAlwaysHolds { get; } = new("SPEC8005", "Guard always holds", RuleSeverity.Warning) { IsFoundLater = true, IsInCSharp = true };

    /// <summary>SPEC8006: nobody looks whether a transition fired.</summary>
    public static Rule TransitionIgnored { get; } = new("SPEC8006", "Result of a transition is ignored", RuleSeverity.Warning) { IsFoundLater = true, IsInCSharp = true };

    /// <summary>SPEC9001: a suppression without a reason, or of an error.</summary>
    public static Rule SuppressionInvalid { get; } = new("SPEC9001", "Suppression without a reason, or of an error", RuleSeverity.Warning) { Fix = RuleFix.Automatic };

    /// <summary>SPEC9002: a suppression of nothing.</summary>
    public static Rule SuppressionUnused { get; } = new("SPEC9002", "Suppression of nothing", RuleSeverity.Warning) { Fix = RuleFix.Choice };

    /// <summary>SPEC9003: a policy that understates a known program.</summary>
    public static Rule PolicyUnderstated { get; } = new("SPEC9003", "Understated policy for a known program", RuleSeverity.Warning) { Fix = RuleFix.Automatic };

    /// <summary>All rules, ordered by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        FrontMatterMissing, FrontMatterInvalid, RequiredKeyMissing, UnknownKey, NameMismatch, DuplicateId, DocumentRefused,
        ValueInvalid, HiddenByLayer,
        UnknownField, UndeclaredParameter, UnusedParameter, ParameterTypeBroken, UnsafeParameter, StepNumbers, FieldConflict,
        FieldInvalid, MentionedNotRun, NothingToDo, FailureProse, ConditionalCommand, NothingToRollBack, UnreadEntry,
        UnknownPersona, UnassignedPersona, UnusedPersona, StepWithoutPersona, PolicyExceeded, ExecutorCannot, ToolNotAllowed,
        CriterionMissing, VagueCriterion, ReadAsJudged, CriterionMisused, JudgeIsDoer, StrayOr, WeakVerification,
        UnknownReference, Cycle, UnorderedWriters, LaterPhase, TaskSize, SteelThreadWaits, LoneLock,
        UnreachableState, DeadEnd, GuardWithoutInvariant, TransitionsOverlap, MachineUnreadable, DiagramUnsupported,
        InitialState, WayOutOfTerminal, InvariantUnused, PrimaryMachineMissing, MachineTooBig, OverlapUndecided, SeveralPrimaryMachines,
        GateNotMet, Uncovered, ReleaseLeakage, UnnamedTransition, BlockingQuestion, ObsoleteCovered, RequirementUntested, CoverUnknown,
        StructureWithoutBehavior, ImplicitRequirement, ConcernWithoutTask, QualityWithoutMeasure, Fragment, Contradiction, Ambiguity,
        ResolutionWithoutEffect, LanguageNotReviewed,
        NameClash, CancellationIgnored, AlwaysSucceeds, SecretWritten, GuardAlwaysHolds, TransitionIgnored,
        SuppressionInvalid, SuppressionUnused, PolicyUnderstated,
    ];
}
