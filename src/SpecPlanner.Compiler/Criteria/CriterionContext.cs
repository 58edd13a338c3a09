namespace SpecPlanner.Compiler;

/// <summary>What a criterion is read in, and what reading it leaves behind.</summary>
internal sealed record CriterionContext
{
    /// <summary>The parameters of the document; uses are recorded here.</summary>
    public required ParameterScope Scope { get; init; }

    /// <summary>Where findings go.</summary>
    public required FindingBag Findings { get; init; }

    /// <summary>The front matter's <c>baseUrl</c>, for relative addresses; <see langword="null"/> when there is none.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The phrases that say too little to be judged.</summary>
    public VagueTerms VagueTerms { get; init; } = VagueTerms.Default;

    /// <summary>Every command that was read inside a criterion, in order and where it stands; whoever checks policies looks here.</summary>
    public List<PlacedCommand> Commands { get; } = [];

    /// <summary>Every request that a criterion sends, in order, for the same reason.</summary>
    public List<PlacedRequest> Requests { get; } = [];
}
