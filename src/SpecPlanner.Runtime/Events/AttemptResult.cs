using System.Text.Json.Serialization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What a program that carried out an attempt says came of it.</summary>
public enum AttemptStatus
{
    /// <summary>It was carried out.</summary>
    Done,

    /// <summary>It was tried, and did not work.</summary>
    Failed,

    /// <summary>It cannot be done without something from outside.</summary>
    Blocked,
}

/// <summary>What a program, or a language model, says of its own work; secrets masked. A claim, never a proof.</summary>
public sealed record AttemptResult
{
    /// <summary>What came of it.</summary>
    public AttemptStatus Status { get; init; }

    /// <summary>What was done, or why not.</summary>
    public string Summary { get; init; } = "";

    /// <summary>For <see cref="AttemptStatus.Blocked"/>: what has to be there or decided first.</summary>
    public string Needs { get; init; } = "";

    /// <summary>The files it says it changed.</summary>
    public EquatableArray<string> Files { get; init; }

    /// <summary>What it says of the criteria.</summary>
    public EquatableArray<CriterionClaim> Claims { get; init; }

    /// <summary>For <see cref="AttemptStatus.Failed"/>: what kind of failure it is; <see langword="null"/> when it did not say.</summary>
    public FailureCategory? Category { get; init; }

    /// <summary>How many tokens it read; <see langword="null"/> when it did not say.</summary>
    public long? TokensIn { get; init; }

    /// <summary>How many tokens it wrote; <see langword="null"/> when it did not say.</summary>
    public long? TokensOut { get; init; }

    /// <summary>What it cost, in US dollars; <see langword="null"/> when it did not say.</summary>
    public decimal? Cost { get; init; }

    /// <summary>What is odd about the answer, in a sentence; empty when nothing is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string Note { get; init; } = "";

    /// <summary>What it claimed of a criterion; <see langword="null"/> when it said nothing.</summary>
    public CriterionClaim? ClaimOf(string path) => Claims.FirstOrDefault(c => string.Equals(c.Path, path, StringComparison.Ordinal));

    /// <summary>The same with secrets hidden.</summary>
    internal AttemptResult Masked(SecretMask mask) => this with
    {
        Summary = mask.Hide(Summary),
        Needs = mask.Hide(Needs),
        Files = Files.Select(mask.Hide).ToEquatableArray(),
        Claims = Claims.Select(c => c with { Evidence = mask.Hide(c.Evidence) }).ToEquatableArray(),
    };
}

/// <summary>What is claimed of a criterion.</summary>
/// <param name="Path">Its place among the criteria.</param>
/// <param name="Holds">Whether it is said to hold.</param>
/// <param name="Evidence">What is said to have been seen; may be empty.</param>
public sealed record CriterionClaim(string Path, bool Holds, string Evidence);
