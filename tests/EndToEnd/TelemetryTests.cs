using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>A runner beside a collector of OpenTelemetry.</summary>
public sealed class TelemetryTests : IDisposable
{
    private static readonly string Runner = Programs.Of("tests/fixtures/kill-runner", "kill-runner");
    private readonly TargetFolder _target = new();
    private readonly ConcurrentDictionary<string, string> _sent = new(StringComparer.Ordinal);
    private HttpListener? _collector;

    public void Dispose()
    {
        _collector?.Close();
        _target.Dispose();
    }

    [Fact]
    public async Task A_run_sends_its_spans_measurements_and_sentences_to_the_collector_it_is_told()
    {
        var address = Listen();

        var run = await RunAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));

        run.ExitCode.ShouldBe(0, run.All);
        _sent["/v1/traces"].ShouldContain("RUN slow-steps");
        _sent["/v1/traces"].ShouldContain("cicd.pipeline.task.run.result");
        _sent["/v1/metrics"].ShouldContain("cicd.pipeline.run.duration");
        _sent["/v1/logs"].ShouldContain(": done");
    }

    [Fact]
    public async Task What_is_not_wanted_is_not_sent()
    {
        var address = Listen();

        await RunAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRICS_EXPORTER", "none"), ("OTEL_LOGS_EXPORTER", "none"));

        _sent.Keys.ShouldBe(["/v1/traces"]);
    }

    // Nobody listens there, and the run is what it is.
    [Fact]
    public async Task A_collector_that_is_not_there_changes_nothing_about_the_run()
    {
        var run = await RunAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"));

        run.ExitCode.ShouldBe(0, run.All);
    }

    private string Listen()
    {
        for (var port = 20_000 + (Environment.ProcessId % 20_000); ; port++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/");
            _collector = new HttpListener();
            _collector.Prefixes.Add(address);
            try
            {
                _collector.Start();
                _ = CollectAsync(_collector);
                return address;
            }
            catch (HttpListenerException)
            {
                // Somebody else has the port.
                _collector.Close();
            }
        }
    }

    private async Task CollectAsync(HttpListener collector)
    {
        while (collector.IsListening)
        {
            try
            {
                var call = await collector.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);

                // The texts in it stand as they are.
                _sent.AddOrUpdate(call.Request.Url!.AbsolutePath, _ => Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
                call.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task<ProgramResult> RunAsync(params (string Name, string Value)[] environment)
    {
        using var runner = RunnerProcess.Start(environment.ToDictionary(e => e.Name, e => e.Value), Runner, _target.Path, "run", "slow-steps");
        return await runner.EndAsync();
    }
}
