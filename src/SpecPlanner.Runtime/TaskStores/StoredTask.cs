using System.Collections.Immutable;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A task of a run, as its journal tells it.</summary>
public sealed record StoredTask
{
    /// <summary>The run's id.</summary>
    public required string Run { get; init; }

    /// <summary>The plan's id.</summary>
    public required string Plan { get; init; }

    /// <summary>Where it stands, with the proof there is.</summary>
    public required TaskState State { get; init; }

    /// <summary>Its id.</summary>
    public string Id => State.Id;

    /// <summary>Its title.</summary>
    public string Title => State.Definition.Title;

    /// <summary>Its persona.</summary>
    public string Persona => State.Definition.Persona;

    /// <summary>What carries it out.</summary>
    public required ExecutorKind Executor { get; init; }

    /// <summary>Where it stands, in a word.</summary>
    public TaskStanding Standing => TaskStandings.Of(State);

    /// <summary>Who carries out, or carried out, its latest attempt: a person, or a worker outside; <see langword="null"/> for machines, and before anybody did.</summary>
    public string? Assignee => State.Claim?.Worker ?? State.Action?.By;

    /// <summary>When it came into its run.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>How it came into its run when that was under way already; <see langword="null"/> for a task of the run's plan.</summary>
    public RunAddition? Addition { get; init; }

    /// <summary>When something was recorded of it last.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Its free metadata.</summary>
    public ImmutableSortedDictionary<string, string> Metadata { get; init; } = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The texts that are searched.</summary>
    internal IEnumerable<string> Texts => [Id, Title, State.Definition.Action.Text, State.Reason, .. Metadata.SelectMany(m => new[] { m.Key, m.Value })];
}

/// <summary>A part of a list of tasks.</summary>
/// <param name="Tasks">The tasks on this page.</param>
/// <param name="Total">How many fit altogether.</param>
/// <param name="Number">Which page it is, counted from 1.</param>
/// <param name="Size">How many tasks a page holds.</param>
public sealed record TaskPage(IReadOnlyList<StoredTask> Tasks, int Total, int Number, int Size)
{
    /// <summary>How many pages there are; at least one.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>An entry in the log of a task.</summary>
/// <param name="Sequence">The number of its event in the journal.</param>
/// <param name="Time">When it was recorded, in UTC.</param>
/// <param name="Attempt">Which attempt it is of; 0 when of none.</param>
/// <param name="Level"><c>debug</c>, <c>info</c>, <c>warn</c> or <c>error</c>.</param>
/// <param name="Kind"><c>system</c>, <c>agent</c>, <c>tool</c>, <c>output</c> or <c>progress</c>.</param>
/// <param name="Message">What is said; may be empty.</param>
/// <param name="Data">What else is known, by name.</param>
public sealed record TaskLogEntry(long Sequence, DateTimeOffset Time, int Attempt, string Level, string Kind, string Message, IReadOnlyDictionary<string, string> Data);
