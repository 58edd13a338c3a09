using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SpecPlanner.Runtime;

/// <summary>Where runs tell what happens, for whoever listens: an activity source and a meter, both named <see cref="Name"/>.</summary>
/// <remarks>Names and units are those of OpenTelemetry's conventions for pipelines (<c>cicd.*</c>) and for generative agents (<c>gen_ai.*</c>); what they have no name for begins with <c>specplanner.</c></remarks>
public static class TelemetrySource
{
    /// <summary>The name of the source and of the meter.</summary>
    public const string Name = "SpecPlanner";

    // Before what is made with it.
    private static readonly Meter Meter = new(Name);

    internal static ActivitySource Activities { get; } = new(Name);

    internal static Histogram<double> RunDuration { get; } = Meter.CreateHistogram<double>("cicd.pipeline.run.duration", "s", "How long a runner carried a run on.");

    internal static UpDownCounter<long> ActiveRuns { get; } = Meter.CreateUpDownCounter<long>("cicd.pipeline.run.active", "{run}", "How many runs are carried on.");

    internal static Counter<long> Errors { get; } = Meter.CreateCounter<long>("cicd.pipeline.run.errors", "{error}", "How many steps failed for good.");

    internal static Histogram<double> TaskDuration { get; } = Meter.CreateHistogram<double>("specplanner.task.duration", "s", "How long an attempt of a step took.");

    internal static Histogram<long> Tokens { get; } = Meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}", "How many tokens an attempt of an agent took.");

    /// <summary>Whether somebody listens; otherwise nothing need be told.</summary>
    internal static bool IsHeard => Activities.HasListeners() || RunDuration.Enabled || TaskDuration.Enabled || Tokens.Enabled || ActiveRuns.Enabled || Errors.Enabled;
}
