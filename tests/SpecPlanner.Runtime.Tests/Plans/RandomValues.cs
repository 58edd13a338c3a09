using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Draws values of every type that a plan is made of, every property set or left out by chance.</summary>
internal sealed class RandomValues(int seed)
{
    private static readonly string[] Texts = ["", "a", "deploy v2.0", "ünïcode 漢字 🚀", "line\nbreak", "\"quoted\" \\ {{name}}", "\u0001\t"];

    private readonly Random _random = new(seed);

    public Plan Plan() => new()
    {
        Id = Text(),
        Name = Text(),
        Kind = Word<PlanKind>(),
        Category = Text(),
        Description = Text(),
        Source = Text(),
        AssignedPersonas = List(Text),
        Personas = List(Persona),
        Parameters = List(Parameter),
        BaseUrl = Maybe(Text),
        Reviewer = Maybe(Text),
        Policy = MaybeValue(Word<RiskPolicy>),
        Tasks = List(Task),
        Rollbacks = List(() => new RollbackSection { Text = Text(), Tasks = List(Text), Items = List(() => new RollbackItem { Text = Text(), Commands = List(Command), References = List(Text) }) }),
        SuccessCriterion = Maybe(() => Criterion(2)),
    };

    public TaskDefinition Task() => new()
    {
        Id = Text(),
        Number = _random.Next(100),
        Title = Text(),
        Persona = Text(),
        Action = Action(),
        Criterion = Maybe(() => Criterion(2)),
        Description = Text(),
        DependsOn = List(Text),
        Strategies = List(Action),
        OnFailure = Maybe(() => new FailureResponse { Kind = Word<FailureKind>(), Persona = Maybe(Text), Target = Maybe(Text), Text = Text() }) ?? FailureResponse.Stop,
        Timeout = MaybeValue(Length),
        Retries = Maybe(() => new RetryPolicy { Count = _random.Next(5), Backoff = Length() }) ?? RetryPolicy.None,
        Policy = Word<RiskPolicy>(),
        Files = List(() => new FileUse { Path = Text(), Change = Word<FileChange>(), Layer = Maybe(Text), Purpose = Maybe(Text) }),
        Locks = List(Text),
        Substeps = List(() => new Substep { Text = Text(), On = Flag() }),
        Outputs = List(() => new OutputDefinition { Name = Text(), Source = Word<OutputSource>(), Command = Maybe(Command), Path = Text() }),
        Covers = List(Text),
        Phase = _random.Next(3),
        Estimate = MaybeValue(Length),
        IsClaimedDone = Flag(),
        Reviewer = Maybe(Text),
    };

    private Persona Persona() => new()
    {
        Id = Text(),
        Name = Text(),
        Executor = Word<ExecutorKind>(),
        Command = Maybe(Text),
        Policy = MaybeValue(Word<RiskPolicy>),
        Tools = List(Text),
        Concurrency = MaybeValue(() => _random.Next(9)),
        Description = Text(),
        Capabilities = List(Text),
        Model = Maybe(Text),
        Temperature = Maybe(Text),
        Prompt = Text(),
    };

    private Parameter Parameter() => new()
    {
        Name = Text(),
        Type = Word<ParameterType>(),
        Default = Maybe(Text),
        Description = Text(),
        Pattern = Maybe(Text),
        Min = MaybeValue(() => _random.NextInt64()),
        Max = MaybeValue(() => -_random.NextInt64()),
        Values = List(Text),
    };

    private TaskAction Action() => new() { Text = Text(), Commands = List(Command) };

    private Command Command() => new() { Text = Text(), Script = Text(), Shell = Word<Shell>(), IsScript = Flag(), Parameters = List(Text) };

    private Criterion Criterion(int depth) => _random.Next(depth > 0 ? 8 : 7) switch
    {
        0 => new ExitCodeCriterion { Text = Text(), Negated = Flag(), Command = Maybe(Command), Expected = _random.Next(256) },
        1 => new OutputCriterion { Text = Text(), Negated = Flag(), Command = Command(), Comparison = Word<Comparison>(), Value = Text() },
        2 => new FileCriterion { Text = Text(), Negated = Flag(), Path = Text(), Check = Word<FileCheck>(), Comparison = Word<Comparison>(), Value = Text() },
        3 => new HttpCriterion
        {
            Text = Text(),
            Negated = Flag(),
            Url = Text(),
            Method = Text(),
            Headers = List(Text),
            Body = Maybe(Text),
            Status = _random.Next(600),
            Contains = Maybe(Text),
            Within = MaybeValue(Length),
            Times = _random.Next(5),
            Gap = Length(),
        },
        4 => new JsonCriterion { Text = Text(), Negated = Flag(), Path = Text(), Comparison = MaybeValue(Word<Comparison>), Value = Text() },
        5 => new NamedOutputCriterion { Text = Text(), Negated = Flag(), Name = Text(), Comparison = Word<Comparison>(), Value = Text() },
        6 => new JudgedCriterion { Text = Text(), Negated = Flag() },
        _ => new CriterionGroup { Text = Text(), Negated = Flag(), Kind = Word<GroupKind>(), Items = List(() => Criterion(depth - 1)) },
    };

    private string Text() => Texts[_random.Next(Texts.Length)];

    private bool Flag() => _random.Next(2) == 0;

    private TimeSpan Length() => TimeSpan.FromMilliseconds(_random.Next(3) * _random.Next());

    private T Word<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];

    private T? Maybe<T>(Func<T> draw)
        where T : class => Flag() ? draw() : null;

    private T? MaybeValue<T>(Func<T> draw)
        where T : struct => Flag() ? draw() : null;

    private EquatableArray<T> List<T>(Func<T> draw)
        where T : IEquatable<T> => Enumerable.Range(0, _random.Next(3)).Select(_ => draw()).ToEquatableArray();
}
