using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What all steps of a template are read in.</summary>
internal sealed record StepContext
{
    public required Outline Outline { get; init; }
    public required FieldRanges Ranges { get; init; }
    public required StepIndex Index { get; init; }
    public required ParameterScope Scope { get; init; }
    public required FindingBag Findings { get; init; }
    public required PlanHeader Header { get; init; }

    /// <summary>The position of the first step that is read; those before it are known.</summary>
    public int First { get; init; }

    /// <summary>For the tasks of a specification: what its ids look like; <see langword="null"/> for the steps of a template.</summary>
    public IdPrefixes? Ids { get; init; }
}

/// <summary>Reads one step: a table of contents of its fields.</summary>
internal sealed class StepReader(StepContext context, int position)
{
    private readonly FindingBag _findings = context.Findings;
    private readonly StepHead _head = context.Index.Steps[position];

    /// <summary>Reads the step.</summary>
    public StepSyntax Read()
    {
        var start = _head.Heading.Span.End;
        var fields = StepFields.Read(context.Outline, context.Ranges, start, _head.End, context.Ids is not null, _findings);
        var description = new Segment(context.Outline.Text.Substring(start, fields.FirstStart - start), start).Trim();
        context.Scope.UseAllIn(new Segment(context.Outline.Text.Substring(_head.Heading.Span.Start, _head.End - _head.Heading.Span.Start), _head.Heading.Span.Start));

        var persona = Word(fields, StepField.Persona);
        var reviewer = Word(fields, StepField.Reviewer);
        var ownPolicy = Policy(fields, out var policySpan);
        var action = fields.Find(StepField.Action);
        var reader = new ActionReader(context.Scope, _findings);
        var reading = action is not null ? reader.Read(action) : context.Ids is null ? new ActionReading("", []) : FromWords(description);
        var strategies = Strategies(fields, reader);
        var (outputs, outputCommands, places) = fields.Find(StepField.Outputs) is { } outputField
            ? new OutputsReader(context.Scope, _findings).Read(outputField)
            : new OutputsReading(default, [], []);
        var criterion = fields.Find(StepField.SuccessCriterion);
        var check = criterion is null ? CriterionReading.None : CriterionField.Read(criterion, context.Scope, context.Header.BaseUrl?.Value, _findings);
        var files = fields.Find(StepField.Files) is { } named ? FilesReader.Read(named, _findings) : default;
        var locks = fields.Get(StepField.Locks) is { } held ? LocksReader.Read(held, context.Scope, _findings) : [];
        var failure = Failure(fields);
        var estimate = Estimate(fields);
        if (check.Criterion is null)
        {
            _findings.Add(RuleTable.CriterionMissing, fields.Get(StepField.SuccessCriterion)?.Mark.Name.Span ?? _head.Title.Span,
                $"The {(context.Ids is null ? "step" : "task")} has no success criterion, so nothing proves that it is done. Add a line \"**Success criterion**: …\", best a command that passes.",
                MissingCriterion.Fixes(context.Outline.Text, _head, fields, files, reading.Commands.Count > 0));
        }

        var parts = Dependencies(fields);
        var waitsFor = parts is null ? Default : [.. new SortedSet<int>(parts.SelectMany(p => p.Positions))];
        return new StepSyntax
        {
            Head = _head,
            WaitsFor = waitsFor,
            Dependencies = parts ?? [],
            HasEmptyDependsOn = parts is null && fields.Get(StepField.DependsOn) is not null,
            Persona = persona?.Span,
            EmptyPersona = persona is null ? fields.Get(StepField.Persona)?.Mark.ValueStart : null,
            FieldsStart = fields.FirstStart,
            Reviewer = reviewer?.Span,
            AskedPersona = failure.Persona,
            OnFailure = fields.Find(StepField.OnFailure)?.Text.Span,
            DependsOn = fields.Find(StepField.DependsOn)?.Text.Span,
            Files = fields.Find(StepField.Files)?.Text.Span,
            Locks = locks,
            Covers = Covers(fields),
            Phase = fields.Find(StepField.Phase)?.Text.Span,
            Estimate = fields.Find(StepField.Estimate)?.Text.Span,
            Action = action?.Text.Span,
            Criterion = criterion?.Text.Span,
            Policy = policySpan,
            OwnPolicy = ownPolicy,
            Commands = [.. reading.Commands, .. strategies.SelectMany(s => s.Commands), .. outputCommands],
            Outputs = places,
            OwnCriterion = check.Criterion,
            Checks = check.Commands,
            Requests = check.Requests,
            Task = new TaskDefinition
            {
                Id = _head.Id,
                Number = _head.Number,
                Title = SourceLines.Normalize(_head.Title.Text),
                Persona = persona?.Text ?? "",
                Action = reading.Action,
                Criterion = check.Criterion,
                Description = SourceLines.Normalize(description.Text),
                DependsOn = waitsFor.Select(p => context.Index.Steps[p].Id).Distinct(StringComparer.Ordinal).ToEquatableArray(),
                Strategies = strategies.Select(s => s.Action).ToEquatableArray(),
                OnFailure = failure.Response,
                Timeout = Timeout(fields),
                Retries = Retries(fields, failure) ?? new RetryPolicy { Count = Math.Max(0, strategies.Count - (reading.Action.Text.Length > 0 ? 0 : 1)) },
                Policy = ownPolicy ?? context.Header.Policy ?? RiskPolicy.WriteLocal,
                Files = files,
                Locks = locks.Select(l => l.Text).ToEquatableArray(),
                Substeps = Substeps(fields),
                IsClaimedDone = _head.IsClaimedDone || (context.Ids is not null && IsTicked(fields)),
                Phase = Phase(fields),
                Estimate = estimate,
                Outputs = outputs,
                Reviewer = reviewer?.Text,
            },
        };
    }

    private Segment? Word(StepFields fields, StepField field)
    {
        if (fields.Get(field) is not { } found) return null;
        var word = FieldText.Word(found.Value.Lead);
        if (word.Text.Length > 0) return word;
        if (field != StepField.Persona) Invalid(found.Mark.Name, $"The field \"{FieldNames.Canonical(field)}\" has no value. Give one, or delete the field.");
        return null;
    }

    private IReadOnlyList<DependencyPart>? Dependencies(StepFields fields)
    {
        if (fields.Get(StepField.DependsOn) is not { } field) return null;
        if (field.Value.Text.Text.Length > 0) return DependencyReader.Read(field.Value, context.Index, _findings);
        Invalid(field.Mark.Name, "The field \"Depends on\" has no value. Name a step (\"step 2\"), or write \"none\".",
            [Fix.Of("Write \"none\"", new TextSpan(field.Mark.ValueStart, 0), " none").AsChoice()]);
        return null;
    }

    // Without the field a step waits for the one before it, and a task of a specification for nothing.
    private IReadOnlyList<int> Default => position == context.First || context.Ids is not null ? [] : [position - 1];

    private TimeSpan? Timeout(StepFields fields)
    {
        if (Word(fields, StepField.Timeout) is not { } text) return null;
        if (DurationText.TryParse(text.Text, out var timeout) && timeout > TimeSpan.Zero && timeout <= DurationText.LongestWait) return timeout;
        Invalid(text, $"\"{text.Text}\" is no time-out. Write a length of time such as 30s, 10m or 1h30m, at most 30d.");
        return null;
    }

    private TimeSpan? Estimate(StepFields fields)
    {
        if (Word(fields, StepField.Estimate) is not { } text) return null;
        if (DurationText.TryParse(text.Text, out var estimate)) return estimate;
        Invalid(text, $"\"{text.Text}\" is no estimate. Write a length of time such as 3h or 2d.");
        return null;
    }

    private int Phase(StepFields fields)
    {
        if (Word(fields, StepField.Phase) is not { } text) return 0;
        if (int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var phase) && phase is >= 1 and <= 1_000) return phase;
        Invalid(text, $"\"{text.Text}\" is no phase. Write a whole number from 1: 1 foundations, 2 steel thread, 3 and more features.");
        return 0;
    }

    private List<IdReference> Covers(StepFields fields)
    {
        if (fields.Get(StepField.Covers) is not { } field) return [];
        var mentions = new List<IdReference>();
        foreach (var part in FieldText.Split(field.Value.Text, ',', ';', '&', '\r', '\n'))
        {
            var item = part.Text.StartsWith("- ", StringComparison.Ordinal) ? part.Slice(2, part.Text.Length - 2) : part;
            var words = IdText.RangeOf(item.Text) is null ? FieldText.Split(item, ' ', '\t') : [item];
            mentions.AddRange(words.Select(FieldText.Word).Where(w => w.Text.Length > 0 && !w.Text.Equals("and", StringComparison.OrdinalIgnoreCase)).Select(w => new IdReference(w.Text, w.Span)));
        }

        if (mentions.Count == 0) Invalid(field.Mark.Name, "The field \"Covers\" has no value. Name requirements, behaviours and transitions (\"REQ-1, B1-B4\"), or delete the field.");
        return mentions;
    }

    // A task need not repeat itself: without an action, what is done is its description, else its title.
    private ActionReading FromWords(Segment description)
    {
        var words = description.Text.Length > 0 ? description : _head.Title;
        return new ActionReading(SourceLines.Normalize(words.Text), []);
    }

    // Null where nothing is said: then each way of doing the step is tried once.
    private RetryPolicy? Retries(StepFields fields, FailureReading failure)
    {
        if (fields.Get(StepField.Retries) is not { } field) return failure.Retries;
        if (failure.Retries is not null)
            _findings.Add(RuleTable.FieldConflict, field.Mark.Name.Span, "\"On failure\" says how often to retry as well; this field counts. Say it once.");
        if (RetryReader.Read(field.Value.Text) is { } retries) return retries;
        Invalid(field.Value.Text.Text.Length > 0 ? field.Value.Text : field.Mark.Name, "Retries are a number up to 100, with a pause if wanted: \"2\" or \"2, backoff 5s\".");
        return RetryPolicy.None;
    }

    private RiskPolicy? Policy(StepFields fields, out TextSpan? span)
    {
        span = null;
        if (Word(fields, StepField.Policy) is not { } text) return null;
        span = text.Span;
        if (RiskPolicyWords.All.TryGetValue(text.Text, out var policy)) return policy;
        Invalid(text, $"\"{text.Text}\" is no policy: it is one of {string.Join(", ", RiskPolicyWords.All.Keys)}.{Suggestion.For(text.Text, RiskPolicyWords.All.Keys)}", NearestName.Fixes(text.Text, RiskPolicyWords.All.Keys, text.Span));
        return null;
    }

    private EquatableArray<Substep> Substeps(StepFields fields)
    {
        if (fields.Get(StepField.Substeps) is not { } field) return default;
        if (field.Value.Items.Count == 0) Invalid(field.Mark.Name, "Substeps are a list: \"- [x] on\", \"- [ ] off unless chosen\".");
        return field.Value.Items.Select(i => new Substep { Text = SourceLines.Normalize(i.Text.Text), On = i.Checked ?? true }).ToEquatableArray();
    }

    // In a specification every box ticked says that the whole is done.
    private static bool IsTicked(StepFields fields) =>
        fields.Find(StepField.Substeps) is { Items.Count: > 0 } substeps && substeps.Items.All(i => i.Checked == true);

    private List<ActionReading> Strategies(StepFields fields, ActionReader reader)
    {
        if (fields.Get(StepField.Strategies) is not { } field) return [];
        if (field.Value.Items.Count == 0) Invalid(field.Mark.Name, "Strategies are a list, one way to do the step an item.");
        return field.Value.Items.Select(i => reader.Read(i, FullText(i))).ToList();
    }

    private Segment FullText(FieldItem item) =>
        new Segment(context.Outline.Text.Substring(item.Text.Start, Math.Max(0, item.Span.End - item.Text.Start)), item.Text.Start).Trim();

    private FailureReading Failure(StepFields fields)
    {
        if (fields.Get(StepField.OnFailure) is not { } field) return new FailureReading(FailureResponse.Stop);
        if (field.Value.Text.Text.Length > 0) return FailureReader.Read(field.Value, position, context.Index, _findings);
        Invalid(field.Mark.Name, "The field \"On failure\" has no value. Write Stop, Continue, Roll back, Ask <persona> or Go to step N.");
        return new FailureReading(FailureResponse.Stop);
    }

    private void Invalid(Segment at, string message, IReadOnlyList<Fix>? fixes = null) => _findings.Add(RuleTable.FieldInvalid, at.Span, message, fixes ?? []);
}
