using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class RunTelemetryTests : IDisposable
{
    private readonly string _plan = "heard-" + Guid.NewGuid().ToString("N");
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<string> _measured = new();
    private readonly ActivityListener _spanListener;
    private readonly MeterListener _meterListener = new();

    public RunTelemetryTests()
    {
        _spanListener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TelemetrySource.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if ((string?)span.GetTagItem("cicd.pipeline.name") == _plan) _spans.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(_spanListener);
        _meterListener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == TelemetrySource.Name) listener.EnableMeasurementEvents(instrument);
        };
        _meterListener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Measure(instrument, "", tags));
        _meterListener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measure(instrument, $" {value}", tags));
        _meterListener.Start();
    }

    public void Dispose()
    {
        _spanListener.Dispose();
        _meterListener.Dispose();
    }

    [Fact]
    public async Task A_run_is_a_span_and_each_attempt_one_in_it()
    {
        await RunAsync(Drawn.Step("one", "true") with { Title = "Do one thing" }, Drawn.Step("two", "exit 3", "one"));

        var life = _spans.Single(s => s.DisplayName == $"RUN {_plan}");
        life.Kind.ShouldBe(ActivityKind.Server);
        life.GetTagItem("cicd.pipeline.result").ShouldBe("failure");
        life.Status.ShouldBe(ActivityStatusCode.Error);
        var one = _spans.Single(s => s.DisplayName == "Do one thing");
        one.ParentSpanId.ShouldBe(life.SpanId);
        one.GetTagItem("cicd.pipeline.task.run.result").ShouldBe("success");
        one.GetTagItem("specplanner.task.persona").ShouldBe("shell");
        one.StartTimeUtc.ShouldBeGreaterThanOrEqualTo(life.StartTimeUtc);
        (one.StartTimeUtc + one.Duration).ShouldBeLessThanOrEqualTo(life.StartTimeUtc + life.Duration);
        var two = _spans.Single(s => s.DisplayName == "two");
        two.GetTagItem("cicd.pipeline.task.run.result").ShouldBe("failure");
        two.GetTagItem("error.type").ShouldBe("runtime");
        two.StatusDescription.ShouldNotBeNullOrEmpty();
        Activity.Current.ShouldBeNull();
    }

    // Whatever a step starts, another runner too, shows its own spans below that of the step; and so does this run below whoever started it.
    [Fact]
    public async Task A_run_belongs_to_the_span_that_started_it_and_its_programs_to_those_of_their_attempts()
    {
        const string outer = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        using var folder = new TemporaryFolder();

        await RunAsync(folder.Path, new Surroundings { TraceParent = outer }, Drawn.Step("one", "printf %s \"$TRACEPARENT\" > one; exit 3") with { Retries = new RetryPolicy { Count = 1 } }, Drawn.Step("two", "printf %s \"$TRACEPARENT\" > two"));

        var life = _spans.Single(s => s.DisplayName == $"RUN {_plan}");
        (life.TraceId.ToString(), life.ParentSpanId.ToString()).ShouldBe(("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"));
        File.ReadAllText(folder.File("one")).ShouldBe(_spans.Last(s => s.DisplayName == "one").Id);
        File.ReadAllText(folder.File("two")).ShouldBe(_spans.Single(s => s.DisplayName == "two").Id);
    }

    [Fact]
    public async Task A_retry_is_a_span_of_its_own()
    {
        await RunAsync(Drawn.Step("one", "exit 3") with { Retries = new RetryPolicy { Count = 1 } });

        _spans.Where(s => s.DisplayName == "one").Select(s => s.GetTagItem("specplanner.task.attempt")).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task What_it_took_is_measured()
    {
        await RunAsync(Drawn.Step("one", "true"), Drawn.Step("two", "exit 3"));

        _measured.ShouldContain($"cicd.pipeline.run.active 1 cicd.pipeline.name={_plan}");
        _measured.ShouldContain($"cicd.pipeline.run.active -1 cicd.pipeline.name={_plan}");
        _measured.ShouldContain($"cicd.pipeline.run.duration cicd.pipeline.name={_plan} cicd.pipeline.result=failure");
        _measured.ShouldContain($"cicd.pipeline.run.errors 1 cicd.pipeline.name={_plan} error.type=runtime");
        _measured.ShouldContain($"specplanner.task.duration cicd.pipeline.name={_plan} specplanner.task.id=one cicd.pipeline.task.run.result=success");
    }

    [Fact]
    public void Tokens_that_an_agent_says_it_used_are_told()
    {
        var plan = Drawn.Of(Drawn.Step("one", "true")) with { Id = _plan };
        var telemetry = new RunTelemetry(new RunStarted { RunId = "r", PlanHash = "", Plan = plan, Target = "/", Parallel = 1, Session = "s" });
        Take(telemetry,
            new RunResumed { Parallel = 1, Session = "t" },
            new AttemptStarted { Task = "one", Attempt = 1, Token = "t.1", Marker = "m" },
            new ActionEnded { Task = "one", Attempt = 1, Token = "t.1", Ending = ActionEnding.Finished, Result = new AttemptResult { TokensIn = 12, TokensOut = 3 } },
            new RunHalted());

        _measured.ShouldContain("gen_ai.client.token.usage 12 gen_ai.operation.name=invoke_agent gen_ai.token.type=input gen_ai.agent.name=shell");
        var attempt = _spans.Single(s => s.DisplayName == "one");
        attempt.GetTagItem("gen_ai.usage.output_tokens").ShouldBe(3L);
        _spans.Single(s => s.DisplayName == $"RUN {_plan}").GetTagItem("cicd.pipeline.result").ShouldBe("cancellation");
    }

    private static void Take(RunTelemetry telemetry, params RunEvent[] events)
    {
        foreach (var (i, e) in events.Index()) telemetry.Take(new JournalEntry(i + 2, DateTimeOffset.UnixEpoch.AddSeconds(i), e));
    }

    private Task RunAsync(params TaskDefinition[] tasks) => RunAsync(Path.GetTempPath(), new Surroundings(), tasks);

    private async Task RunAsync(string target, Surroundings around, params TaskDefinition[] tasks)
    {
        var request = new RunRequest { Plan = Drawn.Of(tasks) with { Id = _plan }, Target = target, KeepGoing = true };
        await using var session = RunSession.StartInMemory(request, around);
        await session.RunAsync(CancellationToken.None);
    }

    // Other tests run plans of other names meanwhile.
    private void Measure(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = $"{instrument.Name}{value}";
        foreach (var tag in tags) text += $" {tag.Key}={tag.Value}";
        _measured.Enqueue(text);
    }
}
