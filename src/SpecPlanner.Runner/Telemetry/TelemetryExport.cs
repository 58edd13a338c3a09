using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Sends what a run tells to an OpenTelemetry collector, when the usual environment variables name one.</summary>
internal sealed class TelemetryExport : IDisposable
{
    private const int PatienceInMilliseconds = 5_000;

    private readonly TracerProvider? _traces;
    private readonly MeterProvider? _metrics;
    private readonly ILoggerFactory? _logs;
    private readonly ILogger? _logger;
    private readonly RunnerConsole _console;

    private TelemetryExport(RunnerConsole console)
    {
        _console = console;
        var service = console.Variable("OTEL_SERVICE_NAME") is { Length: > 0 } named ? named : console.Program;
        void Describe(ResourceBuilder resource) => resource.AddService(service, serviceVersion: VersionText.OfThisBuild);
        if (Sends("TRACES")) _traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).AddSource(TelemetrySource.Name).AddOtlpExporter().Build();
        if (Sends("METRICS")) _metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(TelemetrySource.Name).AddOtlpExporter().Build();
        if (!Sends("LOGS")) return;
        var resource = ResourceBuilder.CreateDefault();
        Describe(resource);
        _logs = LoggerFactory.Create(logging => logging.AddOpenTelemetry(options => options.SetResourceBuilder(resource).AddOtlpExporter()));
        _logger = _logs.CreateLogger(TelemetrySource.Name);
    }

    /// <summary>Begins to send; <see langword="null"/> when no collector is named, or the variables say that nothing is to be sent.</summary>
    public static TelemetryExport? Start(RunnerConsole console)
    {
        if (string.Equals(console.Variable("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase)) return null;
        string[] endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT"];
        return endpoints.Any(name => console.Variable(name) is { Length: > 0 }) ? new TelemetryExport(console) : null;
    }

    /// <summary>Sends an event as a log record: the sentence that <c>log</c> shows.</summary>
    public void Take(JournalEntry entry)
    {
        if (_logger is null) return;
        var level = entry.Event is TaskFailed or RunFailed ? LogLevel.Error : entry.Event is RetryScheduled or AttemptInterrupted or ResultRefused ? LogLevel.Warning : LogLevel.Information;
        KeyValuePair<string, object?>[] state = entry.Event is TaskEvent { Task: var task } ? [new("specplanner.task.id", task), new("specplanner.sequence", entry.Sequence)] : [new("specplanner.sequence", entry.Sequence)];
        _logger.Log(level, eventId: default, state, exception: null, (_, _) => JournalText.Sentence(_console, entry.Event));
    }

    /// <summary>Sends what is left, for a few seconds at most.</summary>
    public void Dispose()
    {
        _traces?.ForceFlush(PatienceInMilliseconds);
        _metrics?.ForceFlush(PatienceInMilliseconds);
        _traces?.Dispose();
        _metrics?.Dispose();
        _logs?.Dispose();
    }

    private bool Sends(string signal) => !string.Equals(_console.Variable($"OTEL_{signal}_EXPORTER"), "none", StringComparison.OrdinalIgnoreCase);
}
