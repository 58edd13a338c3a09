using System.Security.Cryptography;
using Microsoft.Extensions.AI;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What a run needs of the world: people, time, chance, and someone who watches.</summary>
public sealed record Surroundings
{
    /// <summary>Who can be asked.</summary>
    public IPeople People { get; init; } = new Nobody();

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The user the run is carried on as, for the record; <see langword="null"/> when that is nobody's business.</summary>
    public string? User { get; init; }

    /// <summary>The version of the program that carries it on, for the record.</summary>
    public string? Version { get; init; }

    /// <summary>Gives a number of random lower case hexadecimal digits.</summary>
    public Func<int, string> RandomHex { get; init; } = static digits => RandomNumberGenerator.GetHexString(digits, lowercase: true);

    /// <summary>Is shown each event, in order, once it is safe on disk. Called by the run's own loop: be quick.</summary>
    public Action<JournalEntry> Watch { get; init; } = static _ => { };

    /// <summary>The span that the run belongs to, as a W3C <c>traceparent</c>; <see langword="null"/> for none.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Gives the span of an attempt by its marker, as a W3C <c>traceparent</c>, for the programs that it starts.</summary>
    internal Func<string, string?> TraceOf { get; init; } = static _ => null;

    /// <summary>Where the documents of plans are, for what bundles tell beside the plan.</summary>
    public PlanSources Sources { get; init; } = PlanSources.None;

    /// <summary>Gives the language model of a persona whose executor is <c>chat</c>; <see langword="null"/> when there is none. The executor disposes it.</summary>
    public Func<Persona, IChatClient?> ChatClient { get; init; } = static _ => null;

    /// <summary>How long a process may take to end after SIGTERM before it gets SIGKILL.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many bytes of the head of an action's output, and as many of its tail, are kept.</summary>
    public int OutputLimit { get; init; } = 64 * 1024;
}
