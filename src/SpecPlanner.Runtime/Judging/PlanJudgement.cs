using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What somebody who was asked thinks of a plan before it is carried out.</summary>
public sealed record PlanJudgement
{
    /// <summary>The format that is written.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The format of the file.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The id of the plan.</summary>
    public required string Plan { get; init; }

    /// <summary>The hash of the plan that was judged: of another one nothing is said.</summary>
    public required string PlanHash { get; init; }

    /// <summary>The id of the persona that judged.</summary>
    public required string By { get; init; }

    /// <summary>The user who asked, or judged.</summary>
    public string? User { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Whether the plan may run.</summary>
    public required PlanVerdict Verdict { get; init; }

    /// <summary>Why.</summary>
    public required string Summary { get; init; }

    /// <summary>What is wrong with it, in the order it was said.</summary>
    public IReadOnlyList<JudgedIssue> Issues { get; init; } = [];
}

/// <summary>One thing that is wrong with a plan.</summary>
public sealed record JudgedIssue
{
    /// <summary>The id of the task it is about; empty for the whole plan.</summary>
    public string Task { get; init; } = "";

    /// <summary>Whether the plan must not run before it is mended.</summary>
    public bool IsCritical { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Issue { get; init; }

    /// <summary>Where that can be seen; may be empty.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>What to do about it; may be empty.</summary>
    public string Fix { get; init; } = "";
}
