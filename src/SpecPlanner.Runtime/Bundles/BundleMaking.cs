using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What a bundle is made of.</summary>
internal sealed record BundleMaterial
{
    public required Plan Plan { get; init; }

    /// <summary>The task, with the action of the way that is taken.</summary>
    public required TaskDefinition Task { get; init; }

    public required Persona Persona { get; init; }

    /// <summary>The values, the target folder, and what is hidden.</summary>
    public required ProcessSetting Setting { get; init; }

    /// <summary>The run; <see langword="null"/> when the bundle is made without one.</summary>
    public RunState? Run { get; init; }

    public int Attempt { get; init; } = 1;

    public int Strategy { get; init; }

    /// <summary>How long the attempt may take.</summary>
    public TimeSpan? Limit { get; init; }

    public IReadOnlyList<FailedAttempt> Tried { get; init; } = [];

    public required PlanSources Sources { get; init; }

    public required DateTimeOffset Now { get; init; }
}

/// <summary>Makes bundles.</summary>
internal static class BundleMaking
{
    public static async Task<Bundle> MakeAsync(BundleMaterial material, CancellationToken stop)
    {
        var (plan, task, setting) = (material.Plan, material.Task, material.Setting);
        var texts = TextsOf(plan, setting);
        var document = material.Sources.DocumentOf(plan);
        var covered = CoveredParts.Of(task, document);
        var excerpt = document?.ExcerptOf(task.Id) ?? AddedExcerpt.Of(material.Run, task.Id);
        return new Bundle
        {
            Created = material.Now,
            Target = setting.Folder,
            Attempt = material.Run is { } run ? new BundleAttempt(run.RunId, material.Attempt, material.Attempt + Math.Max(0, task.Retries.Count - run.TaskOf(task.Id).Failures)) : null,
            Plan = new BundlePlan(plan.Id, plan.Name, Word(plan.Kind), texts.Render(plan.Description), plan.Source),
            Task = TaskOf(task, texts, covered, material.Limit),
            Action = new BundleAction(
                texts.Render(task.Action.Text),
                [.. task.Action.Commands.Select(texts.Command)],
                material.Strategy,
                [.. task.Substeps.Select(s => $"[{(s.On ? 'x' : ' ')}] {texts.Render(s.Text)}")]),
            Criteria = task.Criterion is null ? [] : [.. Proof.Of(task).Order.Select(leaf => CriterionOf(leaf, texts))],
            Files = [.. task.Files.Select(f => FileOf(f, texts, setting.Folder))],
            Parameters = [.. plan.Parameters.Select(p => ParameterOf(p, setting))],
            Persona = PersonaOf(material.Persona),
            Requirements = covered.Requirements,
            Behaviors = covered.Behaviors,
            Transitions = covered.Transitions,
            Excerpt = excerpt,
            Goal = document?.Specification?.Goal ?? "",
            NonGoals = document?.Specification?.NonGoals ?? "",
            Constraints = document?.Specification?.Constraints ?? "",
            Context = material.Sources.Context,
            Dependencies = [.. task.DependsOn.Select(id => BundleHistory.DependencyOf(material, id))],
            Tried = [.. material.Tried.Select(BundleHistory.TryOf)],
            Inputs = await BundleInputs.OfAsync(task, texts, setting, document, stop),
            ResultSchema = JsonSchema.Result.Root,
            Notes = Notes(plan, document, excerpt),
        };
    }

    /// <summary>Texts in which secrets stand as their placeholders, so that whoever reads them sees which one is meant.</summary>
    private static TextRendering TextsOf(Plan plan, ProcessSetting setting)
    {
        var secrets = plan.Parameters.Where(p => p.Type == ParameterType.Secret).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return new TextRendering(setting with { Parameters = setting.Parameters.Where(v => !secrets.Contains(v.Key)).ToDictionary(StringComparer.Ordinal) });
    }

    private static BundleTask TaskOf(TaskDefinition task, TextRendering texts, CoveredParts covered, TimeSpan? limit) => new()
    {
        Id = task.Id,
        Number = task.Number,
        Title = texts.Render(task.Title),
        Description = texts.Render(task.Description),
        Policy = RiskPolicyWords.Of(task.Policy),
        Phase = task.Phase,
        Timeout = limit is { } timeout ? DurationText.Format(timeout) : "",
        Estimate = task.Estimate is { } estimate ? DurationText.Format(estimate) : "",
        Covers = [.. task.Covers],
        Locks = task.Locks.IsEmpty ? null : [.. task.Locks.Select(texts.Render)],
        Domains = [.. covered.Capabilities.Select(c => c.Domain).Where(d => d.Length > 0).Distinct(StringComparer.Ordinal)],
        Capabilities = [.. covered.Capabilities.Select(c => $"{c.Id} {c.Name}")],
        Sha256 = PlanJson.Hash(task),
    };

    private static BundleCriterion CriterionOf(ProofLeaf leaf, TextRendering texts) =>
        new(leaf.Path, texts.Render(leaf.Criterion.Text), texts.Render(CriterionText.Of(leaf.Criterion)), leaf.IsJudged ? "judged" : "check");

    private static BundleFile FileOf(FileUse file, TextRendering texts, string target)
    {
        var path = texts.Render(file.Path);
        return new BundleFile(path, Word(file.Change), file.Layer ?? "", file.Purpose ?? "", BundleInputs.KindOf(target, path) != FileKind.Missing);
    }

    private static BundleParameter ParameterOf(Parameter parameter, ProcessSetting setting)
    {
        var isKnown = setting.Parameters.TryGetValue(parameter.Name, out var value);
        var isHidden = parameter.Type == ParameterType.Secret || !isKnown || setting.Mask.IsIn(value!);
        return new BundleParameter(parameter.Name, Word(parameter.Type), parameter.Description, isHidden ? null : value, ParameterVariable.NameOf(parameter.Name));
    }

    private static BundlePersona PersonaOf(Persona persona) => new()
    {
        Id = persona.Id,
        Name = persona.Name,
        Executor = Word(persona.Executor),
        Description = persona.Description,
        Capabilities = [.. persona.Capabilities],
        Tools = [.. persona.Tools],
        Model = persona.Model,
        Temperature = persona.Temperature,
        Prompt = persona.Prompt,
    };

    // Nothing is left out in silence.
    private static List<string> Notes(Plan plan, PlanDocument? document, BundleExcerpt? excerpt)
    {
        var notes = new List<string>();
        var isSpecification = plan.Kind == PlanKind.Specification;
        if (document is null && excerpt is null) notes.Add($"The document {plan.Source} was not at hand, so there is no excerpt{(isSpecification ? ", and what the task covers is not expanded" : "")}.");
        else if (document is null && isSpecification) notes.Add($"The document {plan.Source} was not at hand, so what the task covers is not expanded.");
        else if (excerpt is null) notes.Add($"The document {plan.Source} has no such task any more, so there is no excerpt.");
        if (plan.Kind == PlanKind.Template) notes.Add("A template has no requirements, behaviours, transitions, goal and constraints.");
        return notes;
    }

    /// <summary>An enum's value as it stands in JSON.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum
    {
        var word = value.ToString();
        return char.ToLowerInvariant(word[0]) + word[1..];
    }
}
