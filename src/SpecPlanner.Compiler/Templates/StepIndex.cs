namespace SpecPlanner.Compiler;

/// <summary>The head of a step: everything other steps need in order to refer to it.</summary>
internal sealed record StepHead
{
    /// <summary>The heading.</summary>
    public required Heading Heading { get; init; }

    /// <summary>The number in the heading, else the position counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Where the number stands; <see langword="null"/> when the heading has none.</summary>
    public TextSpan? NumberSpan { get; init; }

    /// <summary>The title without number and id.</summary>
    public required Segment Title { get; init; }

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Whether a checked box before the title claims that it is done.</summary>
    public bool IsClaimedDone { get; init; }

    /// <summary>Where the step's section ends.</summary>
    public required int End { get; init; }
}

/// <summary>Finds steps by number and by id; the first one counts when several share one.</summary>
internal sealed class StepIndex
{
    private readonly Dictionary<int, int> _byNumber = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);

    public StepIndex(IReadOnlyList<StepHead> steps, string word = "step")
    {
        Steps = steps;
        Word = word;
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            _byNumber[steps[i].Number] = i;
            _byId[steps[i].Id] = i;
        }
    }

    /// <summary>The steps, in document order.</summary>
    public IReadOnlyList<StepHead> Steps { get; }

    /// <summary>What one of them is called: <c>step</c>, or <c>task</c> in a specification.</summary>
    public string Word { get; }

    /// <summary>Where steps are named by number, as far as it was read.</summary>
    public List<StepMention> Mentions { get; } = [];

    /// <summary>The ids, for suggestions.</summary>
    public IEnumerable<string> Ids => _byId.Keys;

    /// <summary>The position of the step with a number, or <see langword="null"/>.</summary>
    public int? WithNumber(int number) => _byNumber.TryGetValue(number, out var position) ? position : null;

    /// <summary>The position of the step with an id, or <see langword="null"/>.</summary>
    public int? WithId(string id) => _byId.TryGetValue(id, out var position) ? position : null;
}
