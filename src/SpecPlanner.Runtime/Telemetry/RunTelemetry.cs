using System.Collections.Concurrent;
using System.Diagnostics;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Tells one life of a run to whoever listens: a span for the life, one for each attempt in it, and measurements. A view of the events, like every other.</summary>
/// <param name="start">How the run began.</param>
/// <param name="parent">The span that the run belongs to, as a W3C <c>traceparent</c>; <see langword="null"/> for none.</param>
internal sealed class RunTelemetry(RunStarted start, string? parent = null)
{
    private readonly ConcurrentDictionary<string, string> _traces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Activity? Span, string Marker, DateTimeOffset Started)> _attempts = new(StringComparer.Ordinal);
    private Plan _plan = start.Plan;
    private volatile Activity? _life;
    private DateTimeOffset _began;

    /// <summary>The surroundings of a run whose events are told; as they were where nobody listens.</summary>
    public static Surroundings Over(Surroundings around, RunStarted start)
    {
        if (!TelemetrySource.IsHeard) return around;
        var telemetry = new RunTelemetry(start, around.TraceParent);
        return around with
        {
            TraceOf = telemetry.TraceOf,
            Watch = entry =>
            {
                telemetry.Take(entry);
                around.Watch(entry);
            },
        };
    }

    /// <summary>The span of an attempt by its marker, else that of this life of the run; from any thread.</summary>
    public string? TraceOf(string marker) => _traces.TryGetValue(marker, out var trace) ? trace : _life?.Id;

    /// <summary>Tells one more event.</summary>
    public void Take(JournalEntry entry)
    {
        switch (entry.Event)
        {
            case RunStarted or RunResumed:
                Begin(entry.Time);
                break;
            case PlanChanged e:
                _plan = e.Plan;
                break;
            case StepsAdded e:
                _plan = e.Onto(_plan);
                break;
            case AttemptStarted e:
                BeginAttempt(e, entry.Time);
                break;
            case ActionEnded { Result: { } result } e:
                Use(e, result);
                break;
            case TaskVerified e:
                EndAttempt(e, entry.Time, "success", error: null);
                break;
            case TaskFailed e:
                TelemetrySource.Errors.Add(1, new("cicd.pipeline.name", _plan.Id), new("error.type", ErrorOf(e.Category)));
                EndAttempt(e, entry.Time, "failure", ErrorOf(e.Category), e.Reason);
                break;
            case RetryScheduled e:
                EndAttempt(e, entry.Time, "failure", ErrorOf(e.Category), e.Reason);
                break;
            case WentBack e:
                EndAttempt(e, entry.Time, "failure", "go_to", e.Reason);
                break;
            case AttemptInterrupted e:
                EndAttempt(e, entry.Time, "cancellation", error: null, e.Reason);
                break;
            case TaskSkipped e:
                EndAttempt(e, entry.Time, "skip", error: null);
                break;
            case RunDone:
                End(entry.Time, "success");
                break;
            case RunFailed e:
                End(entry.Time, "failure", e.Reason);
                break;
            case RunCancelled or RunHalted or RunWaiting:
                End(entry.Time, "cancellation");
                break;
        }
    }

    private void Begin(DateTimeOffset time)
    {
        _began = time;
        TelemetrySource.ActiveRuns.Add(1, new KeyValuePair<string, object?>("cicd.pipeline.name", _plan.Id));
        _life = Started($"RUN {_plan.Id}", ActivityKind.Server, ActivityContext.TryParse(parent, traceState: null, isRemote: true, out var outer) ? outer : default, time);
        _life?.SetTag("cicd.pipeline.action.name", "RUN").SetTag("cicd.pipeline.name", _plan.Id).SetTag("cicd.pipeline.run.id", start.RunId);
    }

    private void End(DateTimeOffset time, string result, string? reason = null)
    {
        foreach (var attempt in _attempts.Values) attempt.Span?.SetEndTime(time.UtcDateTime).Dispose();
        _attempts.Clear();
        _traces.Clear();
        TelemetrySource.ActiveRuns.Add(-1, new KeyValuePair<string, object?>("cicd.pipeline.name", _plan.Id));
        TelemetrySource.RunDuration.Record((time - _began).TotalSeconds, new("cicd.pipeline.name", _plan.Id), new("cicd.pipeline.result", result));
        Finish(_life?.SetTag("cicd.pipeline.result", result), time, reason);
        _life = null;
    }

    private void BeginAttempt(AttemptStarted e, DateTimeOffset time)
    {
        if (_plan.Tasks.FirstOrDefault(t => string.Equals(t.Id, e.Task, StringComparison.Ordinal)) is not { } task) return;
        var span = Started(task.Title, ActivityKind.Internal, _life?.Context ?? default, time);
        span?.SetTag("cicd.pipeline.name", _plan.Id).SetTag("cicd.pipeline.run.id", start.RunId)
            .SetTag("cicd.pipeline.task.name", task.Title).SetTag("cicd.pipeline.task.run.id", e.Token)
            .SetTag("specplanner.task.id", task.Id).SetTag("specplanner.task.attempt", e.Attempt).SetTag("specplanner.task.persona", task.Persona);
        _attempts[e.Token] = (span, e.Marker, time);
        if (span?.Id is { } trace) _traces[e.Marker] = trace;
    }

    private void Use(ActionEnded e, AttemptResult result)
    {
        var persona = _plan.Tasks.FirstOrDefault(t => string.Equals(t.Id, e.Task, StringComparison.Ordinal))?.Persona ?? "";
        if (_attempts.TryGetValue(e.Token, out var attempt))
        {
            attempt.Span?.SetTag("gen_ai.operation.name", "invoke_agent").SetTag("gen_ai.agent.name", persona);
            if (result.TokensIn is { } input) attempt.Span?.SetTag("gen_ai.usage.input_tokens", input);
            if (result.TokensOut is { } output) attempt.Span?.SetTag("gen_ai.usage.output_tokens", output);
        }

        if (result.TokensIn is { } read) Record(read, "input", persona);
        if (result.TokensOut is { } written) Record(written, "output", persona);
    }

    private static void Record(long tokens, string type, string persona) =>
        TelemetrySource.Tokens.Record(tokens, new("gen_ai.operation.name", "invoke_agent"), new("gen_ai.token.type", type), new("gen_ai.agent.name", persona));

    private void EndAttempt(AttemptEvent e, DateTimeOffset time, string result, string? error, string? reason = null)
    {
        if (!_attempts.Remove(e.Token, out var attempt)) return;
        _traces.TryRemove(attempt.Marker, out _);
        TelemetrySource.TaskDuration.Record((time - attempt.Started).TotalSeconds, new("cicd.pipeline.name", _plan.Id), new("specplanner.task.id", e.Task), new("cicd.pipeline.task.run.result", result));
        attempt.Span?.SetTag("cicd.pipeline.task.run.result", result);
        if (error is not null) attempt.Span?.SetTag("error.type", error);
        Finish(attempt.Span, time, result == "failure" ? reason ?? "" : null);
    }

    // What goes on beside it must not become its child.
    private static Activity? Started(string name, ActivityKind kind, ActivityContext parent, DateTimeOffset time)
    {
        var before = Activity.Current;
        var span = TelemetrySource.Activities.StartActivity(name, kind, parent, startTime: time);
        Activity.Current = before;
        return span;
    }

    private static void Finish(Activity? span, DateTimeOffset time, string? failure)
    {
        if (span is null) return;
        if (failure is not null) span.SetStatus(ActivityStatusCode.Error, failure);
        span.SetEndTime(time.UtcDateTime);
        span.Dispose();
    }

    private static string ErrorOf(FailureCategory? category) => category is { } known ? FailureCategoryWords.Of(known) : "_OTHER";
}
